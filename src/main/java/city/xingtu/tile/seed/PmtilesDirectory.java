package city.xingtu.tile.seed;

import city.xingtu.tile.Gzip;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Where the tiles of an archive lie, by ascending id (PMTiles 3, "Directories"): equal tiles that follow each other are one
 * entry. An entry with run length 0 points to another directory.
 */
final class PmtilesDirectory {

    private long[] ids = new long[1024];
    private long[] offsets = new long[1024];
    private int[] lengths = new int[1024];
    private int[] runs = new int[1024];
    private int size;

    int size() {
        return size;
    }

    /** Number of tiles that the entries stand for. */
    long addressed() {
        return Arrays.stream(runs, 0, size).asLongStream().sum();
    }

    /** Number of different tiles: what was not there before lies behind all that was. */
    long contents() {
        long count = 0;
        long furthest = -1;
        for (int i = 0; i < size; i++) {
            if (offsets[i] > furthest) {
                furthest = offsets[i];
                count++;
            }
        }
        return count;
    }

    /** Adds a tile beyond all that are there. */
    void add(long id, long offset, int length) {
        int last = size - 1;
        if (last >= 0 && offsets[last] == offset && ids[last] + runs[last] == id) {
            runs[last]++;
            return;
        }
        append(id, offset, length, 1);
    }

    /** Adds another directory that begins with an id. */
    void addLeaf(long id, long offset, int length) {
        append(id, offset, length, 0);
    }

    private void append(long id, long offset, int length, int run) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
            runs = Arrays.copyOf(runs, 2 * size);
        }
        ids[size] = id;
        offsets[size] = offset;
        lengths[size] = length;
        runs[size] = run;
        size++;
    }

    /**
     * Divides the entries into directories of so many and a root that points to them.
     *
     * @param leaves receives the directories, one after the other
     */
    PmtilesDirectory root(int entries, ByteArrayOutputStream leaves) {
        PmtilesDirectory root = new PmtilesDirectory();
        for (int from = 0; from < size; from += entries) {
            byte[] leaf = written(from, Math.min(size, from + entries));
            root.addLeaf(ids[from], leaves.size(), leaf.length);
            leaves.writeBytes(leaf);
        }
        return root;
    }

    /** All entries, in gzip form. */
    byte[] written() {
        return written(0, size);
    }

    private byte[] written(int from, int to) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(8 * (to - from) + 16);
        varint(plain, to - from);
        for (int i = from; i < to; i++) {
            varint(plain, ids[i] - (i == from ? 0 : ids[i - 1]));
        }
        for (int i = from; i < to; i++) {
            varint(plain, runs[i]);
        }
        for (int i = from; i < to; i++) {
            varint(plain, lengths[i]);
        }
        for (int i = from; i < to; i++) {
            boolean follows = i > from && offsets[i] == offsets[i - 1] + lengths[i - 1];
            varint(plain, follows ? 0 : offsets[i] + 1);
        }
        return Gzip.pack(plain.toByteArray());
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7f) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
