package city.xingtu.ogc.api;

import java.util.Arrays;

/** Sets of rows as ascending arrays. */
final class RowSets {

    private RowSets() {}

    /** The rows of either. */
    static int[] union(int[] a, int[] b) {
        if (a.length == 0) {
            return b;
        }
        if (b.length == 0) {
            return a;
        }
        int[] union = new int[a.length + b.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int next = Math.min(a[i], b[j]);
            if (a[i] == next) {
                i++;
            }
            if (b[j] == next) {
                j++;
            }
            union[size++] = next;
        }
        for (; i < a.length; i++) {
            union[size++] = a[i];
        }
        for (; j < b.length; j++) {
            union[size++] = b[j];
        }
        return size == union.length ? union : Arrays.copyOf(union, size);
    }
}
