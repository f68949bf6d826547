package city.xingtu.geo;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A long array in blocks of about {@value #SIZE} elements: one that differs from another in a few places shares all other
 * blocks with it, wherever those come to lie, so that a commit to a layer of a million rows copies kilobytes. Immutable once
 * {@link Writer#done}; any number of threads may read.
 *
 * <p>Block n begins at element {@code n * SIZE}, give or take three quarters of {@code SIZE}: what is put in or taken out moves the
 * places of the blocks behind it, not their elements, and a look-up finds its block in one step from the regular one.
 *
 * @param <A> the type of the blocks, such as {@code int[]}
 */
public final class Blocks<A> {

    private static final int SHIFT = 12;

    /** Elements of a block that lies where it should. */
    static final int SIZE = 1 << SHIFT;

    /** How far from its regular place a block may begin and end. */
    private static final int SLACK = SIZE / 4 * 3;

    private final Object[] blocks;
    /** First element of each block, and the number of all. */
    private final int[] starts;

    private Blocks(Object[] blocks, int[] starts) {
        this.blocks = blocks;
        this.starts = starts;
    }

    /** Which of the blocks has the element. */
    public int number(int element) {
        int regular = element >>> SHIFT;
        if (element < starts[regular]) {
            return regular - 1;
        }
        return element >= starts[regular + 1] ? regular + 1 : regular;
    }

    /** Where in its block, which is that of the {@link #number}, the element is. */
    public int place(int element, int number) {
        return element - starts[number];
    }

    /** The block of that number; not to be written. */
    @SuppressWarnings("unchecked") // Only blocks of this type are put in.
    public A block(int number) {
        return (A) blocks[number];
    }

    /** First element of the block of that number. */
    int start(int number) {
        return starts[number];
    }

    /** The element behind the last of the block of that number. */
    int end(int number) {
        return starts[number + 1];
    }

    /** Number of blocks. */
    int count() {
        return blocks.length;
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

    /** Number of elements. */
    public int size() {
        return starts[blocks.length];
    }

    private static boolean near(int element, int number) {
        return Math.abs(element - (number << SHIFT)) <= SLACK;
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

    /** How elements of one come into another. */
    interface Transfer<A> {

        /** Copies elements of the source's block of that number. */
        void copy(int number, A block, int from, A target, int to, int count);

        /** The source's block of that number is now the one of the other number too. */
        void share(int number, int as);
    }

    /** Elements stay what they are. */
    private static final class Plainly<A> implements Transfer<A> {

        @Override
        @SuppressWarnings("SuspiciousSystemArraycopy")
        public void copy(int number, A block, int from, A target, int to, int count) {
            System.arraycopy(block, from, target, to, count);
        }

        @Override
        public void share(int number, int as) {}
    }

    /** Writes elements one after the other. For one thread and one use. */
    public static final class Writer<A> {

        private final IntFunction<A> allocator;
        private final Transfer<A> plainly = new Plainly<>();
        private Object[] blocks = new Object[4];
        private int[] starts = new int[5];
        /** Blocks that are finished; what comes goes into the one behind them. */
        private int finished;
        /** The block behind them, null as long as nothing has to be written into it. */
        private @Nullable A open;

        private int capacity;
        private int size;

        /** @param allocator makes a block of so many elements */
        public Writer(IntFunction<A> allocator) {
            this.allocator = allocator;
        }

        /** The block into which the next element goes. */
        public A block() {
            if (open != null && size >= regularEnd()) {
                finish();
            }
            return open(1);
        }

        /** Where in {@link #block} the next element goes. */
        public int place() {
            return size - starts[finished];
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

        private int regularEnd() {
            return (finished + 1) << SHIFT;
        }

        /** The open block, with room for so many more elements. */
        private A open(int more) {
            int length = place() + more;
            A block = open;
            if (block == null) {
                capacity = Math.max(length, regularEnd() - starts[finished]);
                block = allocator.apply(capacity);
            } else if (length > capacity) {
                capacity = length + SLACK;
                block = copy(block, capacity);
            }
            open = block;
            return block;
        }

        @SuppressWarnings("SuspiciousSystemArraycopy")
        private A copy(A block, int length) {
            A copy = allocator.apply(length);
            System.arraycopy(block, 0, copy, 0, place());
            return copy;
        }

        /** No block is larger than it need be: most layers are small. */
        private void finish() {
            A block = open;
            if (block != null) {
                put(place() == capacity ? block : copy(block, place()));
                open = null;
            }
        }

        private void put(A block) {
            if (finished == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * finished);
                starts = Arrays.copyOf(starts, 2 * finished + 1);
            }
            blocks[finished++] = block;
            starts[finished] = size;
        }

        /** Appends elements of others, sharing the blocks that come to lie where they may. */
        public void append(Blocks<A> source, int from, int count) {
            append(source, from, count, plainly);
        }

        /** {@link #append(Blocks, int, int)} for elements that mean something else in their new place. */
        void append(Blocks<A> source, int from, int count, Transfer<A> transfer) {
            int end = from + count;
            for (int at = from; at < end; ) {
                int number = source.number(at);
                int last = Math.min(end, source.end(number));
                boolean tail = last == source.end(number);
                if (tail && at == source.start(number) && fits(last - at)) {
                    finish();
                    size += last - at;
                    put(source.block(number));
                    transfer.share(number, finished - 1);
                } else {
                    take(source, number, at, last, tail, transfer);
                }
                at = last;
            }
        }

        /** Whether a block of so many elements may follow on what was written. */
        private boolean fits(int length) {
            int next = open == null ? finished : finished + 1;
            return near(size, next) && near(size + length, next + 1);
        }

        /** @param tail whether the elements are the last of their block: the one after it may be shared then */
        private void take(Blocks<A> source, int number, int from, int end, boolean tail, Transfer<A> transfer) {
            for (int at = from; at < end; ) {
                if (open != null && size >= regularEnd()) {
                    finish();
                }
                int left = end - at;
                boolean whole = size + left <= regularEnd() + (tail ? SLACK : 0);
                int length = whole ? left : regularEnd() - size;
                A target = open(length);
                transfer.copy(number, source.block(number), source.place(at, number), target, place(), length);
                size += length;
                at += length;
            }
        }

        /** All that was written. */
        public Blocks<A> done() {
            finish();
            return new Blocks<>(Arrays.copyOf(blocks, finished), Arrays.copyOf(starts, finished + 1));
        }
    }

    /** The elements of an array. */
    static Blocks<int[]> of(int[] elements) {
        return of(elements, elements.length, int[]::new);
    }

    /** The first elements of an array. */
    @SuppressWarnings("SuspiciousSystemArraycopy")
    public static <A> Blocks<A> of(A elements, int count, IntFunction<A> allocator) {
        Writer<A> writer = new Writer<>(allocator);
        while (writer.size() < count) {
            int length = Math.min(SIZE, count - writer.size());
            System.arraycopy(elements, writer.size(), writer.block(), 0, length);
            writer.advance(length);
        }
        return writer.done();
    }

    /** As many elements, block by block: what fits the processor's nearest memory can be gone through more than once. */
    Blocks<A> mapped(UnaryOperator<A> change) {
        Object[] changed = new Object[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            changed[i] = change.apply(block(i));
        }
        return new Blocks<>(changed, starts);
    }

    /** The element of these blocks of ints, which are {@link #typed}. */
    int get(int[][] typed, int element) {
        int number = number(element);
        return typed[number][element - starts[number]];
    }
}
