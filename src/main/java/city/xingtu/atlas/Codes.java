package city.xingtu.atlas;

import city.xingtu.geo.RowPatch;

/** Small non-negative numbers by row, one, two or four bytes each. */
sealed interface Codes {

    int BYTE_BOUND = 1 << 8;
    int CHAR_BOUND = 1 << 16;

    int get(int row);

    /** The array. */
    Object array();

    /** Bytes a number. */
    int width();

    /** Room for codes that are all below the bound. */
    static Codes allocate(int size, int bound) {
        return bound <= BYTE_BOUND
                ? new Bytes(new byte[size])
                : bound <= CHAR_BOUND ? new Chars(new char[size]) : new Ints(new int[size]);
    }

    /** Packs codes that are all below the bound. */
    static Codes of(int[] codes, int bound) {
        Codes packed = allocate(codes.length, bound);
        for (int row = 0; row < codes.length; row++) {
            packed.set(row, codes[row]);
        }
        return packed;
    }

    /** Only while it is made. */
    void set(int row, int code);

    /** Those of these rows. */
    default Codes select(int[] rows) {
        Codes selected =
                allocate(rows.length, width() == 1 ? BYTE_BOUND : width() == 2 ? CHAR_BOUND : Integer.MAX_VALUE);
        for (int i = 0; i < rows.length; i++) {
            selected.set(i, get(rows[i]));
        }
        return selected;
    }

    /** After a patch, with the codes of the added rows, which are below the bound. */
    default Codes patched(RowPatch patch, int[] added, int bound) {
        Codes patched = allocate(patch.newRows(), bound);
        if (patched.width() == width()) {
            patch.copyKept(array(), patched.array(), 1);
        } else {
            patch.forEachRun((from, to, count) -> {
                for (int i = 0; i < count; i++) {
                    patched.set(to + i, get(from + i));
                }
            });
        }
        int[] rows = patch.added();
        for (int i = 0; i < rows.length; i++) {
            patched.set(rows[i], added[i]);
        }
        return patched;
    }

    record Bytes(byte[] array) implements Codes {
        @Override
        public int get(int row) {
            return Byte.toUnsignedInt(array[row]);
        }

        @Override
        public void set(int row, int code) {
            array[row] = (byte) code;
        }

        @Override
        public int width() {
            return 1;
        }
    }

    record Chars(char[] array) implements Codes {
        @Override
        public int get(int row) {
            return array[row];
        }

        @Override
        public void set(int row, int code) {
            array[row] = (char) code;
        }

        @Override
        public int width() {
            return 2;
        }
    }

    record Ints(int[] array) implements Codes {
        @Override
        public int get(int row) {
            return array[row];
        }

        @Override
        public void set(int row, int code) {
            array[row] = code;
        }

        @Override
        public int width() {
            return 4;
        }
    }
}
