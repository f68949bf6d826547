package city.xingtu.atlas;

import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.ProjectedGeometries;
import city.xingtu.geo.RowPatch;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Copies of a layer's geometries by coordinate system and power of two of the resolution, each made once and kept as long
 * as memory allows: there are some twenty resolutions in each of a dozen systems. A copy of an earlier state is carried
 * over a patch only when it is asked for again.
 */
final class DrawingLevels {

    /** Pixels by which a simplified line may leave the true one: below what anti-aliasing shows. */
    private static final double TOLERANCE = 0.35;

    /** Metres a pixel below which nothing is simplified any more, so that all finer resolutions share one copy. */
    private static final double FINEST = 1.0 / 16;

    /** Patched rows, as a share of all, from which on a copy that nobody asked for in the meantime is let go. */
    private static final int STALE_SHARE = 8;

    private static final int FEW = 1024;

    private record Key(String crs, int level) {

        static Key of(Crs crs, double resolution) {
            boolean whole = resolution * crs.metresPerUnit() < FINEST;
            return new Key(crs.code(), whole ? Integer.MIN_VALUE : Math.getExponent(resolution));
        }

        double tolerance() {
            return level == Integer.MIN_VALUE ? 0 : TOLERANCE * Math.scalb(1.0, level);
        }
    }

    /** A copy of an earlier state, as long as memory allows, and what has happened since. */
    private record Earlier(SoftReference<ProjectedGeometries> copy, RowPatch since) {}

    private final FlatGeometries source;
    private final Map<Key, Earlier> earlier;
    private final KeptSoftly<Key, ProjectedGeometries> levels = new KeptSoftly<>();

    private DrawingLevels(FlatGeometries source, Map<Key, Earlier> earlier) {
        this.source = source;
        this.earlier = new ConcurrentHashMap<>(earlier);
    }

    static DrawingLevels of(FlatGeometries source) {
        return new DrawingLevels(source, Map.of());
    }

    FlatGeometries at(Crs crs, double resolution) {
        Key key = Key.of(crs, resolution);
        return levels.get(key, absent -> make(key, crs)).table();
    }

    /** A copy in which some rows have no vertices. It is not kept here. */
    FlatGeometries without(BitSet rows, Crs crs, double resolution) {
        return source.projected(crs, Key.of(crs, resolution).tolerance(), rows);
    }

    private ProjectedGeometries make(Key key, Crs crs) {
        Earlier old = earlier.remove(key);
        ProjectedGeometries copy = old == null ? null : old.copy().get();
        return old == null || copy == null
                ? ProjectedGeometries.of(source, crs, key.tolerance())
                : copy.follow(source, old.since());
    }

    /** What is there to be carried on; take it before the geometries are patched. */
    Kept kept() {
        Map<Key, Earlier> kept = new HashMap<>(earlier);
        levels.forEach((key, copy) -> kept.put(key, new Earlier(new SoftReference<>(copy), unchanged())));
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
