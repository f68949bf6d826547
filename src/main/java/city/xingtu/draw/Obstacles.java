package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What labels may not cover: the ink of symbols that a style calls obstacles, as rectangles of a few pixels. GeoServer keeps
 * labels off the box of the whole feature instead, which for a river is half of the map (docs/decisions/0068).
 */
final class Obstacles {

    /** Pixels of a slanted line or of an area that one rectangle covers. */
    private static final double STEP = 6;

    private final FlatGeometries geometries;
    private final Outline outline;
    private final Anchors anchors;
    private final ClipBox around;
    private final BoxGrid target;
    private double @Nullable [][] crossings;
    private int[] counts = {};

    /** @param around what of the map is looked at */
    Obstacles(Outline outline, Anchors anchors, ClipBox around, BoxGrid target) {
        this.geometries = outline.geometries();
        this.outline = outline;
        this.anchors = anchors;
        this.around = around;
        this.target = target;
    }

    /** Adds what a brush draws of a row. */
    void add(Brush brush, int row) {
        int dimension = geometries.dimension(row);
        switch (brush.symbol()) {
            case Symbol.Point point -> marks(brush, point, row);
            case Symbol.Line ignored -> lines(brush, row);
            case Symbol.Area ignored -> {
                if (dimension == 2) {
                    if (brush.area() != null) {
                        area(row, brush.moveX(), brush.moveY());
                    }
                    lines(brush, row);
                }
            }
            case Symbol.Heat ignored -> {
                // Of no feature.
            }
        }
    }

    private void marks(Brush brush, Symbol.Point point, int row) {
        MarkShape mark = brush.mark();
        if (mark == null) {
            return;
        }
        double radius = mark.radius();
        anchors.each(row, point.where(), around, (x, y, turn) -> {
            double middleX = mark.centreX(x);
            double middleY = mark.centreY(y);
            target.add(middleX - radius, middleY - radius, middleX + radius, middleY + radius);
        });
    }

    private void lines(Brush brush, int row) {
        LineInk ink = brush.line(geometries.dimension(row));
        if (ink == null || geometries.dimension(row) < 1 || ink.invisible(row)) {
            return;
        }
        double half = ink.width() / 2;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            double[] points = outline.points();
            for (int i = 0; i + 1 < count; i++) {
                double x = points[2 * i] + brush.moveX();
                double y = points[2 * i + 1] + brush.moveY();
                edge(x, y, points[2 * i + 2] + brush.moveX() - x, points[2 * i + 3] + brush.moveY() - y, ink, half);
            }
        }
    }

    private void edge(double x, double y, double dx, double dy, LineInk ink, double half) {
        double from = around.enter(x, y, dx, dy);
        double to = 1 - around.enter(x + dx, y + dy, -dx, -dy);
        double length = Math.sqrt(dx * dx + dy * dy);
        if (from >= to || length == 0) {
            return;
        }
        // To the left of the line, y being down.
        double asideX = ink.pen().offset() * dy / length;
        double asideY = -ink.pen().offset() * dx / length;
        boolean slanted = Math.min(Math.abs(dx), Math.abs(dy)) > 1;
        int steps = slanted ? (int) Math.max(1, Math.ceil((to - from) * length / STEP)) : 1;
        for (int i = 0; i < steps; i++) {
            double t0 = from + (to - from) * i / steps;
            double t1 = from + (to - from) * (i + 1) / steps;
            double x0 = x + t0 * dx + asideX;
            double y0 = y + t0 * dy + asideY;
            double x1 = x + t1 * dx + asideX;
            double y1 = y + t1 * dy + asideY;
            target.add(
                    Math.min(x0, x1) - half, Math.min(y0, y1) - half, Math.max(x0, x1) + half, Math.max(y0, y1) + half);
        }
    }

    /** The inside of an area, strip by strip, from where a boundary enters the middle of a strip to where one leaves it. */
    private void area(int row, double moveX, double moveY) {
        int strips = (int) Math.ceil((around.maxY() - around.minY()) / STEP);
        double[][] found = crossings == null ? new double[strips][4] : crossings;
        crossings = found;
        counts = counts.length == strips ? counts : new int[strips];
        Arrays.fill(counts, 0);
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            double[] points = outline.points();
            for (int i = 0; i + 1 < count; i++) {
                cross(
                        points[2 * i] + moveX,
                        points[2 * i + 1] + moveY,
                        points[2 * i + 2] + moveX,
                        points[2 * i + 3] + moveY,
                        found);
            }
        }
        for (int strip = 0; strip < strips; strip++) {
            Arrays.sort(found[strip], 0, counts[strip]);
            double top = around.minY() + strip * STEP;
            for (int i = 0; i + 1 < counts[strip]; i += 2) {
                double left = Math.max(found[strip][i], around.minX());
                double right = Math.min(found[strip][i + 1], around.maxX());
                if (left < right) {
                    target.add(left, top, right, top + STEP);
                }
            }
        }
    }

    private void cross(double x0, double y0, double x1, double y1, double[][] found) {
        double low = (Math.min(y0, y1) - around.minY()) / STEP - 0.5;
        double high = (Math.max(y0, y1) - around.minY()) / STEP - 0.5;
        int last = (int) Math.min(found.length - 1, Math.ceil(high) - 1);
        for (int strip = (int) Math.max(0, Math.ceil(low)); strip <= last; strip++) {
            double y = around.minY() + (strip + 0.5) * STEP;
            if (counts[strip] == found[strip].length) {
                found[strip] = Arrays.copyOf(found[strip], 2 * counts[strip]);
            }
            found[strip][counts[strip]++] = x0 + (x1 - x0) * (y - y0) / (y1 - y0);
        }
    }
}
