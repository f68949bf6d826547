package city.xingtu.ogc.api;

import city.xingtu.geo.Crs;
import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameter {@code crs} and the header {@code Content-Crs} of OGC API - Features Part 2 (18-058r1, 6.2.1 and 6.3):
 * in which system coordinates are answered. Without it they are CRS84, longitude first; a named system has the axes of
 * its authority, so EPSG:4490, 4326 and the Gauss-Krüger zones are north first.
 */
final class CrsParameter {

    static final String NAME = "crs";
    static final String HEADER = "Content-Crs";

    /** The systems of every collection by their URIs, the default first. */
    static List<String> uris() {
        return Stream.concat(Stream.of(Crs.CRS84), Crs.listed().stream().filter(crs -> crs != Crs.CRS84))
                .map(Crs::uri)
                .toList();
    }

    private CrsParameter() {}

    /**
     * The system that the parameter names, CRS84 when absent.
     *
     * @throws Problem INVALID_PARAMETER when the collections do not have it (18-058r1, requirement 8)
     */
    static Crs of(Query query, String parameter) {
        return query.find(parameter).map(name -> parse(parameter, name)).orElse(Crs.CRS84);
    }

    /** The system that a parameter's or header's value names. */
    static Crs parse(String parameter, String name) {
        return Crs.find(name)
                .filter(crs -> uris().contains(crs.uri()))
                .orElseThrow(() -> Query.expected(
                        parameter, name, "下列之一：" + String.join(", ", uris()), "one of " + String.join(", ", uris())));
    }

    /** Whether the system's authority puts north before east. */
    static boolean northFirst(Crs crs) {
        return crs.axisOrder() == Crs.AxisOrder.NORTH_EAST;
    }

    /** Says in the answer which system it is in. */
    static void send(HttpServletResponse response, Crs crs) {
        response.setHeader(HEADER, "<" + crs.uri() + ">");
    }
}
