package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Path;
import java.util.Arrays;

/**
 * Turns the geometry of one row into paths of pixels, cut at a box so that nothing far outside is drawn or dashed. Holds
 * the scratch memory of one thread.
 */
final class Outline {

    private final FlatGeometries geometries;
    private final Viewport viewport;
    private final double above;
    private final double below;
    private final RingCutter rings = new RingCutter();
    private final double scaleX;
    private final double scaleY;
    private final double shiftX;
    private final double shiftY;
    private double[] points = new double[256];
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;

    Outline(FlatGeometries geometries, Viewport viewport) {
        this(geometries, viewport, 0, viewport.height());
    }

    /** For a drawing of the rows {@code top <= y < bottom}: parts that are neither there nor near are left out. */
    Outline(FlatGeometries geometries, Viewport viewport, int top, int bottom) {
        this.geometries = geometries;
        this.viewport = viewport;
        this.above = top;
        this.below = viewport.height() - bottom;
        this.scaleX = geometries.unit() / viewport.resolutionX();
        this.scaleY = -geometries.unit() / viewport.resolutionY();
        this.shiftX = viewport.column(geometries.originX());
        this.shiftY = viewport.row(geometries.originY());
    }

    Viewport viewport() {
        return viewport;
    }

    FlatGeometries geometries() {
        return geometries;
    }

    /** Appends the areas of a row, to be filled even-odd. */
    void areas(int row, ClipBox clip, Path path) {
        if (geometries.dimension(row) != 2) {
            return;
        }
        int end = geometries.partStart(row + 1);
        for (int part = geometries.partStart(row); part < end; part++) {
            int count = load(part) - 1;
            if (count < 3 || unseen(clip)) {
                continue;
            }
            if (clip.contains(minX, minY, maxX, maxY)) {
                append(path, 0, count, 0);
                path.close();
            } else {
                rings.cut(points, count, clip, path);
            }
        }
    }

    /**
     * Appends the lines of a row, or the outlines of its areas.
     *
     * @param dashed whether the pieces have to know how far along the line they begin
     */
    void lines(int row, ClipBox clip, boolean dashed, Path path) {
        int dimension = geometries.dimension(row);
        if (dimension < 1) {
            return;
        }
        int end = geometries.partStart(row + 1);
        for (int part = geometries.partStart(row); part < end; part++) {
            int count = load(part);
            if (count < 2 || unseen(clip)) {
                continue;
            }
            if (!clip.contains(minX, minY, maxX, maxY)) {
                if (dimension == 2 && !dashed) {
                    beginOutside(count, clip);
                }
                pieces(count, clip, path);
            } else if (dimension == 2) {
                append(path, 0, count - 1, 0);
                path.close();
            } else {
                append(path, 0, count, 0);
            }
        }
    }

    /** Whether the part that was loaded last misses the box, of which only a band may be drawn. */
    private boolean unseen(ClipBox clip) {
        return !clip.intersects(minX, minY, maxX, maxY) || maxY < clip.minY() + above || minY > clip.maxY() - below;
    }

    /** Pixels of a part's vertices, valid until the next call; the number of vertices is returned. */
    int load(int part) {
        int from = geometries.firstVertex(part);
        int count = geometries.endVertex(part) - from;
        if (points.length < 2 * count) {
            points = new double[Math.max(2 * count, points.length * 2)];
        }
        int[] coordinates = geometries.coordinates();
        double west = Double.POSITIVE_INFINITY;
        double north = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 2 * count; i += 2) {
            double x = coordinates[2 * from + i] * scaleX + shiftX;
            double y = coordinates[2 * from + i + 1] * scaleY + shiftY;
            points[i] = x;
            points[i + 1] = y;
            west = x < west ? x : west;
            east = x > east ? x : east;
            north = y < north ? y : north;
            south = y > south ? y : south;
        }
        minX = west;
        minY = north;
        maxX = east;
        maxY = south;
        return count;
    }

    /** x0,y0,x1,y1,… of the part that was loaded last; not to be kept. */
    double[] points() {
        return points;
    }

    /**
     * Whether the ring that was loaded last is around a point.
     *
     * @param count of its vertices, the closing one included
     */
    boolean around(int count, double x, double y) {
        boolean inside = false;
        for (int i = 0; i + 1 < count; i++) {
            double ay = points[2 * i + 1];
            double by = points[2 * i + 3];
            if (ay > y != by > y && x < (points[2 * i + 2] - points[2 * i]) * (y - ay) / (by - ay) + points[2 * i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    private void append(Path path, int from, int to, double distance) {
        path.moveTo(points[2 * from], points[2 * from + 1], distance);
        for (int i = from + 1; i < to; i++) {
            path.lineTo(points[2 * i], points[2 * i + 1]);
        }
    }

    /** Turns a ring so that it begins outside the box: no piece then has an end inside that the ring has not. */
    private void beginOutside(int count, ClipBox clip) {
        int places = count - 1;
        int first = 0;
        while (first < places && clip.contains(points[2 * first], points[2 * first + 1])) {
            first++;
        }
        if (first == 0 || first == places) {
            return;
        }
        double[] head = Arrays.copyOf(points, 2 * first);
        System.arraycopy(points, 2 * first, points, 0, 2 * (places - first));
        System.arraycopy(head, 0, points, 2 * (places - first), 2 * first);
        points[2 * places] = points[0];
        points[2 * places + 1] = points[1];
    }

    /** The runs of edges that touch the box, each edge whole unless it is very long. */
    private void pieces(int count, ClipBox clip, Path path) {
        double distance = 0;
        boolean open = false;
        for (int i = 0; i + 1 < count; i++) {
            double x0 = points[2 * i];
            double y0 = points[2 * i + 1];
            double x1 = points[2 * i + 2];
            double y1 = points[2 * i + 3];
            double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
            double enter = 0;
            double leave = 1;
            if (!(clip.contains(x0, y0) && clip.contains(x1, y1))) {
                enter = clip.enter(x0, y0, x1 - x0, y1 - y0);
                leave = 1 - clip.enter(x1, y1, x0 - x1, y0 - y1);
            }
            if (enter < leave) {
                if (!open || enter > 0) {
                    path.moveTo(x0 + enter * (x1 - x0), y0 + enter * (y1 - y0), distance + enter * length);
                }
                path.lineTo(x0 + leave * (x1 - x0), y0 + leave * (y1 - y0));
                open = leave == 1;
            } else {
                open = false;
            }
            distance += length;
        }
    }
}
