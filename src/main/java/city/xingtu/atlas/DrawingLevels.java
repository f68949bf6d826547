package city.xingtu.atlas;

import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.ProjectedGeometries;
import city.xingtu.geo.RowPatch;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Copies of a layer's geometries by coordinate system and power of two of the resolution, each made once. A copy of an
 * earlier state is carried over a patch only when it is asked for again.
 */
final class DrawingLevels {

    /** Pixels by which a simplified line may leave the true one: below what anti-aliasing shows. */
    private static final double TOLERANCE = 0.35;

    /** Metres a pixel below which nothing is simplified any more, so that all finer resolutions share one copy. */
    private static final double FINEST = 1.0 / 16;

    /** Patched rows, as a share of all, from which on a copy that nobody asked for in the meantime is let go. */
    private static final int STALE_SHARE = 8;

    private static final int FEW = 1024;

    private record Key(String crs, int level) {}

    /** A copy of an earlier state and what has happened since. */
    private record Earlier(ProjectedGeometries copy, RowPatch since) {}

    private final FlatGeometries source;
    private final Map<Key, Earlier> earlier;
    private final ConcurrentMap<Key, ProjectedGeometries> levels = new ConcurrentHashMap<>();

    private DrawingLevels(FlatGeometries source, Map<Key, Earlier> earlier) {
        this.source = source;
        this.earlier = new ConcurrentHashMap<>(earlier);
    }

    static DrawingLevels of(FlatGeometries source) {
        return new DrawingLevels(source, Map.of());
    }

    FlatGeometries at(Crs crs, double resolution) {
        boolean whole = resolution * crs.metresPerUnit() < FINEST;
        int level = whole ? Integer.MIN_VALUE : Math.getExponent(resolution);
        Key key = new Key(crs.code(), level);
        ProjectedGeometries known = levels.get(key);
        if (known == null) {
            double tolerance = whole ? 0 : TOLERANCE * Math.scalb(1.0, level);
            known = levels.computeIfAbsent(key, absent -> make(key, crs, tolerance));
            earlier.remove(key);
        }
        return known.table();
    }

    private ProjectedGeometries make(Key key, Crs crs, double tolerance) {
        Earlier old = earlier.get(key);
        return old == null
                ? ProjectedGeometries.of(source, crs, tolerance)
                : old.copy().follow(source, old.since());
    }

    /** What is there to be carried on; take it before the geometries are patched. */
    Kept kept() {
        Map<Key, Earlier> kept = new HashMap<>(earlier);
        levels.forEach((key, copy) -> kept.put(key, new Earlier(copy, unchanged())));
        return new Kept(kept);
    }

    private RowPatch unchanged() {
        return RowPatch.of(source.rows(), new int[0], new int[0]);
    }

    /** The copies of one state. */
    record Kept(Map<Key, Earlier> copies) {

        /** The levels of the next state. */
        DrawingLevels follow(FlatGeometries next, RowPatch patch) {
            Map<Key, Earlier> followed = new HashMap<>();
            copies.forEach((key, old) -> {
                RowPatch since = old.since().then(patch);
                if (since.size() <= FEW + next.rows() / STALE_SHARE) {
                    followed.put(key, new Earlier(old.copy(), since));
                }
            });
            return new DrawingLevels(next, followed);
        }
    }
}
