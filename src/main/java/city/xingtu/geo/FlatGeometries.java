package city.xingtu.geo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Geometries of many rows in flat arrays, immutable.
 *
 * <p>Row r has parts partStart(r)..partStart(r+1)-1; part p has vertices firstVertex(p)..endVertex(p)-1; vertex v has
 * x = originX + unit * coordinates[2v], y likewise. Parts need not lie one after the other in the coordinates: tables that
 * were patched share them. A part is a point set of one vertex, a line, or a ring (closed: last vertex equals first).
 * Shells run counter-clockwise, holes clockwise, a shell before its holes. A row whose geometry is null or empty has no
 * parts. Z and M are not kept.
 *
 * <p>All methods may be called by any thread.
 */
public final class FlatGeometries {

    private final Crs crs;
    private final FlatRows rows;
    private final PartStarts partStarts;
    private final byte[][] dimensions;
    private final int[][] firstVertices;
    private final int[][] endVertices;
    private final int[][] boxes;
    private final SharedCoordinates shared;
    private final int[] coordinates;
    private final long offsetX;
    private final long offsetY;
    private final double scale;

    private volatile @Nullable PackedIndex index;
    private volatile @Nullable BitSet junctions;

    /**
     * @param offsetX added to an x in units before it is divided by the scale; an integer, so that decimal degrees
     *     come back exactly
     * @param scale units per degree or metre
     */
    FlatGeometries(Crs crs, FlatRows rows, SharedCoordinates shared, long offsetX, long offsetY, double scale) {
        this.crs = crs;
        this.rows = rows;
        partStarts = rows.partStarts();
        dimensions = rows.dimensions().typed(byte[][]::new);
        firstVertices = rows.firstVertices().typed(int[][]::new);
        endVertices = rows.endVertices().typed(int[][]::new);
        boxes = rows.boxes().typed(int[][]::new);
        this.shared = shared;
        this.coordinates = shared.values();
        this.offsetX = offsetX;
        this.offsetY = offsetY;
        this.scale = scale;
    }

    /**
     * Packs lon/lat geometries at 1e-7 degree (about 1 cm). Collections are flattened to their highest dimension; shells
     * and holes are turned the right way round, rings closed.
     *
     * @throws IllegalArgumentException for coordinates that are not numbers or beyond ±214°
     */
    public static FlatGeometries of(List<? extends @Nullable Geometry> geometries) {
        FlatBuilder builder = new FlatBuilder();
        geometries.forEach(builder::add);
        return builder.build();
    }

    /**
     * The same rows and parts in another system, densified where a straight lon/lat line bends there, simplified to the
     * tolerance (in units of crs; 0: none).
     *
     * <p>With a tolerance t every result lies within t of the true image. Parts of neighbours that share an arc of
     * vertices share its simplification too, so that no gaps open between them: vertices where arcs meet are kept, and
     * each arc is thinned by Douglas-Peucker independently of its direction. A ring that fits into a box of t by t
     * vanishes, and its holes with it: its part stays, without vertices. Every other ring keeps at least four vertices,
     * every line at least its ends. Simplification may let a ring touch or cross itself by less than t.
     *
     * <p>Coordinates have a precision of t/64, without a tolerance of 1 mm (or 1e-7 degree), coarser only when the
     * extent does not fit: 2^31 units at the most, so that differences of coordinates fit into an int.
     *
     * @throws IllegalStateException when this table is not in longitude/latitude
     */
    public FlatGeometries projected(Crs target, double tolerance) {
        if (!crs.lonLat()) {
            throw new IllegalStateException("already in " + crs + "; project the table in longitude/latitude");
        }
        if (target.lonLat() && tolerance == 0) {
            return this;
        }
        return projected(target, tolerance, new BitSet());
    }

    /** The same; the parts of some rows have no vertices there. */
    public FlatGeometries projected(Crs target, double tolerance, BitSet omitted) {
        return new FlatProjector(this, ProjectionGrid.of(this, target, tolerance)).project(omitted);
    }

    /**
     * The table after a patch: kept rows as they are, added ones from another table, row i of which is the i-th added
     * row. Coordinates and most blocks are shared with this table, and the index is patched where there is one. Costs
     * what changes, and where rows get other numbers a pass over those of the index.
     *
     * @param added on the same grid, as all tables in longitude and latitude are
     */
    public PatchedGeometries patched(RowPatch patch, FlatGeometries added) {
        FlatGeometries base = FlatPatch.compact(this);
        FlatGeometries next = FlatPatch.apply(base, patch, added);
        return new PatchedGeometries(next, patch.withReplaced(JunctionPatch.apply(base, next, patch)));
    }

    /** Whether each of these rows has the geometry of another table's row of the same place in the list. */
    public boolean hasAt(int[] rows, FlatGeometries other) {
        if (!sameGrid(other)) {
            return false;
        }
        for (int i = 0; i < rows.length; i++) {
            if (!sameGeometry(rows[i], other, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameGeometry(int row, FlatGeometries other, int otherRow) {
        int first = partStart(row);
        int otherFirst = other.partStart(otherRow);
        int parts = partStart(row + 1) - first;
        if (dimension(row) != other.dimension(otherRow) || parts != other.partStart(otherRow + 1) - otherFirst) {
            return false;
        }
        for (int i = 0; i < parts; i++) {
            int part = first + i;
            int otherPart = otherFirst + i;
            if (hole(part) != other.hole(otherPart)
                    || !Arrays.equals(
                            coordinates,
                            2 * firstVertex(part),
                            2 * endVertex(part),
                            other.coordinates,
                            2 * other.firstVertex(otherPart),
                            2 * other.endVertex(otherPart))) {
                return false;
            }
        }
        return true;
    }

    /** Some rows, in the order given, packed on the same grid: row i of the result is row rows[i] of this table. */
    public FlatGeometries select(int[] rows) {
        return FlatSelection.of(this, rows);
    }

    /** The system of the coordinates. */
    public Crs crs() {
        return crs;
    }

    public int rows() {
        return rows.partStarts().rows();
    }

    /** -1 none, 0 points, 1 lines, 2 polygons. */
    public int dimension(int row) {
        int number = rows.dimensions().number(row);
        return dimensions[number][rows.dimensions().place(row, number)];
    }

    /** First part of the row; partStart(rows()) is the number of parts. */
    public int partStart(int row) {
        return partStarts.get(row);
    }

    public int parts() {
        return partStarts.parts();
    }

    /** First vertex of the part. */
    public int firstVertex(int part) {
        return rows.firstVertices().get(firstVertices, part);
    }

    /** The vertex after the part's last. */
    public int endVertex(int part) {
        return rows.endVertices().get(endVertices, part);
    }

    /** Number of vertices of all parts. */
    public int vertices() {
        return rows.vertices();
    }

    /** Whether a polygon's part is a hole of the shell before it. */
    public boolean hole(int part) {
        return rows.holes().get(part);
    }

    /** x0,y0,x1,y1,… and room behind; not to be written. */
    public int[] coordinates() {
        return coordinates;
    }

    public double originX() {
        return offsetX / scale;
    }

    public double originY() {
        return offsetY / scale;
    }

    public double unit() {
        return 1 / scale;
    }

    /**
     * Whole units from the system's own origin to that of this table. Tables of the same places may have origins of their
     * own; the sum of this and a coordinate is the same in all of them.
     */
    public double unitsX() {
        return offsetX;
    }

    /** See {@link #unitsX}. */
    public double unitsY() {
        return offsetY;
    }

    /** Exact: a longitude that was given with up to seven decimals comes back as the same double. */
    public double x(int vertex) {
        return (offsetX + coordinates[2 * vertex]) / scale;
    }

    /** See {@link #x}. */
    public double y(int vertex) {
        return (offsetY + coordinates[2 * vertex + 1]) / scale;
    }

    /** Box of a row; EMPTY without geometry. */
    public BoundingBox bounds(int row) {
        int number = rows.boxes().number(4 * row);
        int[] block = boxes[number];
        int at = rows.boxes().place(4 * row, number);
        return box(block[at], block[at + 1], block[at + 2], block[at + 3]);
    }

    /** What the shells of a row cover, less their holes; in squares of the system's unit. */
    public double area(int row) {
        double twice = 0;
        for (int part = partStart(row); part < partStart(row + 1); part++) {
            int from = 2 * firstVertex(part);
            int last = 2 * endVertex(part) - 2;
            for (int i = from; i < last; i += 2) {
                // From the first vertex, so that numbers stay small; holes run the other way round.
                double x = (double) coordinates[i] - coordinates[from];
                double y = (double) coordinates[i + 1] - coordinates[from + 1];
                twice += x * (coordinates[i + 3] - (double) coordinates[from + 1])
                        - y * (coordinates[i + 2] - (double) coordinates[from]);
            }
        }
        return Math.abs(twice) / 2 / scale / scale;
    }

    /** How long the lines or boundaries of a row are together, in units of the system. */
    public double length(int row) {
        double length = 0;
        for (int part = partStart(row); part < partStart(row + 1); part++) {
            int last = 2 * endVertex(part) - 2;
            for (int i = 2 * firstVertex(part); i < last; i += 2) {
                double dx = (double) coordinates[i + 2] - coordinates[i];
                double dy = (double) coordinates[i + 3] - coordinates[i + 1];
                length += Math.sqrt(dx * dx + dy * dy);
            }
        }
        return length / scale;
    }

    /** Box of all rows; EMPTY when none has a geometry. */
    public BoundingBox bounds() {
        int[] all = rows.bounds();
        return box(all[0], all[1], all[2], all[3]);
    }

    private BoundingBox box(int minX, int minY, int maxX, int maxY) {
        return minX > maxX
                ? BoundingBox.EMPTY
                : new BoundingBox(
                        (offsetX + minX) / scale,
                        (offsetY + minY) / scale,
                        (offsetX + maxX) / scale,
                        (offsetY + maxY) / scale);
    }

    /** Back to JTS in this table's coordinates, or null. One part gives a simple geometry, several a multi-geometry. */
    public @Nullable Geometry geometry(int row) {
        return FlatReader.geometry(this, row);
    }

    /** The packed Hilbert R-tree over the rows' boxes, built once. */
    public PackedIndex index() {
        PackedIndex built = index;
        if (built == null) {
            synchronized (this) {
                built = index;
                if (built == null) {
                    built = PackedIndex.of(boxes());
                    index = built;
                }
            }
        }
        return built;
    }

    /** Vertices where arcs of lines and rings meet, found once; see {@link Junctions}. */
    BitSet junctions() {
        BitSet found = junctions;
        if (found == null) {
            synchronized (this) {
                found = junctions;
                if (found == null) {
                    found = Junctions.of(this);
                    junctions = found;
                }
            }
        }
        return found;
    }

    /** minX, minY, maxX, maxY a row, infinite the wrong way round without geometry. */
    double[] boxes() {
        double[] all = new double[4 * rows()];
        for (int row = 0; row < rows(); row++) {
            BoundingBox box = bounds(row);
            all[4 * row] = box.minX();
            all[4 * row + 1] = box.minY();
            all[4 * row + 2] = box.maxX();
            all[4 * row + 3] = box.maxY();
        }
        return all;
    }

    /** The index if somebody needed one already. */
    @Nullable
    PackedIndex builtIndex() {
        return index;
    }

    /** The junctions if somebody needed them already. */
    @Nullable
    BitSet foundJunctions() {
        return junctions;
    }

    FlatRows flatRows() {
        return rows;
    }

    SharedCoordinates sharedCoordinates() {
        return shared;
    }

    /** Other rows on the same grid. */
    FlatGeometries with(FlatRows newRows, SharedCoordinates newCoordinates, @Nullable PackedIndex newIndex) {
        FlatGeometries table = new FlatGeometries(crs, newRows, newCoordinates, offsetX, offsetY, scale);
        table.index = newIndex;
        return table;
    }

    /** Gives a table that was patched its junctions, before anybody else sees it. */
    void setJunctions(BitSet patched) {
        junctions = patched;
    }

    /** Whether numbers of units mean the same in both tables. */
    boolean sameGrid(FlatGeometries other) {
        return crs == other.crs && offsetX == other.offsetX && offsetY == other.offsetY && scale == other.scale;
    }
}
