package city.xingtu.reach;

import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;

/**
 * The union of capsules as polygons with holes and islands (docs/decisions/0061); a capsule is the convex hull of two
 * discs. Its outline is traced on a grid of fine cells: where a line of the grid leaves the union is worked out exactly,
 * and between these places the outline is straight. So every vertex lies on the true outline, a union in another is traced
 * inside the other, and what is narrower than a fine cell may be lost.
 *
 * <p>One is a part of a frame. First {@link #mark} discs, then {@link #spread}, then add those shapes that matter. Lengths
 * are in metres.
 */
final class ShapeUnion {

    /** Below this radius in metres a strip is a line, and an area of none. */
    private static final double LEAST_RADIUS = 0.01;

    private final OutlineFrame part;
    private final double scale;
    private final CoveredCells covered;
    private final ConvexShapes shapes = new ConvexShapes();
    private final ShapeLists lists;

    private ShapeUnion(OutlineFrame part, OutlineFrame frame, double widest) {
        this.part = part;
        this.scale = 1 / frame.step();
        this.covered = new CoveredCells(part, frame, widest * scale);
        this.lists = new ShapeLists(shapes, part, covered);
    }

    /**
     * The union in the plane, as far as it lies in the frame.
     *
     * @param widest radius of a disc
     * @param source draws it, part by part
     */
    static Geometry of(OutlineFrame frame, double widest, Consumer<ShapeUnion> source) {
        Outline outline = new Outline();
        for (OutlineFrame part : frame.parts()) {
            ShapeUnion union = new ShapeUnion(part, frame, widest);
            source.accept(union);
            union.trace(new OutlineCell(union.shapes, frame, outline));
        }
        return outline.polygons();
    }

    /** Whether a disc may touch this part. */
    boolean near(double x, double y, double radius) {
        return (x + radius) * scale >= part.minX() * OutlineFrame.FINE
                && (x - radius) * scale <= (part.maxX() + 1) * OutlineFrame.FINE
                && (y + radius) * scale >= part.minY() * OutlineFrame.FINE
                && (y - radius) * scale <= (part.maxY() + 1) * OutlineFrame.FINE;
    }

    /** Notes a disc of the union, of which nothing needs to be added where its surroundings are covered by others. */
    void mark(double x, double y, double radius) {
        covered.mark(x * scale, y * scale, radius * scale);
    }

    /** Finds out what the discs cover that are marked. */
    void spread() {
        covered.spread();
    }

    /** Whether anything in a disc may move the outline in this part. */
    boolean matters(double x, double y, double radius) {
        return radius >= LEAST_RADIUS && covered.matters(x * scale, y * scale, radius * scale);
    }

    /** Adds a disc, of which all shows but for what {@link #joined} told. */
    void disc(double x, double y, double radius) {
        lists.add(shapes.addDisc(x * scale, y * scale, radius * scale));
        shapes.showAll();
    }

    /**
     * Tells that what lies between the disc that is added next and another one, and that other one, are added too. So it
     * shows only on this side of its tangent points: beyond them the two hold what it holds.
     *
     * @param towardsX of the other one, as a unit vector
     * @param fall by how much the radius falls for each metre towards it, more than -1 and less than 1
     */
    void joined(double x, double y, double radius, double towardsX, double towardsY, double fall) {
        shapes.face(towardsX, towardsY, (x * towardsX + y * towardsY + radius * fall) * scale);
    }

    /** Adds what lies between two discs in the hull of both. */
    void between(double xA, double yA, double radiusA, double xB, double yB, double radiusB) {
        double dx = xB - xA;
        double dy = yB - yA;
        double fall = radiusA - radiusB;
        if (dx * dx + dy * dy > fall * fall) {
            lists.add(
                    shapes.addStrip(xA * scale, yA * scale, radiusA * scale, xB * scale, yB * scale, radiusB * scale));
        }
    }

    /** Lets {@link #matters} know what the shapes cover that were added. */
    void settle() {
        covered.reach();
    }

    private void trace(OutlineCell cell) {
        for (int row = 0; row < part.rows(); row++) {
            for (int begin = 0; begin < part.columns(); begin += 64) {
                for (long open = covered.open(row, begin); open != 0; open &= open - 1) {
                    int column = begin + Long.numberOfTrailingZeros(open);
                    int entry = lists.last(column, row);
                    if (entry != ShapeLists.NONE) {
                        cell.trace(part.minX() + column, part.minY() + row, lists, entry);
                    }
                }
            }
        }
    }
}
