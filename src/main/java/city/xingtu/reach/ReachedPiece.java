package city.xingtu.reach;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * A piece of a street along which the time grows or falls evenly.
 *
 * @param layer of the street
 * @param id of its feature
 * @param fromSeconds at the line's start
 * @param toSeconds at its end
 * @param line longitude first
 * @param nearest the origin from which one is there first
 */
public record ReachedPiece(
        String layer, String id, double fromSeconds, double toSeconds, LineString line, Origin nearest) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Below this length in metres a piece is left out. */
    private static final double LEAST = 0.05;

    static List<ReachedPiece> of(TravelTimes times, double limit) {
        List<ReachedPiece> pieces = new ArrayList<>();
        EdgeProfile profile = new EdgeProfile();
        FirstOrigins first = new FirstOrigins(times);
        for (int edge : times.edges()) {
            if (times.earliest(edge) >= limit) {
                continue;
            }
            times.profile(edge, profile);
            for (int i = 1; i < profile.breakpoints; i++) {
                cut(times.network, edge, profile, i, limit, first, pieces);
            }
        }
        return pieces;
    }

    /** The part of a piece of linear time that lies within the limit. */
    private static void cut(
            StreetNetwork network,
            int edge,
            EdgeProfile profile,
            int i,
            double limit,
            FirstOrigins first,
            List<ReachedPiece> pieces) {
        double a = profile.at[i - 1];
        double b = profile.at[i];
        double timeA = profile.seconds[i - 1];
        double timeB = profile.seconds[i];
        if (b - a < LEAST || Math.min(timeA, timeB) >= limit) {
            return;
        }
        double low = timeA > limit ? a + (b - a) * (timeA - limit) / (timeA - timeB) : a;
        double high = timeB > limit ? a + (b - a) * (limit - timeA) / (timeB - timeA) : b;
        if (high - low >= LEAST) {
            int street = network.edgeStreet[edge];
            pieces.add(new ReachedPiece(
                    network.streets.layer(street),
                    network.streets.id(street),
                    Math.min(timeA, limit),
                    Math.min(timeB, limit),
                    line(network, edge, low, high),
                    first.at(edge, (low + high) / 2)));
        }
    }

    /** The times beside it, in a plane, one cone for each straight part. */
    List<Cone> cones(LocalPlane plane, double offPace) {
        Coordinate[] course = plane.toPlane(line).getCoordinates();
        double[] along = new double[course.length];
        for (int i = 1; i < course.length; i++) {
            along[i] = along[i - 1] + course[i].distance(course[i - 1]);
        }
        double whole = along[course.length - 1];
        List<Cone> cones = new ArrayList<>();
        for (int i = 1; i < course.length; i++) {
            Coordinate a = course[i - 1];
            Coordinate b = course[i];
            cones.add(new Cone(a.x, a.y, at(along[i - 1] / whole), b.x, b.y, at(along[i] / whole), offPace));
        }
        return cones;
    }

    private double at(double share) {
        return fromSeconds + share * (toSeconds - fromSeconds);
    }

    private static LineString line(StreetNetwork network, int edge, double low, double high) {
        List<Coordinate> line = new ArrayList<>();
        line.add(new Coordinate(network.xAt(edge, low), network.yAt(edge, low)));
        for (int v = network.vertexStart[edge]; v < network.vertexStart[edge + 1]; v++) {
            if (network.along[v] > low && network.along[v] < high) {
                line.add(new Coordinate(network.x(v), network.y(v)));
            }
        }
        line.add(new Coordinate(network.xAt(edge, high), network.yAt(edge, high)));
        return (LineString) network.plane.toLonLat(FACTORY.createLineString(line.toArray(Coordinate[]::new)));
    }
}
