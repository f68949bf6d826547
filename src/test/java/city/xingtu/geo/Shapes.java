package city.xingtu.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Generated and written geometries for tests, from fixed seeds. */
public final class Shapes {

    public static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    public static Geometry wkt(String text) {
        try {
            return new WKTReader(FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A star-shaped, usually concave ring: simple by construction. */
    public static LinearRing star(Random random, double x, double y, double radius, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / corners;
            double r = radius * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    public static Polygon starPolygon(Random random, double x, double y, double radius, int corners) {
        return FACTORY.createPolygon(star(random, x, y, radius, corners));
    }

    /** A wandering line. */
    public static Geometry walk(Random random, double x, double y, double step, int vertices) {
        Coordinate[] line = new Coordinate[vertices];
        double heading = 2 * Math.PI * random.nextDouble();
        line[0] = new Coordinate(x, y);
        for (int i = 1; i < vertices; i++) {
            heading += random.nextGaussian() * 0.7;
            line[i] =
                    new Coordinate(line[i - 1].x + step * Math.cos(heading), line[i - 1].y + step * Math.sin(heading));
        }
        return FACTORY.createLineString(line);
    }

    /**
     * A patchwork of columns by rows cells whose common borders are wriggly and shared vertex by vertex, as planners
     * draw districts.
     */
    public static List<Polygon> patchwork(Random random, double x, double y, double cell, int columns, int rows) {
        Coordinate[][] nodes = new Coordinate[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                nodes[i][j] = new Coordinate(
                        x + cell * (i + 0.3 * random.nextDouble()), y + cell * (j + 0.3 * random.nextDouble()));
            }
        }
        List<List<List<Coordinate>>> along = new ArrayList<>();
        List<List<List<Coordinate>>> up = new ArrayList<>();
        for (int i = 0; i <= columns; i++) {
            along.add(new ArrayList<>());
            up.add(new ArrayList<>());
            for (int j = 0; j <= rows; j++) {
                along.get(i).add(i < columns ? border(random, nodes[i][j], nodes[i + 1][j]) : List.of());
                up.get(i).add(j < rows ? border(random, nodes[i][j], nodes[i][j + 1]) : List.of());
            }
        }
        List<Polygon> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                List<Coordinate> ring = new ArrayList<>(along.get(i).get(j));
                ring.addAll(up.get(i + 1).get(j));
                ring.addAll(along.get(i).get(j + 1).reversed());
                ring.addAll(up.get(i).get(j).reversed());
                List<Coordinate> distinct = new ArrayList<>();
                for (Coordinate c : ring) {
                    if (distinct.isEmpty() || !distinct.getLast().equals2D(c)) {
                        distinct.add(c);
                    }
                }
                cells.add(FACTORY.createPolygon(distinct.toArray(Coordinate[]::new)));
            }
        }
        return cells;
    }

    private static List<Coordinate> border(Random random, Coordinate a, Coordinate b) {
        int vertices = 2 + random.nextInt(20);
        List<Coordinate> border = new ArrayList<>();
        double wriggle = 0.05 * a.distance(b);
        for (int i = 0; i <= vertices; i++) {
            double share = (double) i / vertices;
            double noise = i == 0 || i == vertices ? 0 : wriggle * random.nextGaussian() / 3;
            border.add(new Coordinate(
                    a.x + (b.x - a.x) * share - (b.y - a.y) * noise / a.distance(b),
                    a.y + (b.y - a.y) * share + (b.x - a.x) * noise / a.distance(b)));
        }
        return border;
    }
}
