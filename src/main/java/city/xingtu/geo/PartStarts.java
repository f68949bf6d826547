package city.xingtu.geo;

/**
 * The first part of each row, and behind the last row the number of all parts. A block holds numbers to which one of its own
 * is to be added, so that parts which come or go before it change that alone. Immutable.
 */
final class PartStarts {

    private final Blocks<int[]> starts;
    private final int[][] blocks;
    /** By block. */
    private final int[] bases;

    private PartStarts(Blocks<int[]> starts, int[] bases) {
        this.starts = starts;
        this.bases = bases;
        blocks = starts.typed(int[][]::new);
    }

    /** @param starts a number a row, and the number of all parts */
    static PartStarts of(int[] starts) {
        Blocks<int[]> blocks = Blocks.of(starts);
        return new PartStarts(blocks, new int[blocks.count()]);
    }

    /** First part of the row; of the number of rows, the number of parts. */
    int get(int row) {
        int number = starts.number(row);
        return bases[number] + blocks[number][starts.place(row, number)];
    }

    /** Number of rows. */
    int rows() {
        return starts.size() - 1;
    }

    /** Number of parts. */
    int parts() {
        return get(rows());
    }

    /** Writes row after row. For one use. */
    static final class Writer {

        private final Blocks.Writer<int[]> starts = new Blocks.Writer<>(int[]::new);
        private final IntArray bases = new IntArray(0);

        /** A row that begins with that part, or behind the last row the number of parts. */
        void add(int part) {
            starts.block()[starts.place()] = part;
            starts.advance();
        }

        /** Rows of another, the first of which begins with that part now. */
        void append(PartStarts source, int from, int count, int part) {
            int moved = part - source.get(from);
            starts.append(source.starts, from, count, new Blocks.Transfer<>() {
                @Override
                public void copy(int number, int[] block, int place, int[] target, int to, int length) {
                    int base = source.bases[number] + moved;
                    for (int i = 0; i < length; i++) {
                        target[to + i] = base + block[place + i];
                    }
                }

                @Override
                public void share(int number, int as) {
                    fill(as);
                    bases.add(source.bases[number] + moved);
                }
            });
        }

        /** Blocks that were written hold the parts themselves. */
        private void fill(int count) {
            while (bases.size() < count) {
                bases.add(0);
            }
        }

        PartStarts done() {
            Blocks<int[]> done = starts.done();
            fill(done.count());
            return new PartStarts(done, bases.toArray());
        }
    }
}
