package city.xingtu.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Makes the area of a row valid that simplification, clipping or the grid left touching or crossing itself. Rings that only
 * touch themselves are taken apart where they do, which changes no area; what crosses is left to JTS, which mends the
 * rings one by one and then snaps nodes to the grid until nothing crosses. Not thread-safe.
 */
final class RingRepair {

    private static final GeometryFactory FACTORY =
            new GeometryFactory(new PackedCoordinateSequenceFactory(PackedCoordinateSequenceFactory.DOUBLE));
    private static final PrecisionModel GRID = new PrecisionModel(1);

    private final GridRings rings;
    private final RingSweep sweep;
    private final RingLoops loops;

    RingRepair(GridRings rings) {
        this.rings = rings;
        sweep = new RingSweep(rings);
        loops = new RingLoops(rings);
    }

    /** Leaves the rings as they are when they are valid together, else puts valid ones in their place. */
    void apply() {
        if (rings.count() == 0 || rings.count() == 1 && rings.isConvex()) {
            return;
        }
        sweep.run();
        boolean meeting = sweep.crossing() || sweep.touching();
        if (!meeting && (rings.count() == 1 || sweep.nested())) {
            return;
        }
        boolean single = rings.count() == 1;
        if (meeting && !sweep.crossing()) {
            takeApart();
        }
        boolean valid = single && !sweep.crossing() && rings.count() <= 1;
        if (!valid) {
            Geometry area = area();
            if (!new IsValidOp(area).isValid()) {
                replace(GeometryPrecisionReducer.reduce(GeometryFixer.fix(area), GRID));
            }
        }
    }

    private void takeApart() {
        long[] touches = sweep.touches();
        List<List<int[]>> parts = new ArrayList<>();
        List<Boolean> holes = new ArrayList<>();
        for (int ring = 0; ring < rings.count(); ring++) {
            parts.add(loops.of(ring, touches));
            holes.add(rings.hole(ring));
        }
        rings.clear();
        boolean shellDropped = false;
        for (int ring = 0; ring < parts.size(); ring++) {
            boolean hole = holes.get(ring);
            if (!hole) {
                shellDropped = parts.get(ring).isEmpty();
            }
            if (!shellDropped) {
                add(parts.get(ring), hole);
            }
        }
    }

    /** Adds the loops of a ring: those that run against it first mean the other thing than the ring. */
    private void add(List<int[]> loops, boolean hole) {
        for (boolean against : new boolean[] {false, true}) {
            for (int[] loop : loops) {
                boolean clockwise = GridRings.doubledArea(loop, loop.length / 2) > 0;
                if (against == (clockwise == hole)) {
                    rings.add(loop, loop.length / 2, hole != against);
                }
            }
        }
    }

    private void replace(Geometry valid) {
        rings.clear();
        for (Object polygon : PolygonExtracter.getPolygons(valid)) {
            add((Polygon) polygon);
        }
    }

    private void add(Polygon polygon) {
        if (add(polygon.getExteriorRing(), false)) {
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                add(polygon.getInteriorRingN(hole), true);
            }
        }
    }

    private boolean add(LinearRing ring, boolean hole) {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        int[] xy = new int[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            xy[2 * i] = (int) Math.rint(sequence.getX(i));
            xy[2 * i + 1] = (int) Math.rint(sequence.getY(i));
        }
        return rings.add(xy, sequence.size(), hole);
    }

    private Geometry area() {
        Polygon[] polygons = new Polygon[shells()];
        int made = 0;
        for (int ring = 0; ring < rings.count(); ) {
            int next = ring + 1;
            while (next < rings.count() && rings.hole(next)) {
                next++;
            }
            LinearRing[] holes = new LinearRing[next - ring - 1];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = ring(ring + 1 + hole);
            }
            polygons[made++] = FACTORY.createPolygon(ring(ring), holes);
            ring = next;
        }
        return made == 1 ? polygons[0] : new MultiPolygon(polygons, FACTORY);
    }

    private int shells() {
        int shells = 0;
        for (int ring = 0; ring < rings.count(); ring++) {
            shells += rings.hole(ring) ? 0 : 1;
        }
        return shells;
    }

    private LinearRing ring(int ring) {
        int begin = rings.begin(ring);
        int vertices = rings.end(ring) - begin;
        Coordinate[] closed = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            closed[i] = new Coordinate(rings.coordinates()[2 * (begin + i)], rings.coordinates()[2 * (begin + i) + 1]);
        }
        closed[vertices] = closed[0];
        return FACTORY.createLinearRing(closed);
    }
}
