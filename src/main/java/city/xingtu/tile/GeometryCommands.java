package city.xingtu.tile;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Clipper;
import city.xingtu.geo.FlatGeometries;
import java.util.Arrays;

/**
 * Writes rows of flat geometries, of one table after the other, as the commands of a vector tile (specification 2.1, 4.3): clipped to the tile and its
 * buffer, on the integer grid of the tile, rings wound as the specification asks and valid together, and without the parts that the
 * grid collapses. Not thread-safe.
 */
final class GeometryCommands {

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private static final double LOW = -VectorTileEncoder.BUFFER;
    private static final double HIGH = (double) VectorTileEncoder.EXTENT + VectorTileEncoder.BUFFER;

    private BoundingBox inside = BoundingBox.EMPTY;
    // Tile coordinates of a place: units of the tile a unit of the system; y grows downwards.
    private double unitsX;
    private double unitsY;
    private double left;
    private double top;
    private final Clipper clipper = new Clipper(new BoundingBox(LOW, LOW, HIGH, HIGH));
    private ProtoBuffer out = new ProtoBuffer(0);
    private double[] exact = new double[256];
    private int[] grid = new int[256];
    private final GridRings rings = new GridRings();
    private final RingRepair repair = new RingRepair(rings);
    private int cursorX;
    private int cursorY;

    /**
     * Begins a tile.
     *
     * @param bounds of the tile, without its buffer
     */
    void begin(BoundingBox bounds) {
        unitsX = VectorTileEncoder.EXTENT / bounds.width();
        unitsY = VectorTileEncoder.EXTENT / bounds.height();
        left = bounds.minX() * unitsX;
        top = bounds.maxY() * unitsY;
        inside = bounds.expandedBy(VectorTileEncoder.BUFFER / unitsX);
    }

    /**
     * Appends a row's commands; false when nothing of it is in the tile.
     *
     * @param geometries in the tile's coordinate system
     */
    boolean write(FlatGeometries geometries, int row, ProtoBuffer target) {
        int begin = target.size();
        out = target;
        cursorX = 0;
        cursorY = 0;
        switch (geometries.dimension(row)) {
            case 0 -> writePoints(geometries, row);
            case 1 -> writeLines(geometries, row);
            case 2 -> writeRings(geometries, row);
            default -> {
                return false;
            }
        }
        return target.size() > begin;
    }

    /** Appends a single point, given in the table's coordinates; false when it is not in the tile without buffer. */
    boolean writePoint(double x, double y, ProtoBuffer target) {
        int column = round(x * unitsX - left);
        int row = round(top - y * unitsY);
        // Half open, so that of all tiles one has the point.
        if (column < 0 || column >= VectorTileEncoder.EXTENT || row < 0 || row >= VectorTileEncoder.EXTENT) {
            return false;
        }
        target.varint(1 << 3 | MOVE_TO);
        target.zigzag(column);
        target.zigzag(row);
        return true;
    }

    private void writePoints(FlatGeometries geometries, int row) {
        int count = 0;
        int last = geometries.partStart(row + 1);
        for (int part = geometries.partStart(row); part < last; part++) {
            int vertices = load(geometries, part);
            for (int i = 0; i < vertices; i++) {
                if (isInside(exact[2 * i], exact[2 * i + 1])) {
                    reserveGrid(count + 1);
                    grid[2 * count] = round(exact[2 * i]);
                    grid[2 * count + 1] = round(exact[2 * i + 1]);
                    count++;
                }
            }
        }
        if (count > 0) {
            command(MOVE_TO, count);
            steps(grid, 0, count);
        }
    }

    private void writeLines(FlatGeometries geometries, int row) {
        boolean whole = isWhollyInside(geometries, row);
        int last = geometries.partStart(row + 1);
        for (int part = geometries.partStart(row); part < last; part++) {
            int vertices = load(geometries, part);
            if (whole) {
                writeLine(exact, 0, vertices);
                continue;
            }
            int pieces = clipper.line(exact, 0, vertices);
            for (int piece = 0; piece < pieces; piece++) {
                writeLine(clipper.result(), clipper.pieceStart(piece), clipper.pieceStart(piece + 1));
            }
        }
    }

    private void writeLine(double[] xy, int begin, int end) {
        int count = toGrid(xy, begin, end);
        if (count > 1) {
            command(MOVE_TO, 1);
            steps(grid, 0, 1);
            command(LINE_TO, count - 1);
            steps(grid, 1, count);
        }
    }

    private void writeRings(FlatGeometries geometries, int row) {
        boolean whole = isWhollyInside(geometries, row);
        boolean shellDropped = false;
        rings.clear();
        int last = geometries.partStart(row + 1);
        for (int part = geometries.partStart(row); part < last; part++) {
            boolean hole = geometries.hole(part);
            if (hole && shellDropped) {
                continue;
            }
            int vertices = load(geometries, part);
            double[] ring = exact;
            if (!whole) {
                vertices = clipper.ring(exact, 0, vertices);
                ring = clipper.result();
            }
            int count = toGrid(ring, 0, vertices);
            boolean added = rings.add(grid, count, hole);
            shellDropped = hole ? shellDropped : !added;
        }
        repair.apply();
        for (int ring = 0; ring < rings.count(); ring++) {
            command(MOVE_TO, 1);
            steps(rings.coordinates(), rings.begin(ring), rings.begin(ring) + 1);
            command(LINE_TO, rings.end(ring) - rings.begin(ring) - 1);
            steps(rings.coordinates(), rings.begin(ring) + 1, rings.end(ring));
            command(CLOSE_PATH, 1);
        }
    }

    /** Puts the part's vertices into {@link #exact} in tile coordinates and returns their number. */
    private int load(FlatGeometries geometries, int part) {
        int begin = geometries.firstVertex(part);
        int count = geometries.endVertex(part) - begin;
        if (2 * count > exact.length) {
            exact = new double[Math.max(2 * count, 2 * exact.length)];
        }
        int[] coordinates = geometries.coordinates();
        // By whole units from the system's origin, and not from the table's: which one a table has is a matter of its
        // history, and a place on the edge of two grid units must not move with it.
        double scaleX = geometries.unit() * unitsX;
        double scaleY = geometries.unit() * unitsY;
        for (int i = 0, c = 2 * begin; i < 2 * count; i += 2, c += 2) {
            exact[i] = scaleX * (geometries.unitsX() + coordinates[c]) - left;
            exact[i + 1] = top - scaleY * (geometries.unitsY() + coordinates[c + 1]);
        }
        return count;
    }

    /** Rounds into {@link #grid}, leaving out vertices that fall together with the one before. */
    private int toGrid(double[] xy, int begin, int end) {
        reserveGrid(end - begin);
        int count = 0;
        for (int i = begin; i < end; i++) {
            int x = round(xy[2 * i]);
            int y = round(xy[2 * i + 1]);
            if (count == 0 || x != grid[2 * count - 2] || y != grid[2 * count - 1]) {
                grid[2 * count] = x;
                grid[2 * count + 1] = y;
                count++;
            }
        }
        return count;
    }

    private void reserveGrid(int vertices) {
        if (2 * vertices > grid.length) {
            grid = Arrays.copyOf(grid, Math.max(2 * vertices, 2 * grid.length));
        }
    }

    private void command(int id, int count) {
        out.varint((long) count << 3 | id);
    }

    private void steps(int[] xy, int begin, int end) {
        out.steps(xy, begin, end, cursorX, cursorY);
        cursorX = xy[2 * end - 2];
        cursorY = xy[2 * end - 1];
    }

    private boolean isInside(double x, double y) {
        return x >= LOW && x <= HIGH && y >= LOW && y <= HIGH;
    }

    private boolean isWhollyInside(FlatGeometries geometries, int row) {
        BoundingBox box = geometries.bounds(row);
        return box.minX() >= inside.minX()
                && box.maxX() <= inside.maxX()
                && box.minY() >= inside.minY()
                && box.maxY() <= inside.maxY();
    }

    private static int round(double value) {
        return (int) Math.floor(value + 0.5);
    }
}
