package city.xingtu.draw;

import city.xingtu.ink.TextRun;
import org.jspecify.annotations.Nullable;

/** A label whose straight lines stand at or around a point, upright or turned around it. */
final class PointLabel extends Label {

    /** Pixels of a leader that one rectangle covers: the rectangles of a slanted line are not much wider than it. */
    private static final double LEADER_STEP = 4;

    private final TextBlock block;
    private final double cos;
    private final double sin;
    private final double angle;
    private final LabelPlaces.Found places;

    /**
     * @param angle in radians, clockwise on screen, by which the places are turned around the anchor
     * @param places of the block before it is turned
     */
    PointLabel(
            Look look,
            int number,
            double anchorX,
            double anchorY,
            TextBlock block,
            double angle,
            LabelPlaces.Found places) {
        super(look, number, anchorX, anchorY);
        this.block = block;
        this.angle = angle;
        this.cos = Math.cos(angle);
        this.sin = Math.sin(angle);
        this.places = places;
    }

    @Override
    int places() {
        return places.count();
    }

    /** The block with the room around it, and the line that leads from it: neither crosses another label's. */
    @Override
    boolean cover(int place, Boxes target) {
        double space = look.space();
        double x = places.x(place);
        double y = places.y(place);
        target.reset();
        coverBlock(x - space, y - space, block.width() + 2 * space, block.height() + 2 * space, target);
        Shield mark = apart();
        if (mark != null) {
            mark.cover(anchorX, anchorY, target);
        }
        double[] leader = leader(place, x, y);
        if (leader.length > 0) {
            double half = look.leader() / 2;
            int steps = (int) Math.ceil(Math.hypot(leader[2] - leader[0], leader[3] - leader[1]) / LEADER_STEP);
            for (int i = 0; i < steps; i++) {
                double fromX = leader[0] + (leader[2] - leader[0]) * i / steps;
                double toX = leader[0] + (leader[2] - leader[0]) * (i + 1) / steps;
                double fromY = leader[1] + (leader[3] - leader[1]) * i / steps;
                double toY = leader[1] + (leader[3] - leader[1]) * (i + 1) / steps;
                target.add(
                        Math.min(fromX, toX) - half,
                        Math.min(fromY, toY) - half,
                        Math.max(fromX, toX) + half,
                        Math.max(fromY, toY) + half);
            }
        }
        return true;
    }

    /** One rectangle, or a row of them along a block that is turned. */
    private void coverBlock(double x, double y, double width, double height, Boxes target) {
        int pieces = angle == 0 ? 1 : (int) Math.ceil(width / height);
        double halfWidth = width / pieces / 2;
        double reachX = Math.abs(cos) * halfWidth + Math.abs(sin) * height / 2;
        double reachY = Math.abs(sin) * halfWidth + Math.abs(cos) * height / 2;
        for (int i = 0; i < pieces; i++) {
            double middleX = x + (2 * i + 1) * halfWidth;
            double middleY = y + height / 2;
            double turnedX = turnedX(middleX, middleY);
            double turnedY = turnedY(middleX, middleY);
            target.add(turnedX - reachX, turnedY - reachY, turnedX + reachX, turnedY + reachY);
        }
    }

    private double turnedX(double x, double y) {
        return angle == 0 ? x : anchorX + cos * (x - anchorX) - sin * (y - anchorY);
    }

    private double turnedY(double x, double y) {
        return angle == 0 ? y : anchorY + sin * (x - anchorX) + cos * (y - anchorY);
    }

    @Override
    PlacedLabel at(int place) {
        double x = places.x(place);
        double y = places.y(place);
        if (angle != 0) {
            return turned(place, x, y);
        }
        double[] lines = new double[2 * block.lines().size()];
        for (int i = 0; i < block.lines().size(); i++) {
            lines[2 * i] = block.left(i, x);
            lines[2 * i + 1] = block.baseline(i, y);
        }
        Boxes box = new Boxes();
        box.add(x, y, x + block.width(), y + block.height());
        return new PlacedLabel(block.lines(), false, lines, leader(place, x, y), point(box), look, box);
    }

    /** What stands at the point, wherever the text is; null where nothing does. */
    private @Nullable Shield apart() {
        Shield shield = look.shield();
        return shield != null && shield.independent() ? shield : null;
    }

    /** The point of a mark that stands by itself, which then is part of what the label covers. */
    private double[] point(Boxes covered) {
        Shield mark = apart();
        if (mark == null) {
            return PlacedLabel.NO_POINT;
        }
        mark.cover(anchorX, anchorY, covered);
        return new double[] {anchorX, anchorY};
    }

    private PlacedLabel turned(int place, double x, double y) {
        double[] glyphs =
                new double[3 * block.lines().stream().mapToInt(TextRun::length).sum()];
        int at = 0;
        for (int line = 0; line < block.lines().size(); line++) {
            TextRun run = block.lines().get(line);
            double baseline = block.baseline(line, y);
            for (int i = 0; i < run.length(); i++, at += 3) {
                double left = block.left(line, x) + run.offset(i);
                glyphs[at] = turnedX(left, baseline);
                glyphs[at + 1] = turnedY(left, baseline);
                glyphs[at + 2] = angle;
            }
        }
        Boxes box = new Boxes();
        coverBlock(x, y, block.width(), block.height(), box);
        return new PlacedLabel(block.lines(), true, glyphs, leader(place, x, y), point(box), look, box);
    }

    /** From the nearest point of the block to the anchor, for a label that had to move. */
    private double[] leader(int place, double x, double y) {
        double toX = Math.clamp(anchorX, x - 1, x + block.width() + 1);
        double toY = Math.clamp(anchorY, y - 1, y + block.height() + 1);
        double length = Math.hypot(toX - anchorX, toY - anchorY);
        double clear = places.clear();
        if (look.leader() == 0 || !places.moved(place) || length <= clear + 2) {
            return PlacedLabel.NO_LEADER;
        }
        double endX = turnedX(toX, toY);
        double endY = turnedY(toX, toY);
        double share = clear / length;
        return new double[] {endX, endY, anchorX + share * (endX - anchorX), anchorY + share * (endY - anchorY)};
    }
}
