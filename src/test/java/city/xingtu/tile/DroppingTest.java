package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.TileMatrixSets;
import city.xingtu.plan.DropRule;
import city.xingtu.plan.Feature;
import city.xingtu.plan.ScaleRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** What rules leave out of vector tiles, by level. A pixel of level 10 is 153 metres, of level 14 ten. */
class DroppingTest {

    private static final List<Feature> FEATURES = List.of(
            feature("lake", "river", "POLYGON ((120.4 30.2, 120.45 30.2, 120.45 30.24, 120.4 30.24, 120.4 30.2))"),
            feature("pond", "river", "POLYGON ((120.41 30.15, 120.411 30.15, 120.411 30.151, 120.41 30.15))"),
            feature("trench", "ditch", "LINESTRING (120.42 30.16, 120.424 30.16)"),
            feature("well", "ditch", "POINT (120.43 30.17)"));

    private static final DropRule SMALL = new DropRule(2, "", Map.of());
    private static final DropRule DITCHES = new DropRule(0, "kind", Map.of("ditch", 100_000.0));

    private static Feature feature(String id, String kind, String wkt) {
        return new Feature(id, TilePlan.geometry(wkt), Map.of("kind", kind));
    }

    /** The ids on all tiles of a level. */
    private static Set<String> ids(DropRule rule, int zoom) {
        TiledLayer layer = new TiledLayer(TilePlan.layer(ScaleRange.ALL, FEATURES), rule);
        List<Geometry> shapes = new ArrayList<>();
        FEATURES.forEach(feature -> shapes.add(feature.geometry()));
        Set<String> ids = new LinkedHashSet<>();
        for (TileAddress address : TileAreas.over(shapes, TileMatrixSets.webMercatorQuad(), zoom)) {
            DecodedTile tile = DecodedTile.of(VectorTileEncoder.encode(List.of(layer), address, Optional.empty()));
            for (String name : tile.layers()) {
                tile.geometries(name)
                        .forEach(read ->
                                ids.add((String) DecodedTile.properties(read).get("id")));
            }
        }
        return ids;
    }

    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({
        "8, lake well",
        "10, lake trench well",
        "12, lake pond trench well",
        "14, lake pond trench well",
    })
    void areasAndLinesBelowASizeAreLeftOutAndPointsNever(int zoom, String kept) {
        assertThat(ids(SMALL, zoom)).containsExactlyInAnyOrder(kept.split(" "));
    }

    /** Level 11 is 1:273,000 and may be shown up to half of that; level 12 up to 1:68,000. */
    @ParameterizedTest(name = "level {0}: {1}")
    @CsvSource({"11, lake pond", "12, lake pond trench well", "14, lake pond trench well"})
    void featuresOfARankAreThereFromItsScaleOn(int zoom, String kept) {
        assertThat(ids(DITCHES, zoom)).containsExactlyInAnyOrder(kept.split(" "));
    }

    @Test
    void aFieldThatTheLayerLacksRanksNothing() {
        assertThat(ids(new DropRule(0, "nothing", Map.of("ditch", 1.0)), 12)).hasSize(4);
    }

    /** A corner of the lake in the next tile is small, but the lake is not. */
    @Test
    void aFeatureIsOnAllOfItsTilesOrOnNone() {
        TiledLayer layer = new TiledLayer(TilePlan.layer(ScaleRange.ALL, FEATURES), new DropRule(300, "", Map.of()));
        TileAddress west = new TileAddress(TileMatrixSets.webMercatorQuad(), 14, 13672, 6747);
        TileAddress east = new TileAddress(TileMatrixSets.webMercatorQuad(), 14, 13673, 6747);
        assertThat(VectorTileEncoder.encode(List.of(layer), west, Optional.empty()))
                .isNotEmpty();
        assertThat(VectorTileEncoder.encode(List.of(layer), east, Optional.empty()))
                .isNotEmpty();
    }
}
