package city.xingtu.plan;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a feature by field name, in the order of its table's fields, whose names all features of the table share:
 * a third of the room of a hash table and nothing to hash, which counts with a million rows. Immutable.
 */
public final class FieldValues extends AbstractMap<String, Object> {

    private final Names names;
    private final @Nullable Object[] values;
    private final int size;

    private FieldValues(Names names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
        int present = 0;
        for (Object value : values) {
            present += value == null ? 0 : 1;
        }
        size = present;
    }

    /** Names of fields, all different. */
    public static final class Names {

        private final String[] names;

        private Names(String[] names) {
            this.names = names;
        }

        /** The names of a table's fields. */
        public static Names of(List<Field> fields) {
            return new Names(fields.stream().map(Field::name).toArray(String[]::new));
        }

        /** How many there are. */
        public int size() {
            return names.length;
        }

        /** The place of a name, or -1. */
        public int place(@Nullable Object name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        /**
         * The values of a feature.
         *
         * @param values by place, null where there is none; not to be written afterwards
         */
        public FieldValues with(@Nullable Object[] values) {
            if (values.length != names.length) {
                throw new IllegalArgumentException(values.length + " values for " + names.length + " fields");
            }
            return new FieldValues(this, values);
        }
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = names.place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** Walks over the values that are there. */
    private final class Entries implements Iterator<Map.Entry<String, Object>> {

        private int next;

        @Override
        public boolean hasNext() {
            while (next < values.length && values[next] == null) {
                next++;
            }
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            Object value = hasNext() ? values[next] : null;
            if (value == null) {
                throw new NoSuchElementException();
            }
            return Map.entry(names.names[next++], value);
        }
    }
}
