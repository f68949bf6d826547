package city.xingtu.reach.transit;

import city.xingtu.geo.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The drawn course of a line, along which stops are so and so far from each other. */
final class Track {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Degrees (about 300 m) within which a stop lies on the course. */
    private static final double NEAR = 0.003;

    /** A course that is longer than this many times the straight distance is that of another stretch. */
    private static final double LONGEST = 3;

    /** How many times the straight distance a way takes that is not drawn. */
    private static final double DETOUR = 1.1;

    private final List<LengthIndexedLine> parts = new ArrayList<>();
    private final AffineTransformation shrink;
    private final AffineTransformation stretch;

    /** @param lonLat null where the line is not drawn */
    Track(@Nullable Geometry lonLat) {
        double lat = lonLat == null || lonLat.isEmpty()
                ? 0
                : lonLat.getEnvelopeInternal().centre().y;
        double east = Math.cos(Math.toRadians(lat));
        shrink = AffineTransformation.scaleInstance(east, 1);
        stretch = AffineTransformation.scaleInstance(1 / east, 1);
        if (lonLat != null) {
            for (Object part : LinearComponentExtracter.getLines(shrink.transform(lonLat))) {
                parts.add(new LengthIndexedLine((LineString) part));
            }
        }
    }

    /** Metres between two places. */
    double metres(Coordinate a, Coordinate b) {
        LineString way = between(a, b);
        double metres = Measure.length(way);
        return way.getNumPoints() == 2 ? metres * DETOUR : metres;
    }

    /** The course between two places, longitude first; the straight line where none is drawn near them. */
    LineString between(Coordinate a, Coordinate b) {
        Coordinate from = shrink.transform(a, new Coordinate());
        Coordinate to = shrink.transform(b, new Coordinate());
        LengthIndexedLine best = null;
        double least = NEAR;
        for (LengthIndexedLine part : parts) {
            double off = Math.max(off(part, from), off(part, to));
            if (off < least) {
                least = off;
                best = part;
            }
        }
        if (best != null) {
            Geometry course = best.extractLine(best.project(from), best.project(to));
            if (course instanceof LineString line
                    && line.getNumPoints() > 1
                    && line.getLength() <= LONGEST * from.distance(to) + NEAR) {
                return (LineString) stretch.transform(line);
            }
        }
        return FACTORY.createLineString(new Coordinate[] {a, b});
    }

    private static double off(LengthIndexedLine part, Coordinate place) {
        return part.extractPoint(part.project(place)).distance(place);
    }
}
