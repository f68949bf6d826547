package city.xingtu.draw;

import city.xingtu.filter.HexColour;
import city.xingtu.filter.RowFunction;
import city.xingtu.ink.FillRule;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart of some values of a feature. */
final class ChartShape {

    /** Bars are so wide that all of them are as wide as this share of the chart's height, but not wider than one half. */
    private static final double BARS = 1;

    private static final SolidPaint LINE = Paint.solid(0xffffff, 0.9);

    private final Shape.Chart chart;
    private final List<RowFunction> values;
    private final List<SolidPaint> paints;
    private final Pen pen;

    ChartShape(Shape.Chart chart, List<RowFunction> values, double opacity, double ratio) {
        this.chart = chart;
        this.values = values;
        this.paints = chart.shares().stream()
                .map(share -> Paint.solid(HexColour.parse(share.colour()), opacity))
                .toList();
        this.pen = Pen.of(0.6 * ratio);
    }

    /** Draws the chart of a row, of equal parts where the row is negative; nothing where it has no values. */
    void draw(Surface surface, Path scratch, double x, double y, double size, int row) {
        double[] shares = new double[values.size()];
        double sum = 0;
        double most = 0;
        for (int i = 0; i < shares.length; i++) {
            double value = row < 0 ? i + 1 : number(values.get(i).apply(row));
            shares[i] = value > 0 && Double.isFinite(value) ? value : 0;
            sum += shares[i];
            most = Math.max(most, shares[i]);
        }
        if (sum <= 0) {
            return;
        }
        switch (chart.kind()) {
            case PIE -> pie(surface, scratch, x, y, size / 2, shares, sum);
            case BARS -> bars(surface, scratch, x, y, size, shares, most);
            case STACK -> stack(surface, scratch, x, y, size, shares, sum);
        }
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private void pie(Surface surface, Path path, double x, double y, double radius, double[] shares, double sum) {
        double from = -Math.PI / 2;
        for (int i = 0; i < shares.length; i++) {
            double turn = 2 * Math.PI * shares[i] / sum;
            if (turn == 0) {
                continue;
            }
            int steps = Math.max(2, (int) Math.ceil(turn / 0.12));
            boolean whole = shares[i] == sum;
            path.reset().moveTo(whole ? x + radius * Math.cos(from) : x, whole ? y + radius * Math.sin(from) : y);
            for (int k = whole ? 1 : 0; k <= steps; k++) {
                double angle = from + turn * k / steps;
                path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
            path.close();
            piece(surface, path, i);
            from += turn;
        }
    }

    private void bars(Surface surface, Path path, double x, double y, double size, double[] shares, double most) {
        double width = size * BARS / Math.max(2, shares.length);
        double left = x - width * shares.length / 2;
        for (int i = 0; i < shares.length; i++) {
            double height = size * shares[i] / most;
            path.reset().rectangle(left + i * width, y + size / 2 - height, left + (i + 1) * width, y + size / 2);
            piece(surface, path, i);
        }
    }

    private void stack(Surface surface, Path path, double x, double y, double size, double[] shares, double sum) {
        double width = size / 3;
        double foot = y + size / 2;
        for (int i = 0; i < shares.length; i++) {
            double height = size * shares[i] / sum;
            path.reset().rectangle(x - width / 2, foot - height, x + width / 2, foot);
            piece(surface, path, i);
            foot -= height;
        }
    }

    private void piece(Surface surface, Path path, int share) {
        surface.fill(path, FillRule.NON_ZERO, paints.get(share));
        surface.stroke(path, pen, LINE);
    }
}
