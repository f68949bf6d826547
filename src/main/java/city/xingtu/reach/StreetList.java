package city.xingtu.reach;

import city.xingtu.atlas.LayerSnapshot;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which feature of which layer each street of a network is, by number. Grows while a network is built or patched. */
final class StreetList {

    private String[] layers;
    private String[] ids;
    private int count;

    private StreetList(String[] layers, String[] ids, int count) {
        this.layers = layers;
        this.ids = ids;
        this.count = count;
    }

    static StreetList empty() {
        return new StreetList(new String[64], new String[64], 0);
    }

    /** One that can grow by itself. */
    StreetList copy() {
        return new StreetList(Arrays.copyOf(layers, count + 16), Arrays.copyOf(ids, count + 16), count);
    }

    /** The number of a street that is added. */
    int add(LayerSnapshot layer, int row) {
        if (count == ids.length) {
            layers = Arrays.copyOf(layers, 2 * count);
            ids = Arrays.copyOf(ids, 2 * count);
        }
        layers[count] = layer.layer().id();
        ids[count] = layer.id(row);
        return count++;
    }

    /** Layer of the street's feature. */
    String layer(int street) {
        return layers[street];
    }

    /** Id of the street's feature within its layer. */
    String id(int street) {
        return ids[street];
    }

    /** Rules by number, each once. */
    static final class Rules {
        private StreetRule[] rules;
        private final Map<StreetRule, Integer> numbers = new HashMap<>();

        Rules(StreetRule[] known) {
            rules = known;
            for (int i = 0; i < known.length; i++) {
                numbers.put(known[i], i);
            }
        }

        int number(StreetRule rule) {
            Integer known = numbers.putIfAbsent(rule, numbers.size());
            if (known != null) {
                return known;
            }
            rules = Arrays.copyOf(rules, numbers.size());
            rules[rules.length - 1] = rule;
            return rules.length - 1;
        }

        StreetRule[] toArray() {
            return rules;
        }
    }
}
