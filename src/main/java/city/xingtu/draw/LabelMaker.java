package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.style.Symbolizer.Placement;
import java.util.List;

/** Makes the labels of one row of a layer: beside its points, along its lines, inside its areas. */
final class LabelMaker {

    /** Names longer than this many ems are wrapped, and into lines of about so many. */
    private static final double LONG = 10.5;

    private static final double LINE = 8;

    /** The narrowest lines that an area's shape may ask for, in ems. */
    private static final double NARROW = 4.6;

    /** An area is named when it is at least so wide or high, in parts of the label's width. */
    private static final double FIT = 0.35;

    private final Viewport region;
    private final Outline outline;
    private final FlatGeometries geometries;
    private final Anchors anchors;
    private final double ratio;
    private final ClipBox around;
    private final boolean alone;
    private final LineLabels lines;
    private final List<Label> target;
    private int number;

    LabelMaker(
            Viewport region,
            Outline outline,
            Anchors anchors,
            double ratio,
            double margin,
            boolean alone,
            List<Label> target) {
        this.region = region;
        this.outline = outline;
        this.geometries = outline.geometries();
        this.anchors = anchors;
        this.ratio = ratio;
        this.around = ClipBox.around(region.width(), region.height(), margin);
        this.alone = alone;
        this.lines = new LineLabels(outline, around, ratio, alone, target);
        this.target = target;
    }

    void make(int row, TextSymbol symbol, Label.Look look, double markReach) {
        number = 0;
        int dimension = geometries.dimension(row);
        switch (symbol.placement()) {
            case Placement.AlongLine ignored when dimension == 1 -> lines.make(row, look, symbol);
            case Placement.AlongLine ignored -> {
                double[] spine = dimension == 2 ? anchors.spine(row) : new double[0];
                double[] roomy = spine.length == 0 ? spine : anchors.middle(row);
                boolean along = roomy.length == 2 && lines.spine(spine, roomy[0], roomy[1], look, symbol);
                if (!along) {
                    atPoints(row, symbol, look, new Placement.AtPoint(0.5, 0.5, 0, 0, 0), markReach);
                }
            }
            case Placement.AtPoint place -> atPoints(row, symbol, look, place, markReach);
        }
    }

    /** Labels a line that is given in longitude and latitude. */
    void along(double[] lonLat, TextSymbol symbol, Label.Look look) {
        double[] points = lonLat.clone();
        region.crs().fromLonLat(points, points.length / 2);
        for (int i = 0; i < points.length; i += 2) {
            points[i] = region.column(points[i]);
            points[i + 1] = region.row(points[i + 1]);
        }
        lines.line(points, look, symbol);
    }

    private void atPoints(int row, TextSymbol symbol, Label.Look look, Placement.AtPoint place, double markReach) {
        boolean area = geometries.dimension(row) == 2;
        double boxWidth = area ? geometries.bounds(row).width() / region.resolutionX() : Double.POSITIVE_INFINITY;
        double boxHeight = area ? geometries.bounds(row).height() / region.resolutionY() : Double.POSITIVE_INFINITY;
        TextBlock block = look.block(symbol.font().bold(), wrapWidth(symbol, look, boxWidth));
        if (block.lines().isEmpty() || Math.max(boxWidth, boxHeight) < block.width() * FIT) {
            return;
        }
        LabelPlaces places =
                new LabelPlaces(place, ratio, block, markReach, symbol.options().maxDisplacement() * ratio);
        if (area) {
            areaLabel(row, look, block, places, boxWidth, boxHeight);
        } else {
            anchors.each(
                    row,
                    around,
                    (x, y, turn) -> target.add(new PointLabel(look, number++, x, y, block, places.aroundPoint(x, y))));
        }
    }

    private void areaLabel(
            int row, Label.Look look, TextBlock block, LabelPlaces places, double boxWidth, double boxHeight) {
        double roomX = Math.max(0, (boxWidth - block.width()) / 4);
        double roomY = Math.max(0, (boxHeight - block.height()) / 4);
        anchors.each(
                row,
                around,
                (x, y, turn) ->
                        target.add(new PointLabel(look, number++, x, y, block, places.insideArea(x, y, roomX, roomY))));
        if (alone) {
            visiblePart(row, look, block, places);
        }
    }

    /** A map without neighbours names an area where it can be seen, when its own place is off the map. */
    private void visiblePart(int row, Label.Look look, TextBlock block, LabelPlaces places) {
        ClipBox inside = ClipBox.around(region.width(), region.height(), -look.size() * 2);
        boolean[] seen = {false};
        anchors.each(row, inside, (x, y, turn) -> seen[0] = true);
        if (seen[0]) {
            return;
        }
        double[] point = new VisiblePoint(outline).find(row, ClipBox.around(region.width(), region.height(), 0));
        if (point.length == 2) {
            target.add(new PointLabel(
                    look, number++, point[0], point[1], block, places.insideArea(point[0], point[1], 0, 0)));
        }
    }

    private static double wrapWidth(TextSymbol symbol, Label.Look look, double boxWidth) {
        double em = look.size();
        if (symbol.options().autoWrap() > 0) {
            return symbol.options().autoWrap() * em / symbol.font().size();
        }
        double most = boxWidth < LONG * em ? Math.max(boxWidth, NARROW * em) : LONG * em;
        // What is wrapped at all is wrapped into shorter lines than what just fits.
        double width = TextBlock.of(look.text(), symbol.font().bold(), em, Double.POSITIVE_INFINITY)
                .width();
        return width <= most ? Double.POSITIVE_INFINITY : Math.min(most, LINE * em);
    }
}
