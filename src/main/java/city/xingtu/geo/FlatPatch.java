package city.xingtu.geo;

import java.util.BitSet;

/**
 * Applies a {@link RowPatch} to a table: arrays by row and part share the blocks in which nothing changes, coordinates are
 * appended, the index is patched. For one use.
 */
final class FlatPatch {

    /** Vertices of removed rows that a small table may drag along. */
    private static final int SPARE = 4096;

    private final FlatGeometries old;
    private final FlatGeometries added;
    private final RowPatch patch;
    /** What is added to a vertex' number in {@link #added}. */
    private final int shift;

    /** Whether every part keeps its number, and rows have as many dimensions as those had whose places they take. */
    private final boolean alike;

    private final PartStarts.Writer partStarts = new PartStarts.Writer();
    private final Blocks.Writer<byte[]> dimensions = new Blocks.Writer<>(byte[]::new);
    private final Blocks.Writer<int[]> boxes = new Blocks.Writer<>(int[]::new);
    private final Blocks.Writer<int[]> firstVertices = new Blocks.Writer<>(int[]::new);
    private final Blocks.Writer<int[]> endVertices = new Blocks.Writer<>(int[]::new);

    private FlatPatch(FlatGeometries old, RowPatch patch, FlatGeometries added) {
        this.old = old;
        this.patch = patch;
        this.added = added;
        shift = old.sharedCoordinates().end() / 2;
        alike = patch.keepsNumbers() && alike(old, patch.added(), added);
    }

    private static boolean alike(FlatGeometries old, int[] rows, FlatGeometries added) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            if (old.partStart(row + 1) - old.partStart(row) != added.partStart(i + 1) - added.partStart(i)
                    || old.dimension(row) != added.dimension(i)) {
                return false;
            }
        }
        return true;
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
        copy(rows);
        PartStarts patchedStarts = alike ? rows.partStarts() : partStarts.done();
        Blocks<int[]> patchedBoxes = boxes.done();
        int vertices = rows.vertices() + added.vertices();
        for (int row : patch.removed()) {
            vertices -= vertices(old, row);
        }
        FlatRows patched = new FlatRows(
                patchedStarts,
                firstVertices.done(),
                endVertices.done(),
                holes(rows, patchedStarts),
                alike ? rows.dimensions() : dimensions.done(),
                patchedBoxes,
                bounds(rows, patchedBoxes),
                vertices);
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

    /** Walks kept runs and added rows in the new order. */
    private void copy(FlatRows rows) {
        Cursor cursor = new Cursor();
        patch.forEachRun((from, to, count) -> {
            cursor.addUpTo(to);
            cursor.keep(rows, from, count);
        });
        cursor.addUpTo(patch.newRows());
        if (!alike) {
            partStarts.add(firstVertices.size());
        }
    }

    /** The next row to be written. */
    private final class Cursor {

        private final FlatRows more = added.flatRows();
        private int row;
        private int next;

        void addUpTo(int end) {
            for (; row < end; row++, next++) {
                if (!alike) {
                    partStarts.add(firstVertices.size());
                    dimensions.append(more.dimensions(), next, 1);
                }
                boxes.append(more.boxes(), 4 * next, 4);
                for (int part = added.partStart(next); part < added.partStart(next + 1); part++) {
                    put(firstVertices, added.firstVertex(part) + shift);
                    put(endVertices, added.endVertex(part) + shift);
                }
            }
        }

        private void put(Blocks.Writer<int[]> target, int vertex) {
            target.block()[target.place()] = vertex;
            target.advance();
        }

        void keep(FlatRows rows, int from, int count) {
            int firstPart = rows.partStarts().get(from);
            int parts = rows.partStarts().get(from + count) - firstPart;
            if (!alike) {
                partStarts.append(rows.partStarts(), from, count, firstVertices.size());
                dimensions.append(rows.dimensions(), from, count);
            }
            boxes.append(rows.boxes(), 4 * from, 4 * count);
            firstVertices.append(rows.firstVertices(), firstPart, parts);
            endVertices.append(rows.endVertices(), firstPart, parts);
            row += count;
        }
    }

    private BitSet holes(FlatRows rows, PartStarts starts) {
        if (rows.holes().isEmpty() && added.flatRows().holes().isEmpty()) {
            return rows.holes();
        }
        BitSet holes = new BitSet();
        if (!rows.holes().isEmpty()) {
            patch.forEachRun((from, to, count) -> {
                int first = rows.partStarts().get(from);
                int end = rows.partStarts().get(from + count);
                int moved = starts.get(to) - first;
                for (int part = rows.holes().nextSetBit(first);
                        part >= 0 && part < end;
                        part = rows.holes().nextSetBit(part + 1)) {
                    holes.set(part + moved);
                }
            });
        }
        int[] numbers = patch.added();
        for (int i = 0; i < numbers.length && !added.flatRows().holes().isEmpty(); i++) {
            for (int part = added.partStart(i); part < added.partStart(i + 1); part++) {
                holes.set(starts.get(numbers[i]) + part - added.partStart(i), added.hole(part));
            }
        }
        return holes;
    }

    /** Around all rows; looks at all only when a row at the edge is gone. */
    private int[] bounds(FlatRows rows, Blocks<int[]> patchedBoxes) {
        for (int row : patch.removed()) {
            if (FlatBoxes.touchesEdge(rows.bounds(), rows.boxes(), row)) {
                return FlatBoxes.around(patchedBoxes);
            }
        }
        return FlatBoxes.united(rows.bounds(), added.flatRows().bounds());
    }
}
