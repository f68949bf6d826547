package city.xingtu.geo;

import java.util.BitSet;

/**
 * Applies a {@link RowPatch} to a table: arrays by row and part are copied in runs, coordinates appended, the index
 * patched. For one use.
 */
final class FlatPatch {

    /** Vertices of removed rows that a small table may drag along. */
    private static final int SPARE = 4096;

    private final FlatGeometries old;
    private final FlatGeometries added;
    private final RowPatch patch;
    /** What is added to a vertex' number in {@link #added}. */
    private final int shift;

    private final int[] partStarts;
    private final byte[] dimensions;
    private final int[] boxes;
    private final int[] firstVertices;
    private final int[] endVertices;

    private FlatPatch(FlatGeometries old, RowPatch patch, FlatGeometries added) {
        this.old = old;
        this.patch = patch;
        this.added = added;
        shift = old.sharedCoordinates().end() / 2;
        partStarts = new int[patch.newRows() + 1];
        dimensions = new byte[patch.newRows()];
        boxes = new int[4 * patch.newRows()];
        int parts = old.parts() + added.parts();
        for (int row : patch.removed()) {
            parts -= old.partStart(row + 1) - old.partStart(row);
        }
        firstVertices = new int[parts];
        endVertices = new int[parts];
    }

    static FlatGeometries apply(FlatGeometries old, RowPatch patch, FlatGeometries added) {
        if (!old.sameGrid(added) || patch.oldRows() != old.rows() || patch.added().length != added.rows()) {
            throw new IllegalArgumentException("the patch is for another table");
        }
        return new FlatPatch(compact(old), patch, added).apply();
    }

    /** The table itself, or a copy of it when a third of the vertices that it drags along belong to nobody. */
    static FlatGeometries compact(FlatGeometries table) {
        int dead = table.sharedCoordinates().end() / 2 - table.vertices();
        return dead <= table.vertices() / 2 + SPARE ? table : FlatSelection.all(table);
    }

    private FlatGeometries apply() {
        FlatRows rows = old.flatRows();
        copyByRow();
        int parts = copyParts(rows);
        partStarts[patch.newRows()] = parts;
        int vertices = rows.vertices() + added.vertices();
        for (int row : patch.removed()) {
            vertices -= vertices(old, row);
        }
        FlatRows patched = new FlatRows(
                partStarts, firstVertices, endVertices, holes(rows), dimensions, boxes, bounds(rows), vertices);
        SharedCoordinates coordinates = old.sharedCoordinates()
                .append(added.coordinates(), added.sharedCoordinates().end());
        PackedIndex index = old.builtIndex();
        return old.with(patched, coordinates, index == null ? null : index.patched(patch, added.boxes()));
    }

    private static int vertices(FlatGeometries table, int row) {
        int vertices = 0;
        for (int part = table.partStart(row); part < table.partStart(row + 1); part++) {
            vertices += table.endVertex(part) - table.firstVertex(part);
        }
        return vertices;
    }

    private void copyByRow() {
        FlatRows rows = old.flatRows();
        FlatRows more = added.flatRows();
        patch.copyKept(rows.dimensions(), dimensions, 1);
        patch.copyKept(rows.boxes(), boxes, 4);
        int[] numbers = patch.added();
        for (int i = 0; i < numbers.length; i++) {
            dimensions[numbers[i]] = more.dimensions()[i];
            System.arraycopy(more.boxes(), 4 * i, boxes, 4 * numbers[i], 4);
        }
    }

    /** Walks kept runs and added rows in the new order; returns the number of parts. */
    private int copyParts(FlatRows rows) {
        Cursor cursor = new Cursor();
        patch.forEachRun((from, to, count) -> {
            cursor.addUpTo(to);
            cursor.keep(rows, from, count);
        });
        cursor.addUpTo(patch.newRows());
        return cursor.part;
    }

    /** The next row and part to be written. */
    private final class Cursor {

        private int row;
        private int part;
        private int next;

        void addUpTo(int end) {
            for (; row < end; row++, next++) {
                partStarts[row] = part;
                for (int source = added.partStart(next); source < added.partStart(next + 1); source++) {
                    firstVertices[part] = added.firstVertex(source) + shift;
                    endVertices[part++] = added.endVertex(source) + shift;
                }
            }
        }

        void keep(FlatRows rows, int from, int count) {
            int firstPart = rows.partStarts()[from];
            int parts = rows.partStarts()[from + count] - firstPart;
            System.arraycopy(rows.firstVertices(), firstPart, firstVertices, part, parts);
            System.arraycopy(rows.endVertices(), firstPart, endVertices, part, parts);
            int moved = part - firstPart;
            int[] source = rows.partStarts();
            for (int i = 0; i < count; i++) {
                partStarts[row + i] = source[from + i] + moved;
            }
            row += count;
            part += parts;
        }
    }

    private BitSet holes(FlatRows rows) {
        BitSet holes = new BitSet();
        if (!rows.holes().isEmpty()) {
            patch.forEachRun((from, to, count) -> {
                int end = rows.partStarts()[from + count];
                int moved = partStarts[to] - rows.partStarts()[from];
                for (int part = rows.holes().nextSetBit(rows.partStarts()[from]);
                        part >= 0 && part < end;
                        part = rows.holes().nextSetBit(part + 1)) {
                    holes.set(part + moved);
                }
            });
        }
        int[] numbers = patch.added();
        for (int i = 0; i < numbers.length && !added.flatRows().holes().isEmpty(); i++) {
            for (int part = added.partStart(i); part < added.partStart(i + 1); part++) {
                holes.set(partStarts[numbers[i]] + part - added.partStart(i), added.hole(part));
            }
        }
        return holes;
    }

    /** Around all rows; looks at all only when a row at the edge is gone. */
    private int[] bounds(FlatRows rows) {
        for (int row : patch.removed()) {
            if (FlatBoxes.touchesEdge(rows.bounds(), rows.boxes(), row)) {
                return FlatBoxes.around(boxes);
            }
        }
        return FlatBoxes.united(rows.bounds(), added.flatRows().bounds());
    }
}
