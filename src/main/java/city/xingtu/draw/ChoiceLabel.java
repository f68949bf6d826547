package city.xingtu.draw;

import java.util.List;

/** A label that may be set in several ways, such as smaller or turned: the places of one way come after those of another. */
final class ChoiceLabel extends Label {

    private final List<PointLabel> ways;

    /** @param ways the best first; at least one */
    ChoiceLabel(List<PointLabel> ways) {
        super(ways.getFirst().look, ways.getFirst().number, ways.getFirst().anchorX, ways.getFirst().anchorY);
        this.ways = List.copyOf(ways);
    }

    @Override
    int places() {
        return ways.stream().mapToInt(PointLabel::places).sum();
    }

    @Override
    boolean cover(int place, Boxes target) {
        int at = place;
        for (PointLabel way : ways) {
            if (at < way.places()) {
                return way.cover(at, target);
            }
            at -= way.places();
        }
        return false;
    }

    @Override
    PlacedLabel at(int place) {
        int at = place;
        for (PointLabel way : ways) {
            if (at < way.places()) {
                return way.at(at);
            }
            at -= way.places();
        }
        throw new IndexOutOfBoundsException(place);
    }
}
