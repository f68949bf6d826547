package city.xingtu.draw;

import java.util.Arrays;

/** Rectangles that are taken, found by a grid of squares. What lies outside the grid counts to its outermost squares. */
final class BoxGrid {

    private static final int CELL = 48;

    private final double originX;
    private final double originY;
    private final int columns;
    private final int rows;
    private final int[][] cells;
    private final int[] sizes;
    private double[] boxes = new double[256];
    private int count;

    BoxGrid(double minX, double minY, double maxX, double maxY) {
        this.originX = minX;
        this.originY = minY;
        this.columns = Math.max(1, (int) Math.ceil((maxX - minX) / CELL));
        this.rows = Math.max(1, (int) Math.ceil((maxY - minY) / CELL));
        this.cells = new int[columns * rows][];
        this.sizes = new int[columns * rows];
    }

    void add(double minX, double minY, double maxX, double maxY) {
        if (4 * count + 4 > boxes.length) {
            boxes = Arrays.copyOf(boxes, boxes.length * 2);
        }
        boxes[4 * count] = minX;
        boxes[4 * count + 1] = minY;
        boxes[4 * count + 2] = maxX;
        boxes[4 * count + 3] = maxY;
        int lastRow = row(maxY);
        int lastColumn = column(maxX);
        for (int row = row(minY); row <= lastRow; row++) {
            for (int column = column(minX); column <= lastColumn; column++) {
                int cell = row * columns + column;
                int[] members = cells[cell];
                if (members == null) {
                    members = new int[4];
                } else if (sizes[cell] == members.length) {
                    members = Arrays.copyOf(members, members.length * 2);
                }
                members[sizes[cell]++] = count;
                cells[cell] = members;
            }
        }
        count++;
    }

    void addAll(Boxes added) {
        for (int i = 0; i < added.count(); i++) {
            add(added.minX(i), added.minY(i), added.maxX(i), added.maxY(i));
        }
    }

    /** Whether any of the rectangles overlaps one that is taken. */
    boolean hits(Boxes asked) {
        for (int i = 0; i < asked.count(); i++) {
            if (hits(asked.minX(i), asked.minY(i), asked.maxX(i), asked.maxY(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean hits(double minX, double minY, double maxX, double maxY) {
        int lastRow = row(maxY);
        int lastColumn = column(maxX);
        for (int row = row(minY); row <= lastRow; row++) {
            for (int column = column(minX); column <= lastColumn; column++) {
                int cell = row * columns + column;
                for (int i = 0; i < sizes[cell]; i++) {
                    int box = 4 * cells[cell][i];
                    if (boxes[box] < maxX && boxes[box + 2] > minX && boxes[box + 1] < maxY && boxes[box + 3] > minY) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int column(double x) {
        return Math.clamp((long) ((x - originX) / CELL), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) ((y - originY) / CELL), 0, rows - 1);
    }
}
