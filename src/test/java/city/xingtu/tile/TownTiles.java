package city.xingtu.tile;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.store.ListedPlan;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tiles of some layers around Xiasha in every shipped grid: as vectors and as images. */
final class TownTiles {

    static final List<String> LAYERS = List.of("industrial_platforms", "arterial_roads", "metro_stations");

    /** The town, in longitude and latitude. */
    static final BoundingBox TOWN = new BoundingBox(120.30, 30.25, 120.42, 30.34);

    private static final List<TileMatrixSet> GRIDS =
            new TileMatrixSets(TileMatrixSetJson.read(Path.of("grids")).all()).all();
    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));

    private final List<Name> names = new ArrayList<>();

    /** What is asked for: one tile as a client names it. */
    record Name(TileAddress address, boolean image) {

        /** Box in longitude and latitude from which something may show on the tile. */
        BoundingBox reach() {
            return image ? RasterTiles.reach(address) : VectorTileEncoder.reach(address);
        }

        @Override
        public String toString() {
            return address.set().id() + "/" + address.level().id() + "/" + address.column() + "/" + address.row()
                    + (image ? ".png" : ".mvt");
        }
    }

    /** The tile over the middle of the town in every grid, both ways. */
    static TownTiles ofEveryGrid() {
        TownTiles tiles = new TownTiles();
        for (TileMatrixSet set : GRIDS) {
            tiles.add(set, 70_000, 120.345, 30.31, true);
        }
        return tiles;
    }

    /** As vectors in every grid, and as images in two; with neighbours, of which an edit often touches one alone. */
    static TownTiles neighbours() {
        TileMatrixSet usual = TileMatrixSets.webMercatorQuad();
        TownTiles tiles = new TownTiles();
        for (TileMatrixSet set : GRIDS) {
            tiles.add(set, 70_000, 120.345, 30.31, set.id().equals("TiandituC"));
        }
        tiles.add(usual, 280_000, 120.345, 30.31, false);
        tiles.add(usual, 20_000, 120.345, 30.31, true);
        tiles.add(usual, 20_000, 120.325, 30.32, false);
        tiles.add(usual, 20_000, 120.39, 30.28, true);
        return tiles;
    }

    private void add(TileMatrixSet set, double denominator, double longitude, double latitude, boolean image) {
        TileAddress address = address(set, denominator, longitude, latitude);
        names.add(new Name(address, false));
        if (image) {
            names.add(new Name(address, true));
        }
    }

    /** The layers' features in and around the town, with the shipped plan's horizons. */
    static ListedPlan plan() {
        View shipped = new Atlas(MemoryStore.of(GisDataFolder.open(Path.of("gis-data")))).view();
        BoundingBox around = TOWN.expandedBy(0.1);
        ListedPlan plan = new ListedPlan().horizons(2020, 2025, 2035);
        for (String id : LAYERS) {
            LayerSnapshot layer = shipped.findLayer(id).orElseThrow();
            plan.layer(
                    layer.layer(),
                    Arrays.stream(layer.search(around)).mapToObj(layer::feature).toList());
        }
        return plan;
    }

    /** The shipped grids. */
    static List<TileMatrixSet> grids() {
        return GRIDS;
    }

    /** The tile over a place on the level of the nearest scale. */
    private static TileAddress address(TileMatrixSet set, double denominator, double longitude, double latitude) {
        int matrix = level(set, denominator);
        double[] xy = {longitude, latitude};
        set.crs().fromLonLat(xy, 1);
        TileMatrixSet.TileRange range = set.tiles(matrix, new BoundingBox(xy[0], xy[1], xy[0], xy[1]));
        return new TileAddress(set, matrix, range.firstColumn(), range.firstRow());
    }

    /** The level of the nearest scale. */
    static int level(TileMatrixSet set, double denominator) {
        int matrix = 0;
        for (int i = 1; i < set.matrices().size(); i++) {
            matrix = distance(set, i, denominator) < distance(set, matrix, denominator) ? i : matrix;
        }
        return matrix;
    }

    private static double distance(TileMatrixSet set, int matrix, double denominator) {
        return Math.abs(Math.log(set.matrices().get(matrix).scaleDenominator() / denominator));
    }

    private TownTiles() {}

    /** Tiles as a service that has just started makes them. */
    static Tiles fresh() {
        return new Tiles(256 << 20, new MapPainter(), making -> {
            try {
                return making.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** All tiles of a view. */
    Map<Name, Tile> all(Tiles tiles, View view) {
        List<LayerSnapshot> layers =
                LAYERS.stream().map(id -> view.findLayer(id).orElseThrow()).toList();
        List<TiledLayer> whole = layers.stream().map(TiledLayer::whole).toList();
        List<StyledLayer> styled = layers.stream()
                .map(layer -> StyledLayer.of(layer, STYLES.styleOf(layer.layer())))
                .toList();
        Map<Name, Tile> made = new LinkedHashMap<>();
        for (Name name : names) {
            made.put(
                    name,
                    name.image()
                            ? tiles.raster("town", styled, name.address(), 1)
                            : tiles.vector("town", whole, name.address(), Optional.empty()));
        }
        return made;
    }
}
