package city.xingtu.draw;

import city.xingtu.ink.TextRun;

/** A label whose upright lines stand at or around a point. */
final class PointLabel extends Label {

    private final TextBlock block;
    /** Upper left corners of the block: x0,y0,x1,y1,… */
    private final double[] corners;

    PointLabel(Look look, int number, double anchorX, double anchorY, TextBlock block, double[] corners) {
        super(look, number, anchorX, anchorY);
        this.block = block;
        this.corners = corners;
    }

    @Override
    int places() {
        return corners.length / 2;
    }

    @Override
    boolean cover(int place, Boxes target) {
        double space = look.space();
        double x = corners[2 * place];
        double y = corners[2 * place + 1];
        target.reset().add(x - space, y - space, x + block.width() + space, y + block.height() + space);
        return true;
    }

    @Override
    PlacedLabel at(int place) {
        double x = corners[2 * place];
        double y = corners[2 * place + 1];
        double[] places = new double[2 * block.lines().size()];
        for (int i = 0; i < block.lines().size(); i++) {
            TextRun run = block.lines().get(i);
            places[2 * i] = x + (block.width() - run.width()) / 2;
            places[2 * i + 1] = block.baseline(i, y);
        }
        return new PlacedLabel(
                block.lines(),
                false,
                places,
                look.paint(),
                look.halo(),
                look.haloRadius(),
                x,
                y,
                x + block.width(),
                y + block.height());
    }
}
