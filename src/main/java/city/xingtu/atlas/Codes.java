package city.xingtu.atlas;

import city.xingtu.geo.Blocks;
import city.xingtu.geo.RowPatch;
import java.util.function.IntUnaryOperator;

/** Small non-negative numbers by row, one, two or four bytes each. */
sealed interface Codes {

    int BYTE_BOUND = 1 << 8;
    int CHAR_BOUND = 1 << 16;

    int get(int row);

    /** Whether codes below the bound are packed in this way. */
    boolean suits(int bound);

    /** After a patch, with the codes of the added rows, which are packed in this way. */
    Codes patched(RowPatch patch, int[] added);

    /** Packs codes that are all below the bound. */
    static Codes of(int size, int bound, IntUnaryOperator codes) {
        if (bound <= BYTE_BOUND) {
            Blocks.Writer<byte[]> writer = new Blocks.Writer<>(byte[]::new);
            for (int row = 0; row < size; row++) {
                writer.block()[writer.place()] = (byte) codes.applyAsInt(row);
                writer.advance();
            }
            return new Bytes(writer.done());
        }
        if (bound <= CHAR_BOUND) {
            Blocks.Writer<char[]> writer = new Blocks.Writer<>(char[]::new);
            for (int row = 0; row < size; row++) {
                writer.block()[writer.place()] = (char) codes.applyAsInt(row);
                writer.advance();
            }
            return new Chars(writer.done());
        }
        Blocks.Writer<int[]> writer = new Blocks.Writer<>(int[]::new);
        for (int row = 0; row < size; row++) {
            writer.block()[writer.place()] = codes.applyAsInt(row);
            writer.advance();
        }
        return new Ints(writer.done());
    }

    /** After a patch, with the codes of the added rows, which are below the bound. */
    default Codes patched(RowPatch patch, int[] added, int bound) {
        Codes wide = suits(bound) ? this : of(patch.oldRows(), bound, this::get);
        return wide.patched(patch, added);
    }

    record Bytes(Blocks<byte[]> codes, byte[][] blocks) implements Codes {

        Bytes(Blocks<byte[]> codes) {
            this(codes, codes.typed(byte[][]::new));
        }

        @Override
        public int get(int row) {
            int number = codes.number(row);
            return Byte.toUnsignedInt(blocks[number][codes.place(row, number)]);
        }

        @Override
        public boolean suits(int bound) {
            return bound <= BYTE_BOUND;
        }

        @Override
        public Codes patched(RowPatch patch, int[] added) {
            return new Bytes(codes.patched(patch, byte[]::new, (block, place, i) -> block[place] = (byte) added[i]));
        }
    }

    record Chars(Blocks<char[]> codes, char[][] blocks) implements Codes {

        Chars(Blocks<char[]> codes) {
            this(codes, codes.typed(char[][]::new));
        }

        @Override
        public int get(int row) {
            int number = codes.number(row);
            return blocks[number][codes.place(row, number)];
        }

        @Override
        public boolean suits(int bound) {
            return bound <= CHAR_BOUND;
        }

        @Override
        public Codes patched(RowPatch patch, int[] added) {
            return new Chars(codes.patched(patch, char[]::new, (block, place, i) -> block[place] = (char) added[i]));
        }
    }

    record Ints(Blocks<int[]> codes, int[][] blocks) implements Codes {

        Ints(Blocks<int[]> codes) {
            this(codes, codes.typed(int[][]::new));
        }

        @Override
        public int get(int row) {
            int number = codes.number(row);
            return blocks[number][codes.place(row, number)];
        }

        @Override
        public boolean suits(int bound) {
            return true;
        }

        @Override
        public Codes patched(RowPatch patch, int[] added) {
            return new Ints(codes.patched(patch, int[]::new, (block, place, i) -> block[place] = added[i]));
        }
    }
}
