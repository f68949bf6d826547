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
 */
public record ReachedPiece(String layer, String id, double fromSeconds, double toSeconds, LineString line) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Below this length in metres a piece is left out. */
    private static final double LEAST = 0.05;

    static List<ReachedPiece> of(TravelTimes times, double limit) {
        List<ReachedPiece> pieces = new ArrayList<>();
        EdgeProfile profile = new EdgeProfile();
        for (int edge : times.edges()) {
            if (times.earliest(edge) >= limit) {
                continue;
            }
            times.profile(edge, profile);
            for (int i = 1; i < profile.breakpoints; i++) {
                cut(times.network, edge, profile, i, limit, pieces);
            }
        }
        return pieces;
    }

    /** The part of a piece of linear time that lies within the limit. */
    private static void cut(
            StreetNetwork network, int edge, EdgeProfile profile, int i, double limit, List<ReachedPiece> pieces) {
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
                    line(network, edge, low, high)));
        }
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
