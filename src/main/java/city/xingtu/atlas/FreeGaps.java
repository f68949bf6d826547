package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Lifespan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Finds what the areas of a layer leave uncovered between them, whether or not one area spans them all: holes that several
 * areas enclose, and strips between areas that are narrower than the square root of the tolerance, even where they open
 * to the outside.
 *
 * <p>The union U of the areas is closed in the sense of mathematical morphology, C = (U grown by half the width) shrunk by
 * as much: what C has more than U are the strips, and what C does not have and cannot be left from are the holes. The
 * closing keeps hair-fine openings at roundings of shared borders from connecting a hole with the outside. Corners are
 * mitred, so that an inlet with a wide mouth stays one.
 *
 * <p>Only places beside the given boxes are looked for, in a window that grows until the place is enclosed. A space that
 * {@link #MOST_AREAS} areas do not enclose counts as outside.
 */
final class FreeGaps {

    /** Areas in a window from which on it grows no more. */
    private static final int MOST_AREAS = 2000;

    private static final double METRES_PER_DEGREE = 111_000;

    /** Degrees, a few centimetres: how near areas are that adjoin. */
    private static final double SLACK = 1e-6;

    /** Inlets with a mouth of less than some 23 degrees count as strips. */
    private static final double MITRE_LIMIT = 5;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final LayerSnapshot layer;
    private final double tolerance;
    /** Degrees of latitude. */
    private final double width;

    private final List<Polygon> found = new ArrayList<>();

    private FreeGaps(LayerSnapshot layer, double tolerance) {
        this.layer = layer;
        this.tolerance = tolerance;
        width = Math.max(Math.sqrt(tolerance) / METRES_PER_DEGREE, SLACK);
    }

    /**
     * The gaps beside the boxes, each once.
     *
     * @param tolerance square metres up to which a gap is let pass
     */
    static List<Polygon> find(LayerSnapshot layer, List<BoundingBox> boxes, double tolerance) {
        FreeGaps gaps = new FreeGaps(layer, tolerance);
        boxes.forEach(gaps::lookAround);
        return gaps.found;
    }

    private void lookAround(BoundingBox box) {
        Envelope near = envelope(box);
        near.expandBy(2 * width);
        Envelope whole = envelope(layer.bounds());
        Envelope window = new Envelope(near);
        boolean open = true;
        for (boolean first = true; open; first = false) {
            window.expandBy(window.getWidth(), window.getHeight());
            int[] areas = areas(window);
            open = false;
            for (Geometry[] coexisting : epochs(areas)) {
                open |= look(coexisting, window, near, first);
            }
            open &= areas.length < MOST_AREAS && !window.contains(whole);
        }
    }

    private int[] areas(Envelope window) {
        return Arrays.stream(layer.search(BoundingBox.of(window)))
                .filter(row -> layer.dimension(row) == 2)
                .toArray();
    }

    /** The areas that exist at the same time, for every time at which one begins. */
    private List<Geometry[]> epochs(int[] rows) {
        record Dated(Lifespan years, @Nullable Geometry area) {}
        List<Dated> areas = Arrays.stream(rows)
                .mapToObj(row -> new Dated(Lifespan.of(layer, row), layer.geometry(row)))
                .toList();
        List<Geometry[]> epochs = new ArrayList<>();
        for (int year :
                areas.stream().map(area -> area.years().from()).collect(Collectors.toCollection(TreeSet::new))) {
            epochs.add(areas.stream()
                    .filter(area ->
                            area.years().from() <= year && year < area.years().to())
                    .map(Dated::area)
                    .toArray(Geometry[]::new));
        }
        return epochs;
    }

    /**
     * Adds the gaps near a place.
     *
     * @return whether there is an open space beside it that a larger window might show to be enclosed
     */
    private boolean look(Geometry[] areas, Envelope window, Envelope near, boolean strips) {
        double squeeze = Math.cos(Math.toRadians(window.centre().y));
        AffineTransformation level = AffineTransformation.scaleInstance(squeeze, 1);
        AffineTransformation back = AffineTransformation.scaleInstance(1 / squeeze, 1);
        Geometry[] levelled = new Geometry[areas.length];
        for (int i = 0; i < areas.length; i++) {
            levelled[i] = level.transform(areas[i]);
        }
        Geometry union = OverlayNGRobust.union(List.of(levelled));
        Geometry closed = grown(grown(union, width / 2), -width / 2);
        if (strips) {
            for (Polygon strip : Areas.polygons(Areas.difference(closed, union))) {
                add(strip, levelled, back, near);
            }
        }
        boolean open = false;
        Geometry frame = level.transform(FACTORY.toGeometry(window));
        for (Polygon space : Areas.polygons(Areas.difference(frame, closed))) {
            if (reaches(space.getEnvelopeInternal(), frame.getEnvelopeInternal())) {
                open |= back.transform(space).getEnvelopeInternal().intersects(near);
            } else {
                add(space, levelled, back, near);
            }
        }
        return open;
    }

    private static Geometry grown(Geometry geometry, double distance) {
        BufferParameters parameters =
                new BufferParameters(1, BufferParameters.CAP_FLAT, BufferParameters.JOIN_MITRE, MITRE_LIMIT);
        return BufferOp.bufferOp(geometry, distance, parameters);
    }

    /** Whether a space goes on beyond the frame, as far as one can see. */
    private static boolean reaches(Envelope space, Envelope frame) {
        Envelope inside = new Envelope(frame);
        inside.expandBy(-SLACK / 10);
        return !inside.contains(space);
    }

    private void add(Polygon levelled, Geometry[] areas, AffineTransformation back, Envelope near) {
        if (back.transform(levelled) instanceof Polygon gap
                && gap.getEnvelopeInternal().intersects(near)
                && Areas.area(gap) > tolerance
                && adjoins(levelled, areas)
                && found.stream().noneMatch(known -> known.intersects(gap.getInteriorPoint()))) {
            found.add(gap);
        }
    }

    /** Whether several areas are beside the space; a hole of a single one is its own affair. */
    private static boolean adjoins(Geometry space, Geometry[] areas) {
        int beside = 0;
        Envelope box = new Envelope(space.getEnvelopeInternal());
        box.expandBy(SLACK);
        for (Geometry area : areas) {
            if (area.getEnvelopeInternal().intersects(box) && area.isWithinDistance(space, SLACK) && ++beside == 2) {
                return true;
            }
        }
        return false;
    }

    private static Envelope envelope(BoundingBox box) {
        return new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
    }
}
