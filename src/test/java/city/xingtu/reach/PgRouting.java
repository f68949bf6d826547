package city.xingtu.reach;

import city.xingtu.store.postgis.PostgisServer;
import java.util.Arrays;
import java.util.List;

/** pgRouting on the edges of a network of ours: the same nodes, the same seconds. */
final class PgRouting {

    private static final int ROWS = 2000;
    private static final String EDGES = "SELECT id, source, target, cost, reverse_cost FROM edges";

    private final String url = PostgisServer.shared().createDatabase();

    PgRouting(StreetNetwork network, Travel travel) {
        PostgisServer.executeAt(url, "CREATE EXTENSION pgrouting");
        PostgisServer.executeAt(
                url,
                "CREATE TABLE edges (id bigint PRIMARY KEY, source bigint, target bigint, cost float8, reverse_cost"
                        + " float8, x float8, y float8)");
        float[] seconds = network.costs(travel).arcSeconds;
        double[] along = new double[network.edges];
        double[] against = new double[network.edges];
        for (int arc = 0; arc < seconds.length; arc++) {
            int edge = network.arcEdge[arc] >> 1;
            ((network.arcEdge[arc] & 1) == 0 ? along : against)[edge] = seconds[arc];
        }
        StringBuilder rows = new StringBuilder();
        for (int edge = 0; edge < network.edges; edge++) {
            rows.append(rows.isEmpty() ? "INSERT INTO edges VALUES " : ", ")
                    .append('(')
                    .append(edge)
                    .append(',')
                    .append(network.edgeFrom[edge])
                    .append(',')
                    .append(network.edgeTo[edge])
                    .append(',')
                    .append(cost(along[edge]))
                    .append(',')
                    .append(cost(against[edge]))
                    .append(',')
                    .append(network.x(network.vertexStart[edge]))
                    .append(',')
                    .append(network.y(network.vertexStart[edge]))
                    .append(')');
            if (edge % ROWS == ROWS - 1 || edge == network.edges - 1) {
                PostgisServer.executeAt(url, rows.toString());
                rows.setLength(0);
            }
        }
        PostgisServer.executeAt(url, "ANALYZE edges");
    }

    /** A negative cost is no way. */
    private static double cost(double seconds) {
        return Double.isInfinite(seconds) ? -1 : seconds;
    }

    /** Seconds from a node to each; infinite where no way leads within the limit. */
    double[] times(int nodes, int from, double limit) {
        double[] times = new double[nodes];
        Arrays.fill(times, Double.POSITIVE_INFINITY);
        for (String row : drivingDistance("node || ' ' || agg_cost", from, limit, "")) {
            String[] pair = row.split(" ");
            times[Integer.parseInt(pair[0])] = Double.parseDouble(pair[1]);
        }
        return times;
    }

    /** The hull of what is reached within the limit, as its text. */
    String hull(int from, double limit) {
        return drivingDistance(
                        "ST_AsText(ST_ConcaveHull(ST_Collect(ST_MakePoint(x, y)), 0.3))",
                        from,
                        limit,
                        " JOIN edges ON source = node")
                .getFirst();
    }

    private List<String> drivingDistance(String select, int from, double limit, String join) {
        return PostgisServer.query(
                url,
                "SELECT " + select + " FROM pgr_drivingDistance('" + EDGES + "', " + from + ", " + limit + ", true)"
                        + join);
    }
}
