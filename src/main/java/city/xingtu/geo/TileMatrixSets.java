package city.xingtu.geo;

import city.xingtu.geo.TileMatrixSet.TileMatrix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tile matrix sets that a service offers, by their names. */
public final class TileMatrixSets {

    private static final int TILE_SIZE = 256;
    private static final int LEVELS = 25;
    private static final double HALF_WORLD = SphericalMercator.RADIUS * Math.PI;

    private static final TileMatrixSet WEB_MERCATOR_QUAD = webMercator();

    private final Map<String, TileMatrixSet> byId = new LinkedHashMap<>();

    /** {@link #webMercatorQuad}, then the others in their order; of two with the same name the later one stands. */
    public TileMatrixSets(Collection<TileMatrixSet> others) {
        byId.put(WEB_MERCATOR_QUAD.id(), WEB_MERCATOR_QUAD);
        others.forEach(set -> byId.put(set.id(), set));
    }

    /** The grid of nearly every web map: EPSG:3857, levels 0 to 24 (17-083r4, D.1). Addresses without a grid mean it. */
    public static TileMatrixSet webMercatorQuad() {
        return WEB_MERCATOR_QUAD;
    }

    /** The set of that name, exactly as spelt. */
    public Optional<TileMatrixSet> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All sets in order. */
    public List<TileMatrixSet> all() {
        return List.copyOf(byId.values());
    }

    private static TileMatrixSet webMercator() {
        List<TileMatrix> matrices = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            double cell = 2 * HALF_WORLD / TILE_SIZE / (1L << level);
            matrices.add(TileMatrix.of(
                    Integer.toString(level), Crs.WEB_MERCATOR, cell, TILE_SIZE, 1L << level, 1L << level));
        }
        return new TileMatrixSet(
                "WebMercatorQuad",
                "网络墨卡托",
                "Google Maps Compatible for the World",
                "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                Crs.WEB_MERCATOR,
                -HALF_WORLD,
                HALF_WORLD,
                matrices);
    }
}
