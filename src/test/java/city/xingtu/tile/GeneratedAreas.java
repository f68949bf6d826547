package city.xingtu.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Valid areas of shapes that tiles find hard, and a coverage whose neighbours share every vertex of their borders. */
final class GeneratedAreas {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double WEST = 119.6;
    private static final double SOUTH = 29.9;
    private static final double METRE = 1e-5;

    private GeneratedAreas() {}

    /**
     * Blobs, combs, slivers, areas with holes near their borders, and archipelagos, from a few metres to some kilometres
     * wide, about as dense as parcels.
     */
    static List<Geometry> shapes(int count, long seed) {
        Random random = new Random(seed);
        double side = Math.sqrt(count / 100_000.0);
        List<Geometry> areas = new ArrayList<>(count);
        while (areas.size() < count) {
            double x = WEST + side * random.nextDouble();
            double y = SOUTH + side * random.nextDouble();
            double size = METRE * 4 * Math.exp(7 * random.nextDouble() * random.nextDouble());
            Geometry area = switch (areas.size() % 5) {
                case 0 -> blob(random, x, y, size);
                case 1 -> comb(random, x, y, size);
                case 2 -> sliver(random, x, y, size);
                case 3 -> holed(random, x, y, size);
                default -> archipelago(random, x, y, size);
            };
            if (area.isValid()) {
                areas.add(area);
            }
        }
        return areas;
    }

    private static Polygon blob(Random random, double x, double y, double size) {
        int corners = 4 + random.nextInt(60);
        return star(random, x, y, size, corners, 0.3);
    }

    private static Polygon star(Random random, double x, double y, double size, int corners, double least) {
        Coordinate[] ring = new Coordinate[corners + 1];
        double turn = random.nextDouble();
        for (int i = 0; i < corners; i++) {
            double radius = size * (least + (1 - least) * random.nextDouble());
            double angle = turn + 2 * Math.PI * i / corners;
            ring[i] = at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    /** Teeth so thin that the grid closes the gaps between them, and long enough to leave tiles and come back. */
    private static Polygon comb(Random random, double x, double y, double size) {
        int teeth = 2 + random.nextInt(12);
        List<Coordinate> ring = new ArrayList<>();
        double step = size * (0.02 + 0.2 * random.nextDouble()) / teeth;
        for (int tooth = 0; tooth < teeth; tooth++) {
            double left = x + 2 * tooth * step;
            double top = y + size * (0.5 + random.nextDouble());
            ring.add(at(left, y));
            ring.add(at(left, top));
            ring.add(at(left + step, top));
            ring.add(at(left + step, y));
        }
        ring.add(at(x + (2 * teeth - 1) * step, y - size * 0.1));
        ring.add(at(x, y - size * 0.1));
        ring.add(ring.getFirst().copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Polygon sliver(Random random, double x, double y, double size) {
        double angle = 2 * Math.PI * random.nextDouble();
        double width = size * Math.exp(-1 - 6 * random.nextDouble());
        int pieces = 1 + random.nextInt(20);
        Coordinate[] ring = new Coordinate[2 * pieces + 3];
        for (int i = 0; i <= pieces; i++) {
            double along = size * i / pieces;
            double bend = size * 0.05 * Math.sin(5.0 * i);
            ring[i] = at(
                    x + along * Math.cos(angle) - bend * Math.sin(angle),
                    y + along * Math.sin(angle) + bend * Math.cos(angle));
            ring[2 * pieces + 1 - i] = at(
                    x + along * Math.cos(angle) - (bend + width) * Math.sin(angle),
                    y + along * Math.sin(angle) + (bend + width) * Math.cos(angle));
        }
        ring[2 * pieces + 2] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }

    private static Geometry holed(Random random, double x, double y, double size) {
        Polygon shell = star(random, x, y, size, 24 + random.nextInt(40), 0.8);
        List<LinearRing> holes = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double away = size * 0.62;
            holes.add(star(
                            random,
                            x + away * Math.cos(angle),
                            y + away * Math.sin(angle),
                            size * 0.15,
                            4 + random.nextInt(8),
                            0.3)
                    .getExteriorRing());
        }
        return FACTORY.createPolygon(shell.getExteriorRing(), holes.toArray(LinearRing[]::new));
    }

    private static Geometry archipelago(Random random, double x, double y, double size) {
        Polygon[] islands = new Polygon[2 + random.nextInt(6)];
        for (int i = 0; i < islands.length; i++) {
            // Channels between neighbours are a fortieth of an island.
            islands[i] = star(random, x + 1.025 * size * i, y, size / 2, 6 + random.nextInt(20), 0.97);
        }
        return FACTORY.createMultiPolygon(islands);
    }

    /** A coverage of cells by cells areas: corners moved at random, borders of many small steps. */
    static List<Polygon> coverage(int cells, double west, double south, double side, long seed) {
        Random random = new Random(seed);
        double cell = side / cells;
        Coordinate[][] corners = new Coordinate[cells + 1][cells + 1];
        for (int i = 0; i <= cells; i++) {
            for (int j = 0; j <= cells; j++) {
                boolean edge = i == 0 || j == 0 || i == cells || j == cells;
                corners[i][j] = at(
                        west + cell * (i + (edge ? 0 : 0.3 * (random.nextDouble() - 0.5))),
                        south + cell * (j + (edge ? 0 : 0.3 * (random.nextDouble() - 0.5))));
            }
        }
        Coordinate[][][] across = new Coordinate[cells][cells + 1][];
        Coordinate[][][] up = new Coordinate[cells + 1][cells][];
        for (int i = 0; i <= cells; i++) {
            for (int j = 0; j <= cells; j++) {
                if (i < cells) {
                    across[i][j] = border(random, corners[i][j], corners[i + 1][j], cell, j > 0 && j < cells);
                }
                if (j < cells) {
                    up[i][j] = border(random, corners[i][j], corners[i][j + 1], cell, i > 0 && i < cells);
                }
            }
        }
        List<Polygon> areas = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                List<Coordinate> ring = new ArrayList<>();
                append(ring, across[i][j], false);
                append(ring, up[i + 1][j], false);
                append(ring, across[i][j + 1], true);
                append(ring, up[i][j], true);
                ring.add(ring.getFirst().copy());
                areas.add(FACTORY.createPolygon(ring.toArray(Coordinate[]::new)));
            }
        }
        return areas;
    }

    private static Coordinate[] border(Random random, Coordinate from, Coordinate to, double cell, boolean rough) {
        int pieces = 40;
        Coordinate[] line = new Coordinate[pieces + 1];
        for (int i = 0; i <= pieces; i++) {
            double share = (double) i / pieces;
            // Calm near the corners, where borders meet.
            double calm = Math.min(1, Math.min(i, pieces - i) / 8.0);
            double aside = rough ? calm * cell * 0.06 * (random.nextDouble() - 0.5) : 0;
            boolean level = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
            line[i] = at(
                    from.x + share * (to.x - from.x) + (level ? 0 : aside),
                    from.y + share * (to.y - from.y) + (level ? aside : 0));
        }
        return line;
    }

    private static void append(List<Coordinate> ring, Coordinate[] line, boolean back) {
        for (int i = 0; i < line.length - 1; i++) {
            ring.add(line[back ? line.length - 1 - i : i].copy());
        }
    }

    /** As the store keeps it: seven decimals. */
    private static Coordinate at(double x, double y) {
        return new Coordinate(Math.rint(x * 1e7) / 1e7, Math.rint(y * 1e7) / 1e7);
    }
}
