package city.xingtu.atlas;

/** Small non-negative numbers by row, one, two or four bytes each. */
sealed interface Codes {

    int get(int row);

    /** Packs codes that are all below the bound. */
    static Codes of(int[] codes, int bound) {
        if (bound <= 1 << 8) {
            byte[] packed = new byte[codes.length];
            for (int row = 0; row < codes.length; row++) {
                packed[row] = (byte) codes[row];
            }
            return new Bytes(packed);
        }
        if (bound <= 1 << 16) {
            char[] packed = new char[codes.length];
            for (int row = 0; row < codes.length; row++) {
                packed[row] = (char) codes[row];
            }
            return new Chars(packed);
        }
        return new Ints(codes);
    }

    record Bytes(byte[] codes) implements Codes {
        @Override
        public int get(int row) {
            return Byte.toUnsignedInt(codes[row]);
        }
    }

    record Chars(char[] codes) implements Codes {
        @Override
        public int get(int row) {
            return codes[row];
        }
    }

    record Ints(int[] codes) implements Codes {
        @Override
        public int get(int row) {
            return codes[row];
        }
    }
}
