package city.xingtu.ogc.api;

import city.xingtu.atlas.LayerSnapshot;
import java.util.stream.IntStream;

/** The rows of a snapshot that have no geometry, found once. */
final class Unlocated {

    private final int[] rows;

    private Unlocated(int[] rows) {
        this.rows = rows;
    }

    static Unlocated of(LayerSnapshot layer) {
        return layer.derived(
                Unlocated.class,
                snapshot -> new Unlocated(IntStream.range(0, snapshot.size())
                        .filter(row -> snapshot.dimension(row) < 0)
                        .toArray()));
    }

    /** Ascending; not to be written. */
    int[] rows() {
        return rows;
    }
}
