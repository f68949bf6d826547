package city.xingtu.draw;

import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import city.xingtu.ink.TextRun;
import java.util.List;

/**
 * A label at its place, in pixels of the region for which labels were placed. Immutable; drawn by any number of maps.
 *
 * @param runs upright lines with {@code x, baseline} each in {@code places}; or rows whose glyphs stand at
 *     {@code x, baseline, angle} each
 * @param turned whether the places are those of glyphs
 * @param leader x0,y0,x1,y1 of the line from the label to its point; empty without one
 * @param point x and y of the point at which the mark of the label stands by itself; empty where it does not
 */
record PlacedLabel(
        List<TextRun> runs,
        boolean turned,
        double[] places,
        double[] leader,
        double[] point,
        Label.Look look,
        double minX,
        double minY,
        double maxX,
        double maxY) {

    static final double[] NO_LEADER = {};
    static final double[] NO_POINT = {};

    /** A label over some rectangles. */
    PlacedLabel(
            List<TextRun> runs,
            boolean turned,
            double[] places,
            double[] leader,
            double[] point,
            Label.Look look,
            Boxes covered) {
        this(runs, turned, places, leader, point, look, covered.minX(), covered.minY(), covered.maxX(), covered.maxY());
    }

    /** Draws what is on a surface whose origin lies at a pixel of the region. */
    void draw(Surface surface, double originX, double originY) {
        // Tails of letters hang below the box of ideographs that a label is measured by.
        double reach = look.haloRadius() + 2 + runs.getFirst().size() / 2;
        if (maxX - originX < -reach
                || maxY - originY < surface.top() - reach
                || minX - originX > surface.width() + reach
                || minY - originY > surface.bottom() + reach) {
            return;
        }
        Shield shield = look.shield();
        if (shield != null && point.length == 2) {
            shield.draw(surface, point[0] - originX, point[1] - originY);
        } else if (shield != null) {
            shield.draw(surface, minX - originX, minY - originY, maxX - originX, maxY - originY);
        }
        if (look.halo() != null && look.haloRadius() > 0) {
            draw(surface, originX, originY, look.haloRadius(), look.halo());
        }
        draw(surface, originX, originY, 0, look.paint());
    }

    /** Draws the line that leads to the point, before any label is drawn. */
    void lead(Surface surface, double originX, double originY) {
        if (leader.length == 0) {
            return;
        }
        Path path = new Path();
        path.moveTo(leader[0] - originX, leader[1] - originY);
        path.lineTo(leader[2] - originX, leader[3] - originY);
        if (look.halo() != null) {
            surface.stroke(path, Pen.of(look.leader() + 2 * Math.min(1, look.haloRadius())), look.halo());
        }
        surface.stroke(path, Pen.of(look.leader()), look.paint());
    }

    private double ruleWidth() {
        return runs.getFirst().size() / 16;
    }

    /** The lines below and through the text, from glyph to glyph where these are turned. */
    private Path rules(double originX, double originY) {
        Path path = new Path();
        int at = 0;
        for (TextRun run : runs) {
            double below = run.descent() + ruleWidth();
            double middle = (run.descent() - run.ascent()) / 2;
            int pieces = turned ? run.length() : 1;
            for (int i = 0; i < pieces; i++, at += turned ? 3 : 2) {
                double length = turned ? run.offset(i + 1) - run.offset(i) : run.width();
                double angle = turned ? places[at + 2] : 0;
                double x = places[at] - originX;
                double y = places[at + 1] - originY;
                if (look.font().underline()) {
                    rule(path, x, y, angle, below, length);
                }
                if (look.font().strikethrough()) {
                    rule(path, x, y, angle, middle, length);
                }
            }
        }
        return path;
    }

    private static void rule(Path path, double x, double y, double angle, double drop, double length) {
        double fromX = x - drop * Math.sin(angle);
        double fromY = y + drop * Math.cos(angle);
        path.moveTo(fromX, fromY);
        path.lineTo(fromX + length * Math.cos(angle), fromY + length * Math.sin(angle));
    }

    private void draw(Surface surface, double originX, double originY, double radius, SolidPaint ink) {
        if (look.font().underline() || look.font().strikethrough()) {
            Pen pen = Pen.of(ruleWidth() + 2 * radius, Pen.Cap.SQUARE, Pen.Join.MITRE);
            surface.stroke(rules(originX, originY), pen, ink);
        }
        int at = 0;
        for (TextRun run : runs) {
            if (turned) {
                for (int i = 0; i < run.length(); i++, at += 3) {
                    surface.glyph(run, i, places[at] - originX, places[at + 1] - originY, places[at + 2], radius, ink);
                }
                continue;
            }
            double x = places[at] - originX;
            double y = places[at + 1] - originY;
            at += 2;
            if (radius > 0) {
                surface.halo(run, x, y, radius, ink);
            } else {
                surface.text(run, x, y, ink);
            }
        }
    }
}
