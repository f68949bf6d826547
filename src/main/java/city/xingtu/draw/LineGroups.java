package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * The lines of a layer that have the same label, joined where the end of one is the end of exactly one other: a street in
 * many pieces is one line for its name. Made once for a label's symbol and a snapshot.
 */
final class LineGroups {

    /** Layers with more rows are labelled piece by piece. */
    private static final int MOST_ROWS = 100_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Line> lines;

    /**
     * A joined line.
     *
     * @param row the first of its label's rows
     * @param bounds in longitude and latitude
     * @param lonLat longitude and latitude in turn; not to be written
     */
    record Line(int row, BoundingBox bounds, double[] lonLat) {}

    private LineGroups(List<Line> lines) {
        this.lines = lines;
    }

    static boolean possible(LayerSnapshot layer) {
        return layer.size() <= MOST_ROWS;
    }

    /** @param taken which rows are labelled */
    static LineGroups of(LayerSnapshot layer, TextSymbol symbol, IntPredicate taken) {
        FlatGeometries geometries = layer.geometries();
        Map<String, LineMerger> mergers = new TreeMap<>();
        Map<String, Integer> rows = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            if (geometries.dimension(row) != 1 || !taken.test(row)) {
                continue;
            }
            String text = symbol.text(row);
            Geometry geometry = layer.geometry(row);
            if (!text.isEmpty() && geometry != null) {
                rows.putIfAbsent(text, row);
                mergers.computeIfAbsent(text, absent -> new LineMerger()).add(geometry);
            }
        }
        List<Line> lines = new ArrayList<>();
        mergers.forEach((text, merger) -> {
            Collection<?> merged = merger.getMergedLineStrings();
            for (Object each : merged) {
                LineString line = forward((LineString) each);
                double[] lonLat = new double[2 * line.getNumPoints()];
                for (int i = 0; i < line.getNumPoints(); i++) {
                    lonLat[2 * i] = line.getCoordinateN(i).x;
                    lonLat[2 * i + 1] = line.getCoordinateN(i).y;
                }
                var box = line.getEnvelopeInternal();
                BoundingBox bounds = new BoundingBox(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
                lines.add(new Line(rows.getOrDefault(text, 0), bounds, lonLat));
            }
        });
        lines.sort(java.util.Comparator.comparingInt(Line::row)
                .thenComparingDouble(line -> line.lonLat[0])
                .thenComparingDouble(line -> line.lonLat[1]));
        return new LineGroups(List.copyOf(lines));
    }

    /** From west to east, whatever order the pieces came in. */
    private static LineString forward(LineString line) {
        Coordinate first = line.getCoordinateN(0);
        Coordinate last = line.getCoordinateN(line.getNumPoints() - 1);
        return first.compareTo(last) <= 0
                ? line
                : FACTORY.createLineString(line.reverse().getCoordinates());
    }

    /** All of them, in an order that does not depend on where one looks. */
    List<Line> lines() {
        return lines;
    }
}
