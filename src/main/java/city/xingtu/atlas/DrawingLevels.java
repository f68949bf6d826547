package city.xingtu.atlas;

import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Copies of a layer's geometries by coordinate system and power of two of the resolution, each made once. */
final class DrawingLevels {

    /** Pixels by which a simplified line may leave the true one: below what anti-aliasing shows. */
    private static final double TOLERANCE = 0.35;

    /** Metres a pixel below which nothing is simplified any more, so that all finer resolutions share one copy. */
    private static final double FINEST = 1.0 / 16;

    private record Key(String crs, int level) {}

    private final FlatGeometries source;
    private final ConcurrentMap<Key, FlatGeometries> levels = new ConcurrentHashMap<>();

    DrawingLevels(FlatGeometries source) {
        this.source = source;
    }

    FlatGeometries at(Crs crs, double resolution) {
        boolean whole = resolution * crs.metresPerUnit() < FINEST;
        int level = whole ? Integer.MIN_VALUE : Math.getExponent(resolution);
        Key key = new Key(crs.code(), level);
        FlatGeometries known = levels.get(key);
        return known != null
                ? known
                : levels.computeIfAbsent(
                        key, absent -> source.projected(crs, whole ? 0 : TOLERANCE * Math.scalb(1.0, level)));
    }
}
