package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.style.LabelOptions.Grouping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The lines of a layer that have the same label, joined where the end of one is the end of exactly one other: a street in
 * many pieces is one line for its name. Made once for a label's symbol and a snapshot.
 */
final class LineGroups {

    /** Layers with more rows are labelled piece by piece. */
    private static final int MOST_ROWS = 100_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Of several as long as each other the same one, in whatever order they are found. */
    private static final Comparator<LineString> LONGEST =
            Comparator.comparingDouble(LineString::getLength).thenComparing((one, other) -> one.compareTo(other));

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
        Map<String, List<Geometry>> pieces = new TreeMap<>();
        Map<String, Integer> rows = new TreeMap<>();
        for (int row = 0; row < layer.size(); row++) {
            if (geometries.dimension(row) != 1 || !taken.test(row)) {
                continue;
            }
            String text = symbol.text(row);
            Geometry geometry = layer.geometry(row);
            if (!text.isEmpty() && geometry != null) {
                rows.putIfAbsent(text, row);
                pieces.computeIfAbsent(text, absent -> new ArrayList<>()).add(geometry);
            }
        }
        List<Line> lines = new ArrayList<>();
        pieces.forEach((text, geometry) -> {
            for (LineString each : named(geometry, symbol.options().grouping())) {
                LineString line = forward(each);
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
        lines.sort(Comparator.comparingInt(Line::row)
                .thenComparingDouble(line -> line.lonLat[0])
                .thenComparingDouble(line -> line.lonLat[1]));
        return new LineGroups(List.copyOf(lines));
    }

    /** The joined lines of a name that are labelled. */
    private static List<LineString> named(List<Geometry> pieces, Grouping grouping) {
        LineMerger merger = new LineMerger();
        // What several pieces have in common hides that one goes on where another ends.
        merger.add(grouping.removeOverlaps() ? List.of(UnaryUnionOp.union(pieces)) : pieces);
        List<LineString> joined = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            joined.add((LineString) line);
        }
        return grouping.labelAllGroup()
                ? joined
                : joined.stream().max(LONGEST).stream().toList();
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
