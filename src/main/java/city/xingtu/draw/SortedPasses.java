package city.xingtu.draw;

import city.xingtu.atlas.RowOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints passes of one or several layers in turn, value by value of what they are sorted by: GeoServer's
 * {@code sortByGroup}. So a bridge's casing lies over the road below it, and its line over its casing.
 */
final class SortedPasses {

    private final List<Turn> turns = new ArrayList<>();

    /** A pass of a layer, and how far it is painted. */
    private static final class Turn {

        private final RowOrder order;
        private final LayerPainter.Rows rows;
        private int next;

        Turn(RowOrder order, LayerPainter.Rows rows) {
            this.order = order;
            this.rows = rows;
        }

        boolean ended() {
            return next == rows.rows().length;
        }

        RowOrder.Value value() {
            return order.value(rows.rows()[next]);
        }
    }

    /** Adds a pass that has an order, above those that are there. */
    void add(LayerPainter painter, CompiledStyle.Pass pass) {
        RowOrder order = pass.order();
        if (order != null) {
            turns.add(new Turn(order, painter.rows(pass)));
        }
    }

    void paint() {
        turns.forEach(turn -> turn.rows.paintTogether());
        RowOrder.Value least = least();
        while (least != null) {
            for (Turn turn : turns) {
                while (!turn.ended() && turn.value().compareTo(least) <= 0) {
                    turn.rows.paint(turn.rows.rows()[turn.next++]);
                }
            }
            least = least();
        }
    }

    private RowOrder.@Nullable Value least() {
        RowOrder.Value least = null;
        for (Turn turn : turns) {
            if (!turn.ended() && (least == null || turn.value().compareTo(least) < 0)) {
                least = turn.value();
            }
        }
        return least;
    }
}
