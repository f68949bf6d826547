package city.xingtu.draw;

import city.xingtu.ink.Hatch;
import city.xingtu.ink.HatchPaint;
import city.xingtu.ink.HatchTile;
import city.xingtu.ink.Motif;
import city.xingtu.ink.Paint;
import city.xingtu.ink.PatternPaint;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Scatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A pattern that fills areas, at a ratio of pixels: a hatch, marks in rows, or strewn ones. Belongs to one thread. */
final class PatternShape {

    private static final int LARGEST = 1024;

    /** Of so many places for a strewn mark, the one that is furthest from all others is taken. */
    private static final int CANDIDATES = 12;

    private final Pattern pattern;
    private final MarkShape mark;
    private final double ratio;
    private final double opacity;
    private final Map<Long, Motif> motifs = new HashMap<>();
    /** The paint that was asked for last, and for what. */
    private @Nullable Paint last;

    private long lastKey;
    private int lastRow;

    PatternShape(Pattern pattern, Symbol.PointMark mark, double ratio, double opacity) {
        this.pattern = pattern;
        this.mark = new MarkShape(mark, ratio);
        this.ratio = ratio;
        this.opacity = opacity;
    }

    MarkShape mark() {
        return mark;
    }

    /** @param originX,originY the pixel from which the pattern is counted, the same for all rows */
    Paint paint(int row, long originX, long originY) {
        SolidPaint fill = mark.fill(row);
        SolidPaint stroke = mark.stroke(row);
        long key = (long) fill.argb() << 32 | stroke.argb() & 0xffffffffL;
        Paint known = last;
        if (known == null || key != lastKey || row != lastRow && !mark.coloured()) {
            known = make(row, stroke.invisible() ? fill : stroke, key, originX, originY);
            last = known;
            lastKey = key;
            lastRow = row;
        }
        return known;
    }

    /**
     * A picture that repeats to the pattern, in the colours of a row.
     *
     * @param step a number of pixels of which the side of a hatch is to be a multiple
     */
    Motif tile(int row, int step) {
        return switch (paint(row, 0, 0)) {
            case HatchPaint hatch -> HatchTile.of(hatch, step);
            case PatternPaint marks -> marks.motif();
            case Paint other -> throw new IllegalStateException("Not a pattern: " + other);
        };
    }

    private Paint make(int row, SolidPaint line, long key, long originX, long originY) {
        if (mark.hatch().isPresent()
                && mark.hatch().get() != Hatch.DOT
                && pattern.scatter().isEmpty()) {
            return mark.hatch().get().paint(mark.size(), mark.pen(), mark.angle(), faded(line), originX, originY);
        }
        // Charts look different for every row.
        Motif motif = mark.coloured() ? motifs.computeIfAbsent(key, absent -> motif(row, line)) : motif(row, line);
        return Paint.pattern(motif, originX, originY, opacity);
    }

    private SolidPaint faded(SolidPaint paint) {
        return opacity == 1
                ? paint
                : Paint.argb((int) Math.round((paint.argb() >>> 24) * opacity) << 24 | paint.argb() & 0xffffff);
    }

    private Motif motif(int row, SolidPaint line) {
        if (pattern.scatter().isPresent()) {
            return strewn(pattern.scatter().get(), row);
        }
        if (mark.hatch().isPresent()) {
            return mark.hatch().get().motif(mark.size(), mark.strokeWidth(), line);
        }
        double left = pattern.margins().get(3) * ratio;
        double above = pattern.margins().get(0) * ratio;
        int width = pixels(left + mark.width() + pattern.margins().get(1) * ratio);
        int height = pixels(above + mark.size() + pattern.margins().get(2) * ratio);
        double x = left + mark.width() / 2 - mark.centreX(0);
        double y = above + mark.size() / 2 - mark.centreY(0);
        return Motif.of(width, height, surface -> around(surface, x, y, 0, width, height, row));
    }

    private static int pixels(double length) {
        return (int) Math.clamp(Math.round(length), 1, LARGEST);
    }

    /** Draws the mark and what of its repetitions reaches into the motif. */
    private void around(Surface surface, double x, double y, double turn, int width, int height, int row) {
        double reach = mark.reach();
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                double atX = x + i * width;
                double atY = y + j * height;
                if (atX > -reach && atX < width + reach && atY > -reach && atY < height + reach) {
                    mark.draw(surface, atX, atY, turn, row);
                }
            }
        }
    }

    private Motif strewn(Scatter scatter, int row) {
        int size = pixels(scatter.tile() * ratio);
        Random random = new Random(scatter.seed() * 31 + 17);
        int count = scatter.count();
        double[] places = new double[3 * count];
        for (int i = 0; i < count; i++) {
            if (scatter.grid()) {
                cell(places, i, size, random);
            } else {
                furthest(places, i, size, random);
            }
            places[3 * i + 2] = scatter.turned() ? random.nextDouble() * 2 * Math.PI : 0;
        }
        return Motif.of(size, size, surface -> {
            for (int i = 0; i < count; i++) {
                around(surface, places[3 * i], places[3 * i + 1], places[3 * i + 2], size, size, row);
            }
        });
    }

    /** Somewhere in the middle part of a cell of its own. */
    private static void cell(double[] places, int index, int size, Random random) {
        int columns = (int) Math.ceil(Math.sqrt(places.length / 3.0));
        double cell = (double) size / columns;
        places[3 * index] = (index % columns + 0.25 + random.nextDouble() / 2) * cell;
        places[3 * index + 1] = (index / columns + 0.25 + random.nextDouble() / 2) * cell;
    }

    /** D. Mitchell's best candidate (1991), on a tile whose opposite sides are neighbours. */
    private static void furthest(double[] places, int index, int size, Random random) {
        double most = -1;
        for (int candidate = 0; candidate < CANDIDATES; candidate++) {
            double x = random.nextDouble() * size;
            double y = random.nextDouble() * size;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < index; i++) {
                double dx = Math.IEEEremainder(places[3 * i] - x, size);
                double dy = Math.IEEEremainder(places[3 * i + 1] - y, size);
                least = Math.min(least, dx * dx + dy * dy);
            }
            if (least > most) {
                most = least;
                places[3 * index] = x;
                places[3 * index + 1] = y;
            }
        }
    }
}
