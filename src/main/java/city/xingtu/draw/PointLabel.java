package city.xingtu.draw;

/** A label whose upright lines stand at or around a point. */
final class PointLabel extends Label {

    /** Pixels of a leader that one rectangle covers: the rectangles of a slanted line are not much wider than it. */
    private static final double LEADER_STEP = 4;

    private final TextBlock block;
    private final LabelPlaces.Found places;

    PointLabel(Look look, int number, double anchorX, double anchorY, TextBlock block, LabelPlaces.Found places) {
        super(look, number, anchorX, anchorY);
        this.block = block;
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
        target.reset().add(x - space, y - space, x + block.width() + space, y + block.height() + space);
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

    @Override
    PlacedLabel at(int place) {
        double x = places.x(place);
        double y = places.y(place);
        double[] lines = new double[2 * block.lines().size()];
        for (int i = 0; i < block.lines().size(); i++) {
            lines[2 * i] = block.left(i, x);
            lines[2 * i + 1] = block.baseline(i, y);
        }
        return new PlacedLabel(
                block.lines(), false, lines, leader(place, x, y), look, x, y, x + block.width(), y + block.height());
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
        double share = clear / length;
        return new double[] {toX, toY, anchorX + share * (toX - anchorX), anchorY + share * (toY - anchorY)};
    }
}
