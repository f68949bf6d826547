package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What edits did to a layer, for rules that need to look at nothing else.
 *
 * @param after the layer with the edits
 * @param rows of the layer after the edits that were put
 * @param boxes where edited features were and are, in longitude and latitude
 */
record Touched(LayerSnapshot after, BitSet rows, List<BoundingBox> boxes) {

    static Touched of(LayerSnapshot before, LayerSnapshot after, Iterable<String> ids) {
        BitSet rows = new BitSet();
        List<BoundingBox> boxes = new ArrayList<>();
        for (String id : ids) {
            int old = before.row(id);
            if (old >= 0 && before.dimension(old) >= 0) {
                boxes.add(before.bounds(old));
            }
            int row = after.row(id);
            if (row >= 0) {
                rows.set(row);
                if (after.dimension(row) >= 0) {
                    boxes.add(after.bounds(row));
                }
            }
        }
        return new Touched(after, rows, boxes);
    }

    /** Every row counts as touched. */
    static Touched all(LayerSnapshot layer) {
        BitSet rows = new BitSet();
        rows.set(0, layer.size());
        return new Touched(layer, rows, layer.bounds().isEmpty() ? List.of() : List.of(layer.bounds()));
    }

    /** Rows of a layer whose box meets one of the edited features' boxes. */
    BitSet near(LayerSnapshot layer, double degreesX, double degreesY) {
        BitSet near = new BitSet();
        for (BoundingBox box : boxes) {
            BoundingBox grown = new BoundingBox(
                    box.minX() - degreesX, box.minY() - degreesY, box.maxX() + degreesX, box.maxY() + degreesY);
            for (int row : layer.search(grown)) {
                near.set(row);
            }
        }
        return near;
    }
}
