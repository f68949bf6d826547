package city.xingtu.draw;

/** A label whose upright lines stand at or around a point. */
final class PointLabel extends Label {

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

    @Override
    boolean cover(int place, Boxes target) {
        double space = look.space();
        double x = places.x(place);
        double y = places.y(place);
        target.reset().add(x - space, y - space, x + block.width() + space, y + block.height() + space);
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
