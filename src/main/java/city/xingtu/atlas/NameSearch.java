package city.xingtu.atlas;

import city.xingtu.atlas.View.FeatureHandle;
import city.xingtu.plan.CommonFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds features by what they are called. */
final class NameSearch {

    /** Further names of a feature, separated by {@code |}, where its layer declares them. */
    private static final String ALIASES = "alias_zh";

    private static final byte NONE = 3;

    private record Hit(FeatureHandle feature, byte rank, int length) {}

    private NameSearch() {}

    static List<FeatureHandle> search(List<LayerSnapshot> layers, String text, int limit) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (LayerSnapshot layer : layers) {
            collect(layer, wanted, hits);
        }
        hits.sort(Comparator.comparingInt(Hit::rank)
                .thenComparingInt(Hit::length)
                .thenComparing(hit -> hit.feature().id()));
        return hits.stream().limit(limit).map(Hit::feature).toList();
    }

    private static void collect(LayerSnapshot layer, String wanted, List<Hit> hits) {
        byte[] best = new byte[layer.size()];
        for (int row = 0; row < best.length; row++) {
            best[row] = rank(layer.id(row), wanted);
        }
        improve(layer, CommonFields.NAME_ZH, wanted, best);
        improve(layer, CommonFields.NAME_EN, wanted, best);
        improve(layer, ALIASES, wanted, best);
        for (int row = 0; row < best.length; row++) {
            if (best[row] < NONE) {
                String name = layer.text(row, CommonFields.NAME_ZH);
                hits.add(new Hit(new FeatureHandle(layer, row), best[row], name == null ? 0 : name.length()));
            }
        }
    }

    private static void improve(LayerSnapshot layer, String field, String wanted, byte[] best) {
        int number = layer.layer().column(field);
        if (number < 0 || !(layer.column(number) instanceof TextColumn column)) {
            return;
        }
        // Each distinct text is looked at once, however many rows have it.
        byte[] ranks = new byte[column.distinct()];
        for (int code = 0; code < ranks.length; code++) {
            ranks[code] = rankOfAny(column.dictionary()[code], wanted);
        }
        for (int row = 0; row < best.length; row++) {
            best[row] = (byte) Math.min(best[row], ranks[column.codes().get(row)]);
        }
    }

    private static byte rankOfAny(@Nullable String names, String wanted) {
        if (names == null) {
            return NONE;
        }
        return names.indexOf('|') < 0
                ? rank(names, wanted)
                : (byte) Arrays.stream(names.split("\\|"))
                        .mapToInt(name -> rank(name, wanted))
                        .min()
                        .orElse(NONE);
    }

    private static byte rank(String name, String wanted) {
        int position = find(name, wanted);
        if (position < 0) {
            return NONE;
        }
        if (position > 0) {
            return 2;
        }
        return (byte) (name.length() == wanted.length() ? 0 : 1);
    }

    /** Chinese has no cases: most searches need no copy of every name. */
    private static int find(String name, String wanted) {
        int direct = name.indexOf(wanted);
        boolean cased = direct != 0 && wanted.chars().anyMatch(Character::isLowerCase);
        return cased ? name.toLowerCase(Locale.ROOT).indexOf(wanted) : direct;
    }
}
