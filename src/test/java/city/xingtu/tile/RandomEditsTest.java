package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.RevisionSelector;
import city.xingtu.atlas.View;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.exchange.TileMatrixSetJson;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.store.ListedPlan;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A town that is edited a thousand times, by commits and by versions of a proposal: whatever comes out of the cache is,
 * byte by byte, what would be drawn without one. All grids, two levels of each, styles, horizons and the proposal: after
 * each edit the tiles of one level and view in turn, at the end all of them.
 */
class RandomEditsTest {

    private static final int EDITS = 1000;
    private static final int ALL_EVERY = 1000;

    /** Widths of a level's tiles, in those of the town. */
    private static final double[] WIDTHS = {5, 2};

    private static final List<String> VIEWS = List.of("plan", "2020", "proposal");
    private static final BoundingBox TOWN = new BoundingBox(120.300, 30.300, 120.325, 30.322);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Layer PLOTS = layer("plots", GeometryType.POLYGON, List.of("plots-plain"), 1);
    private static final Layer PATHS = layer("paths", GeometryType.LINE, List.of(), 2);
    private static final Layer STOPS = layer("stops", GeometryType.POINT, List.of(), 3);

    private final Random random = new Random(20_260_401);
    private final StyleRepository styles =
            StyleRepository.load(Path.of("src", "test", "resources", "city", "xingtu", "tile"));
    private final List<TileMatrixSet> grids = TileMatrixSetJson.read(Path.of("grids")).all();
    private final MapPainter painter = new MapPainter();
    private final MemoryStore store = MemoryStore.of(town());
    private final Atlas atlas = new Atlas(store);
    private final Tiles cached = tiles(64 << 20);
    private int made;

    private static Layer layer(String id, GeometryType type, List<String> styles, int rank) {
        return new Layer(id, Text.same(id), type, null, CommonFields.ALL, id, styles, ScaleRange.ALL, rank);
    }

    /** One painter: the palettes that images share follow from what a painter saw first (docs/decisions/0020). */
    private Tiles tiles(long bytes) {
        return new Tiles(bytes, painter, RandomEditsTest::now);
    }

    private static Tile now(Callable<Tile> making) {
        try {
            return making.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ListedPlan town() {
        ListedPlan plan = new ListedPlan().horizons(2020, 2035);
        for (Layer layer : List.of(PLOTS, PATHS, STOPS)) {
            List<Feature> features = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                features.add(feature(layer));
            }
            plan.layer(layer, features);
        }
        return plan;
    }

    private Feature feature(Layer layer) {
        double x = TOWN.minX() + TOWN.width() * random.nextDouble();
        double y = TOWN.minY() + TOWN.height() * random.nextDouble();
        double size = 0.0005 + 0.002 * random.nextDouble();
        Geometry geometry = switch (layer.geometryType()) {
            case POLYGON, MIXED ->
                FACTORY.createPolygon(new Coordinate[] {
                    new Coordinate(x, y),
                    new Coordinate(x + size, y),
                    new Coordinate(x + size * random.nextDouble(), y + size),
                    new Coordinate(x, y)
                });
            case LINE ->
                FACTORY.createLineString(new Coordinate[] {
                    new Coordinate(x, y), new Coordinate(x + size, y + size * random.nextDouble())
                });
            case POINT -> FACTORY.createPoint(new Coordinate(x, y));
        };
        Map<String, Object> properties = new HashMap<>();
        properties.put("name_zh", "地" + random.nextInt(100));
        properties.put("status", random.nextInt(3) == 0 ? "planned" : "existing");
        if (properties.get("status").equals("planned")) {
            properties.put("horizon", "2035");
        }
        return new Feature("f-" + made++, geometry, properties);
    }

    /** Adds, removes, moves or renames a feature. */
    private Edit edit(View view) {
        Layer layer = List.of(PLOTS, PATHS, STOPS).get(random.nextInt(3));
        LayerSnapshot rows = view.findLayer(layer.id()).orElseThrow();
        int kind = rows.size() < 4 ? 0 : random.nextInt(rows.size() > 20 ? 5 : 4);
        if (kind == 0) {
            return new Edit.Put(layer.id(), feature(layer));
        }
        Feature feature = rows.feature(random.nextInt(rows.size()));
        Map<String, Object> properties = new HashMap<>(feature.properties());
        return switch (kind) {
            case 1 -> {
                double metre = 1e-5;
                yield new Edit.Put(
                        layer.id(),
                        new Feature(
                                feature.id(),
                                AffineTransformation.translationInstance(
                                                metre * random.nextInt(-90, 90), metre * random.nextInt(-90, 90))
                                        .transform(feature.geometry()),
                                properties));
            }
            case 2 -> {
                properties.put("name_zh", "改" + random.nextInt(100));
                yield new Edit.Put(layer.id(), new Feature(feature.id(), feature.geometry(), properties));
            }
            default -> new Edit.Delete(layer.id(), feature.id());
        };
    }

    private void commit(Edit edit) {
        atlas.commit(atlas.view().revision().number(), "test", "", List.of(edit));
    }

    private Proposal propose(long version) {
        List<Edit> edits = new ArrayList<>();
        Layer layer = List.of(PLOTS, PATHS, STOPS).get(random.nextInt(3));
        for (int i = 0; i < 3; i++) {
            edits.add(new Edit.Put(layer.id(), feature(layer)));
        }
        return store.proposals()
                .save("p", version, new Proposal.Content("p", "", Proposal.Status.DRAFT, 1, edits), "test", "");
    }

    /** The plan, the plan of a year, or the plan under the proposal. */
    private View view(String name, Proposal proposal) {
        return switch (name) {
            case "plan" -> atlas.view();
            case "2020" -> atlas.view(Optional.of(2020));
            default -> atlas.view(new RevisionSelector.Head(), proposal, Optional.empty());
        };
    }

    /** The tiles over the town on the level whose tiles are about so many times as wide as it. */
    private static List<TileAddress> addresses(TileMatrixSet grid, double times) {
        List<TileAddress> addresses = new ArrayList<>();
        BoundingBox town = grid.crs().fromLonLat(TOWN);
        int level = 0;
        for (int i = 0; i < grid.matrices().size(); i++) {
            double off = Math.abs(Math.log(grid.matrices().get(i).side() / (times * town.width())));
            double best = Math.abs(Math.log(grid.matrices().get(level).side() / (times * town.width())));
            level = off < best ? i : level;
        }
        TileMatrixSet.TileRange range = grid.tiles(level, town);
        for (long row = range.firstRow(); row <= range.lastRow(); row++) {
            for (long column = range.firstColumn(); column <= range.lastColumn(); column++) {
                addresses.add(new TileAddress(grid, level, column, row));
            }
        }
        return addresses;
    }

    private Map<String, Tile> draw(Tiles tiles, List<TileAddress> addresses, View view) {
        Map<String, Tile> drawn = new LinkedHashMap<>();
        for (TileAddress address : addresses) {
            for (Layer layer : List.of(PLOTS, PATHS, STOPS)) {
                LayerSnapshot rows = view.findLayer(layer.id()).orElseThrow();
                String name = address.set().id() + " " + address.matrix() + "/" + address.column() + "/"
                        + address.row() + " " + layer.id();
                drawn.put(
                        name + " mvt",
                        tiles.vector(layer.id(), List.of(TiledLayer.whole(rows)), address, Optional.empty()));
                for (String style : styles.stylesOf(layer)) {
                    StyledLayer styled = StyledLayer.of(rows, styles.styleOf(layer, style));
                    drawn.put(name + " " + style, tiles.raster(layer.id(), List.of(styled), address, 1));
                }
            }
        }
        return drawn;
    }

    private static Map<String, Long> tags(Map<String, Tile> tiles) {
        Map<String, Long> tags = new HashMap<>();
        tiles.forEach((name, tile) -> tags.put(name, tile.fingerprint()));
        return tags;
    }

    @Test
    void afterAThousandEditsEveryTileIsTheOneThatWouldBeDrawn() {
        Proposal proposal = propose(0);
        Map<String, Long> known = new HashMap<>();
        int changed = 0;
        int stayed = 0;
        for (int i = 0; i < EDITS; i++) {
            if (random.nextInt(4) == 0) {
                proposal = propose(proposal.version());
            } else {
                commit(edit(atlas.view()));
            }
            int turn = 0;
            for (TileMatrixSet grid : grids) {
                for (double width : WIDTHS) {
                    for (String name : VIEWS) {
                        boolean looked = i % ALL_EVERY == ALL_EVERY - 1
                                || turn++ == i % (grids.size() * WIDTHS.length * VIEWS.size());
                        if (looked) {
                            Map<String, Tile> now = compare(addresses(grid, width), view(name, proposal), i);
                            for (Map.Entry<String, Tile> tile : now.entrySet()) {
                                long tag = tile.getValue().fingerprint();
                                Long before = known.put(name + " " + tile.getKey(), tag);
                                changed += before != null && before != tag ? 1 : 0;
                                stayed += before != null && before == tag ? 1 : 0;
                            }
                        }
                    }
                }
            }
        }
        assertThat(changed).isGreaterThan(EDITS / 2);
        assertThat(stayed).isGreaterThan(EDITS / 2);
    }

    /** The tiles out of the cache, each byte by byte the one that is drawn without it. */
    private Map<String, Tile> compare(List<TileAddress> addresses, View view, int edits) {
        Map<String, Tile> fresh = draw(tiles(0), addresses, view);
        Map<String, Tile> kept = draw(cached, addresses, view);
        kept.forEach((name, tile) -> assertThat(tile.plain())
                .as("%s after %d edits", name, edits + 1)
                .isEqualTo(fresh.get(name).plain()));
        return kept;
    }

    /** What no style draws changes no image's tag, what vector tiles carry changes theirs, and nothing else. */
    @Test
    void aTagChangesWithWhatIsDrawnAndOnlyThen() {
        LayerSnapshot stops = atlas.view().findLayer("stops").orElseThrow();
        Feature stop = stops.feature(0);
        Map<String, Object> properties = new HashMap<>(stop.properties());
        properties.put("source", "另一来源");
        List<TileAddress> addresses =
                grids.stream().flatMap(grid -> addresses(grid, 2).stream()).toList();
        Map<String, Long> before = tags(draw(cached, addresses, atlas.view()));

        commit(new Edit.Put("stops", new Feature(stop.id(), stop.geometry(), properties)));

        List<String> changed = new ArrayList<>();
        tags(draw(cached, addresses, atlas.view())).forEach((name, tag) -> {
            if (!tag.equals(before.get(name))) {
                changed.add(name);
            }
        });
        assertThat(changed).hasSizeGreaterThanOrEqualTo(grids.size()).allMatch(name -> name.endsWith("stops mvt"));
    }
}
