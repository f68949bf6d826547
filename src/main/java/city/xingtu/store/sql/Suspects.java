package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Text;
import city.xingtu.store.LayerDigest;
import city.xingtu.store.Marks;
import city.xingtu.store.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the features by which a revision's edits of a layer differ from those that were committed, by the marks that were
 * noted of each: edits whose mark was not noted were altered or smuggled in; edits that stand at another revision with a
 * noted mark were moved; what is left of the noted marks was wiped out, between features that are still there.
 */
final class Suspects {

    private final Layer layer;
    private final long revision;
    /** Empty for a revision of a time when none were kept. */
    private final Optional<Marks> noted;

    private final Set<Long> wanted = new HashSet<>();
    private final List<String> ids = new ArrayList<>();
    private final LayerDigest digest;
    /** Ids of edits of other revisions that have a noted mark. */
    private final Map<Long, String> elsewhere = new HashMap<>();

    Suspects(Layer layer, long revision, Connection connection) throws SQLException {
        this.layer = layer;
        this.revision = revision;
        digest = new LayerDigest(layer);
        boolean committed = RevisionTable.digests(connection, revision).containsKey(layer.id());
        noted = committed ? RevisionTable.marks(connection, revision, layer.id()) : Optional.of(Marks.of(new byte[0]));
        noted.ifPresent(marks -> IntStream.range(0, marks.size()).forEach(i -> wanted.add(marks.get(i))));
    }

    /** Takes an edit of any revision, as the tables have it. */
    void look(long number, Edit edit) {
        if (number == revision) {
            ids.add(edit.id());
            digest.add(edit);
        } else if (!wanted.isEmpty()) {
            LayerDigest single = new LayerDigest(layer);
            single.add(edit);
            long mark = single.marks().get(0);
            if (wanted.contains(mark)) {
                elsewhere.putIfAbsent(mark, edit.id());
            }
        }
    }

    /** The break with what was found out. */
    Verification.Break name(Verification.Break found) {
        if (noted.isEmpty()) {
            return ids.size() == 1 ? with(found, ids, Optional.empty()) : found;
        }
        Map<Long, Integer> there = new HashMap<>();
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            long mark = digest.marks().get(i);
            there.put(mark, i);
            if (!wanted.contains(mark)) {
                named.add(ids.get(i));
            }
        }
        Optional<String> gap = Optional.empty();
        int before = -1;
        int missing = 0;
        for (int i = 0; i <= noted.get().size(); i++) {
            long mark = i < noted.get().size() ? noted.get().get(i) : 0;
            Integer at = i < noted.get().size() ? there.get(mark) : Integer.valueOf(ids.size());
            if (at != null) {
                if (gap.isEmpty() && missing > at - before - 1) {
                    gap = Optional.of(gap(before, at));
                }
                before = at;
                missing = 0;
            } else if (elsewhere.containsKey(mark)) {
                named.add(elsewhere.get(mark));
            } else {
                missing++;
            }
        }
        return with(found, named, gap);
    }

    /** The features around a place in the order of ids. */
    private String gap(int before, int after) {
        return (before < 0 ? "-" : ids.get(before)) + " .. " + (after >= ids.size() ? "-" : ids.get(after));
    }

    private static Verification.Break with(
            Verification.Break found, Collection<String> features, Optional<String> gap) {
        List<String> told = features.stream().limit(Verification.Break.TOLD).toList();
        String list = told.isEmpty() ? "" : ": " + String.join(", ", told);
        Text why = found.why();
        return new Verification.Break(
                found.revision(),
                found.layer(),
                told,
                new Text(
                        why.zh() + list + gap.map(place -> "；此处有要素缺失：" + place).orElse(""),
                        why.en()
                                + list
                                + gap.map(place -> "; features are missing at " + place)
                                        .orElse("")));
    }
}
