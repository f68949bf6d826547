package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Lettering;
import city.xingtu.style.LabelOptions.Align;
import city.xingtu.style.LabelOptions.Fitting;
import city.xingtu.style.Symbolizer.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the labels of one row of a layer: beside its points, along its lines, inside its areas. */
final class LabelMaker {

    /** Names longer than this many ems are wrapped, and into lines of about so many. */
    private static final double LONG = 10.5;

    private static final double LINE = 8;

    /** The narrowest lines that an area's shape may ask for, in ems. */
    private static final double NARROW = 4.6;

    /** An area is named when it is at least so wide or high, in parts of the label's width. */
    private static final double FIT = 0.35;

    /** Standard pixels that an area is wide or high when it is named: more than specks are. */
    private static final double SMALLEST = 4;

    /** Standard pixels by which what is seen of lines and areas goes on: within them a map is moved without a change. */
    private static final double SQUARE = 128;

    private final Viewport region;
    private final Outline outline;
    private final FlatGeometries geometries;
    private final Anchors anchors;
    private final double ratio;
    private final ClipBox around;
    /** On a map without neighbours: where what is seen of a line or an area may be labelled instead of the whole. */
    private final @Nullable ClipBox seen;

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
        this.seen = alone ? region.squares(SQUARE * ratio) : null;
        this.lines = new LineLabels(outline, around, seen, ratio, target);
        this.target = target;
    }

    /** Whether a row is an area that is named at no scale like this, whatever its name. */
    boolean tooSmall(int row) {
        if (geometries.dimension(row) != 2) {
            return false;
        }
        BoundingBox box = geometries.bounds(row);
        double least = SMALLEST * ratio;
        return box.width() < least * region.resolutionX() && box.height() < least * region.resolutionY();
    }

    /** Whether a row may be labelled with a text, as far as that is seen without setting it; all but areas may. */
    boolean roomFor(int row, TextSymbol symbol, String text) {
        if (geometries.dimension(row) != 2 || symbol.placement() instanceof Placement.AlongLine) {
            return true;
        }
        BoundingBox box = geometries.bounds(row);
        double boxWidth = box.width() / region.resolutionX();
        double most = Math.max(boxWidth, box.height() / region.resolutionY());
        double least = symbol.options().fitting().leastSize();
        TextSymbol smallest = least > 0 && least < symbol.font().size() ? symbol.sized(least) : symbol;
        Lettering lettering = smallest.lettering(ratio);
        double whole = TextWrap.width(text, lettering);
        return most >= FIT * TextWrap.least(text, lettering, whole, wrapWidth(smallest, whole, boxWidth));
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
        Fitting fitting = symbol.options().fitting();
        if (area && (fitting.leastSize() > 0 || fitting.align() != Align.NONE)) {
            fitted(row, symbol, look, place);
            return;
        }
        double boxWidth = area ? geometries.bounds(row).width() / region.resolutionX() : Double.POSITIVE_INFINITY;
        double boxHeight = area ? geometries.bounds(row).height() / region.resolutionY() : Double.POSITIVE_INFINITY;
        double whole = TextWrap.width(look.text(), look.lettering());
        TextBlock block = look.block(wrapWidth(symbol, whole, boxWidth));
        if (block.lines().isEmpty() || Math.max(boxWidth, boxHeight) < block.width() * FIT) {
            return;
        }
        LabelPlaces places =
                new LabelPlaces(place, ratio, block, markReach, symbol.options().moving());
        double angle = look.shield() == null ? Math.toRadians(place.rotation()) : 0;
        if (area) {
            AreaFit fit = new AreaFit(outline, row, block, angle);
            areaLabel(row, look, fit, places, boxWidth, boxHeight);
        } else {
            anchors.each(
                    row,
                    around,
                    (x, y, turn) ->
                            target.add(new PointLabel(look, number++, x, y, block, angle, places.aroundPoint(x, y))));
        }
    }

    /** Labels an area with a name that may be set smaller or turned until it lies there. */
    private void fitted(int row, TextSymbol symbol, Label.Look look, Placement.AtPoint place) {
        double[] at = anchors.middle(row);
        boolean within = at.length == 2 && around.contains(at[0], at[1]);
        if (within) {
            choices(row, symbol, look, place, at[0], at[1]);
        }
        ClipBox inside = ClipBox.around(region.width(), region.height(), -look.size() * 2);
        if (seen != null && !(within && inside.contains(at[0], at[1]))) {
            double[] point = new VisiblePoint(outline).find(row, seen);
            if (point.length == 2) {
                choices(row, symbol, look, place, point[0], point[1]);
            }
        }
    }

    private void choices(int row, TextSymbol symbol, Label.Look look, Placement.AtPoint place, double x, double y) {
        double boxWidth = geometries.bounds(row).width() / region.resolutionX();
        double boxHeight = geometries.bounds(row).height() / region.resolutionY();
        Fitting fitting = symbol.options().fitting();
        double upright = look.shield() == null ? Math.toRadians(place.rotation()) : 0;
        List<AreaTurns.Turn> turns = new ArrayList<>(List.of(new AreaTurns.Turn(upright, boxWidth, boxHeight)));
        if (look.shield() == null) {
            turns.addAll(AreaTurns.of(fitting.align(), outline, row, boxWidth, boxHeight));
        }
        double least = fitting.goodnessOfFit() > 0 ? fitting.goodnessOfFit() : 1;
        double smallest = fitting.leastSize() > 0
                ? Math.min(fitting.leastSize(), symbol.font().size())
                : symbol.font().size();
        List<PointLabel> ways = new ArrayList<>();
        for (double size = symbol.font().size(); size >= smallest; size = next(size, smallest)) {
            TextSymbol sized = symbol.sized(size);
            Label.Look set = look.set(sized, ratio);
            for (AreaTurns.Turn turn : turns) {
                way(row, sized, set, place, x, y, turn, least).ifPresent(ways::add);
            }
        }
        if (ways.isEmpty() && fitting.leastSize() == 0) {
            way(row, symbol, look, place, x, y, turns.getFirst(), fitting.goodnessOfFit())
                    .ifPresent(ways::add);
        }
        if (!ways.isEmpty()) {
            target.add(ways.size() == 1 ? ways.getFirst() : new ChoiceLabel(ways));
            number++;
        }
    }

    /** The size after one: a pixel less, the smallest at last, and below it when that was it. */
    private static double next(double size, double smallest) {
        return size > smallest ? Math.max(size - 1, smallest) : smallest - 1;
    }

    /** The label at those places in a direction where so much of it lies on the area. */
    private Optional<PointLabel> way(
            int row,
            TextSymbol symbol,
            Label.Look look,
            Placement.AtPoint place,
            double x,
            double y,
            AreaTurns.Turn turn,
            double least) {
        TextBlock block = look.block(wrapWidth(symbol, TextWrap.width(look.text(), look.lettering()), turn.along()));
        if (block.lines().isEmpty()) {
            return Optional.empty();
        }
        AreaFit fit = new AreaFit(outline, row, block, turn.angle());
        LabelPlaces.Found places = new LabelPlaces(
                        place, ratio, block, 0, symbol.options().moving())
                .insideArea(
                        x,
                        y,
                        Math.max(0, (turn.along() - block.width()) / 4),
                        Math.max(0, (turn.across() - block.height()) / 4));
        LabelPlaces.Found good =
                least == 0 ? places : places.only(at -> enough(fit, x, y, places.x(at), places.y(at), least));
        return good.count() == 0
                ? Optional.empty()
                : Optional.of(new PointLabel(look, number, x, y, block, turn.angle(), good));
    }

    /** Whether a share of the label lies on its area; of all of it, to the corners. */
    private static boolean enough(AreaFit fit, double x, double y, double left, double top, double least) {
        return least < 1 ? fit.share(x, y, left, top) >= least : fit.whole(x, y, left, top);
    }

    private void areaLabel(
            int row, Label.Look look, AreaFit fit, LabelPlaces places, double boxWidth, double boxHeight) {
        double width = fit.block().width();
        double roomX = Math.max(0, (boxWidth - width) / 4);
        double roomY = Math.max(0, (boxHeight - fit.block().height()) / 4);
        // A name that is longer than its area hides where in it the most room is.
        double[] at = Math.max(boxWidth, boxHeight) < width ? anchors.centre(row) : anchors.middle(row);
        if (at.length == 2 && around.contains(at[0], at[1])) {
            inside(look, at[0], at[1], fit, places.insideArea(at[0], at[1], roomX, roomY));
        }
        ClipBox inside = ClipBox.around(region.width(), region.height(), -look.size() * 2);
        if (seen != null && !(at.length == 2 && inside.contains(at[0], at[1]))) {
            visiblePart(row, seen, look, fit, places);
        }
    }

    /** Adds the label of an area at those of the places where enough of it lies on the area. */
    private void inside(Label.Look look, double x, double y, AreaFit fit, LabelPlaces.Found places) {
        double least = look.options().fitting().goodnessOfFit();
        LabelPlaces.Found good =
                least == 0 ? places : places.only(place -> fit.share(x, y, places.x(place), places.y(place)) >= least);
        if (good.count() > 0) {
            target.add(new PointLabel(look, number++, x, y, fit.block(), fit.angle(), good));
        }
    }

    /** A map without neighbours names an area where it can be seen, when its own place is off the map. */
    private void visiblePart(int row, ClipBox part, Label.Look look, AreaFit fit, LabelPlaces places) {
        double[] point = new VisiblePoint(outline).find(row, part);
        if (point.length == 2) {
            inside(look, point[0], point[1], fit, places.insideArea(point[0], point[1], 0, 0));
        }
    }

    /**
     * Width at which a label breaks; infinite for never.
     *
     * @param width of the text in one line
     */
    private double wrapWidth(TextSymbol symbol, double width, double boxWidth) {
        double em = symbol.font().size() * ratio;
        if (symbol.options().autoWrap() > 0) {
            return symbol.options().autoWrap() * ratio;
        }
        double most = boxWidth < LONG * em ? Math.max(boxWidth, NARROW * em) : LONG * em;
        // What is wrapped at all is wrapped into shorter lines than what just fits.
        return width <= most ? Double.POSITIVE_INFINITY : Math.min(most, LINE * em);
    }
}
