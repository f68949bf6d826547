package city.xingtu.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Collects a walk's vertices from its end to its origin. */
final class PathBuilder {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final TravelTimes times;
    private final StreetNetwork network;
    private final List<Coordinate> backwards = new ArrayList<>();
    private final List<WalkPath.Step> steps = new ArrayList<>();
    private double streetMetres;

    PathBuilder(TravelTimes times) {
        this.times = times;
        this.network = times.network;
    }

    /** A walk that enters the edge by a seed and stays on it. */
    WalkPath alongOneEdge(int seed, int edge, double at) {
        piece(edge, at, times.seeds.at[seed]);
        return finish(seed);
    }

    /** From the end point back to the end of the edge by which it was entered, in metres from the edge's start. */
    void lastPiece(int edge, double at, double entered) {
        piece(edge, at, entered);
    }

    /** The whole edge, back from the node to its other end. */
    void wholeEdge(int edge, int node) {
        double from = end(edge, node);
        piece(edge, from, network.edgeLength(edge) - from);
    }

    /** From the node back to the seed on the edge, and to the origin. */
    WalkPath firstPiece(int seed, int edge, int node) {
        double toFrom = network.edgeFrom[edge] == node ? times.seeds.at[seed] : Double.POSITIVE_INFINITY;
        double toEnd = network.edgeTo[edge] == node
                ? network.edgeLength(edge) - times.seeds.at[seed]
                : Double.POSITIVE_INFINITY;
        piece(edge, toFrom <= toEnd ? 0 : network.edgeLength(edge), times.seeds.at[seed]);
        return finish(seed);
    }

    private double end(int edge, int node) {
        return network.edgeFrom[edge] == node ? 0 : network.edgeLength(edge);
    }

    private void piece(int edge, double from, double to) {
        streetMetres += Math.abs(to - from);
        step(edge, from, to);
        backwards.add(new Coordinate(network.xAt(edge, from), network.yAt(edge, from)));
        int first = network.vertexStart[edge];
        int last = network.vertexStart[edge + 1] - 1;
        if (from <= to) {
            for (int v = first; v <= last; v++) {
                add(v, from, to);
            }
        } else {
            for (int v = last; v >= first; v--) {
                add(v, to, from);
            }
        }
        backwards.add(new Coordinate(network.xAt(edge, to), network.yAt(edge, to)));
    }

    /** Collected from the end, as the vertices are; stretches of one street become one step. */
    private void step(int edge, double from, double to) {
        double metres = Math.abs(to - from);
        // Searched from "to" to "from": along the edge when "to" is nearer to its start.
        double pace = to <= from ? times.costs.forward(edge) : times.costs.backward(edge);
        double seconds = TravelTimes.through(metres, pace);
        int street = network.edgeStreet[edge];
        String layer = network.streets.layer(street);
        String id = network.streets.id(street);
        if (!steps.isEmpty()
                && steps.getLast().id().equals(id)
                && steps.getLast().layer().equals(layer)) {
            WalkPath.Step last = steps.removeLast();
            steps.add(new WalkPath.Step(layer, id, last.metres() + metres, last.seconds() + seconds));
        } else if (metres > 0) {
            steps.add(new WalkPath.Step(layer, id, metres, seconds));
        }
    }

    private void add(int vertex, double low, double high) {
        if (network.along[vertex] > low && network.along[vertex] < high) {
            backwards.add(new Coordinate(network.x(vertex), network.y(vertex)));
        }
    }

    private WalkPath finish(int seed) {
        Origin origin = times.origins.get(times.seeds.origin[seed]);
        backwards.add(new Coordinate(network.plane.x(origin.lon()), network.plane.y(origin.lat())));
        Collections.reverse(backwards);
        Coordinate[] coordinates = CoordinateArrays.removeRepeatedPoints(backwards.toArray(new Coordinate[0]));
        if (coordinates.length == 1) {
            coordinates = new Coordinate[] {coordinates[0], coordinates[0].copy()};
        }
        LineString line = (LineString) network.plane.toLonLat(FACTORY.createLineString(coordinates));
        return new WalkPath(origin, times.seeds.leg[seed], streetMetres, List.copyOf(steps.reversed()), line);
    }
}
