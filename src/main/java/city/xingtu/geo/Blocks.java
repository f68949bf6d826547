package city.xingtu.geo;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * A long array in blocks of {@value #SIZE} elements: one that differs from another in a few places shares all other blocks
 * with it, so that a commit to a layer of a million rows copies kilobytes. Immutable once {@link Writer#done}; any number
 * of threads may read.
 *
 * @param <A> the type of the blocks, such as {@code int[]}
 */
public final class Blocks<A> {

    private static final int SHIFT = 12;

    /** Elements of a block. */
    static final int SIZE = 1 << SHIFT;

    private final Object[] blocks;
    private final int size;

    private Blocks(Object[] blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    /** The block that has the element; not to be written. */
    @SuppressWarnings("unchecked") // Only blocks of this type are put in.
    public A block(int element) {
        return (A) blocks[element >>> SHIFT];
    }

    /**
     * All blocks in an array of their own type, for loops in which a check of the type would count.
     *
     * @param allocator makes an array of so many blocks
     */
    @SuppressWarnings("SuspiciousSystemArraycopy")
    public A[] typed(IntFunction<A[]> allocator) {
        A[] typed = allocator.apply(blocks.length);
        System.arraycopy(blocks, 0, typed, 0, blocks.length);
        return typed;
    }

    /** Which of the blocks has the element. */
    public static int number(int element) {
        return element >>> SHIFT;
    }

    /** Where in its {@link #block} the element is. */
    public static int place(int element) {
        return element & (SIZE - 1);
    }

    /** Number of elements. */
    public int size() {
        return size;
    }

    /** Puts the element of an added row. */
    @FunctionalInterface
    public interface Setter<A> {
        /** Writes what the i-th added row has to a place of a block. */
        void set(A block, int place, int i);
    }

    /** After a patch of the rows, with an element a row. */
    public Blocks<A> patched(RowPatch patch, IntFunction<A> allocator, Setter<A> added) {
        Writer<A> writer = new Writer<>(allocator);
        int[] rows = patch.added();
        int[] next = {0};
        patch.forEachRun((from, to, count) -> {
            next[0] = add(writer, rows, next[0], to, added);
            writer.append(this, from, count);
        });
        add(writer, rows, next[0], patch.newRows(), added);
        return writer.done();
    }

    private static <A> int add(Writer<A> writer, int[] rows, int first, int end, Setter<A> added) {
        int i = first;
        for (; i < rows.length && rows[i] < end; i++) {
            added.set(writer.block(), writer.place(), i);
            writer.advance();
        }
        return i;
    }

    /** Writes elements one after the other. For one thread and one use. */
    public static final class Writer<A> {

        private final IntFunction<A> allocator;
        private Object[] blocks = new Object[4];
        private int size;

        /** @param allocator makes a block of so many elements */
        public Writer(IntFunction<A> allocator) {
            this.allocator = allocator;
        }

        /** The block into which the next element goes. */
        @SuppressWarnings("unchecked") // Only blocks of this type are put in.
        public A block() {
            if (place() == 0) {
                put(allocator.apply(SIZE));
            }
            return (A) blocks[size >>> SHIFT];
        }

        private void put(Object block) {
            int number = size >>> SHIFT;
            if (number == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * number);
            }
            blocks[number] = block;
        }

        /** Where in {@link #block} the next element goes. */
        public int place() {
            return Blocks.place(size);
        }

        /** Number of elements so far. */
        public int size() {
            return size;
        }

        /** Says that the next element has been written. */
        public void advance() {
            size++;
        }

        /** Says that so many elements have been written, which divide the size of a block. */
        void advance(int count) {
            size += count;
        }

        /** Appends elements of others, sharing the blocks that come to lie as they are. */
        public void append(Blocks<A> source, int from, int count) {
            for (int at = from; at < from + count; ) {
                int left = from + count - at;
                if (place() == 0 && Blocks.place(at) == 0 && left >= SIZE) {
                    put(source.block(at));
                    size += SIZE;
                    at += SIZE;
                } else {
                    int length = Math.min(left, SIZE - Math.max(place(), Blocks.place(at)));
                    copy(source.block(at), Blocks.place(at), block(), place(), length);
                    size += length;
                    at += length;
                }
            }
        }

        @SuppressWarnings("SuspiciousSystemArraycopy")
        private static void copy(Object source, int from, Object target, int to, int count) {
            System.arraycopy(source, from, target, to, count);
        }

        /** All that was written. The last block is no larger than it need be: most layers are small. */
        public Blocks<A> done() {
            int count = (size + SIZE - 1) >>> SHIFT;
            if (place() > 0) {
                A last = allocator.apply(place());
                copy(blocks[count - 1], 0, last, 0, place());
                blocks[count - 1] = last;
            }
            return new Blocks<>(Arrays.copyOf(blocks, count), size);
        }
    }

    /** The elements of an array. */
    static Blocks<int[]> of(int[] elements) {
        Writer<int[]> writer = new Writer<>(int[]::new);
        for (int at = 0; at < elements.length; ) {
            int length = Math.min(SIZE, elements.length - at);
            System.arraycopy(elements, at, writer.block(), 0, length);
            writer.size += length;
            at += length;
        }
        return writer.done();
    }

    /** As many elements, block by block: what fits the processor's nearest memory can be gone through more than once. */
    Blocks<A> mapped(UnaryOperator<A> change) {
        Object[] changed = new Object[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            changed[i] = change.apply(block(i << SHIFT));
        }
        return new Blocks<>(changed, size);
    }

    /** The element of {@link #typed} blocks of ints. */
    static int get(int[][] blocks, int element) {
        return blocks[number(element)][place(element)];
    }
}
