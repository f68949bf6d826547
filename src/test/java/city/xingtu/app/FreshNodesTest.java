package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.postgis.PostgisServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two whole services on one PostGIS: after a commit on one, features, maps and tiles of the other are new. */
class FreshNodesTest {

    private static final String LAYER = "enterprises";

    private static final int ROUNDS = 6;

    /** Milliseconds within which a commit shows on every node: the requirement itself. */
    private static final double PROMISED = 1000;

    private static final long PATIENCE = 20_000_000_000L;

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String name, String url) {
        return SpringApplication.run(
                XingtuApplication.class,
                "--server.port=0",
                "--xingtu.home=" + folder.resolve(name),
                "--xingtu.tile-folder=" + folder.resolve("tiles"),
                "--spring.datasource.url=" + url);
    }

    private static HttpResponse<byte[]> ask(ConfigurableApplicationContext node, String path) throws Exception {
        String port = node.getEnvironment().getProperty("local.server.port");
        return Http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private static byte[] get(ConfigurableApplicationContext node, String path) throws Exception {
        HttpResponse<byte[]> response = ask(node, path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** Ways to look at the place: features, a map, a vector tile, a raster tile. */
    private static List<String> paths(double x, double y) {
        int zoom = 14;
        int column = (int) Math.floor((x + 180) / 360 * (1 << zoom));
        double mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(y) / 2)) / Math.PI;
        int row = (int) Math.floor((1 - mercator) / 2 * (1 << zoom));
        BoundingBox box = new BoundingBox(x - 0.005, y - 0.005, x + 0.005, y + 0.005);
        String tile = "/tiles/" + LAYER + "/" + zoom + "/" + column + "/" + row;
        return List.of(
                String.format(
                        Locale.ROOT,
                        "/ogc/collections/%s/items?bbox=%f,%f,%f,%f",
                        LAYER,
                        box.minX(),
                        box.minY(),
                        box.maxX(),
                        box.maxY()),
                String.format(
                        Locale.ROOT,
                        "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=%s&STYLES=&CRS=CRS:84"
                                + "&BBOX=%f,%f,%f,%f&WIDTH=256&HEIGHT=256&FORMAT=image/png",
                        LAYER,
                        box.minX(),
                        box.minY(),
                        box.maxX(),
                        box.maxY()),
                tile + ".mvt",
                tile + ".png");
    }

    @Test
    void aCommitOnOneNodeRenewsFeaturesMapsAndTilesOfTheOther() throws Exception {
        String url = PostgisServer.shared().createDatabase();
        try (ConfigurableApplicationContext one = start("one", url);
                ConfigurableApplicationContext two = start("two", url)) {
            Atlas writer = one.getBean(Atlas.class);
            LayerSnapshot layer = writer.view().findLayer(LAYER).orElseThrow();
            Feature feature = layer.feature(0);
            for (int round = 0; round < ROUNDS; round++) {
                // Out at sea, where nothing else is.
                double x = 122.3 + round * 0.1;
                double y = 30.05;
                List<String> paths = paths(x, y);
                List<byte[]> before = List.of(get(two, paths.get(0)), get(two, paths.get(1)), get(two, paths.get(3)));
                if (round % 2 == 1) {
                    // The connections that tell of commits, and all others of both nodes, break.
                    PostgisServer.query(
                            url,
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                                    + " AND (query ILIKE 'LISTEN%' OR query LIKE '%max(number)%')");
                }

                put(writer, feature, x, y);
                long acknowledged = System.nanoTime();

                byte[] features;
                do {
                    features = get(two, paths.getFirst());
                } while (!new String(features, StandardCharsets.UTF_8).contains(feature.id())
                        && System.nanoTime() - acknowledged < PATIENCE);
                double millis = (System.nanoTime() - acknowledged) / 1e6;
                System.out.printf("acknowledged until served by the other node: %.1f ms%n", millis);
                assertThat(millis).as("until features show it").isLessThan(PROMISED);
                assertThat(get(two, paths.get(1))).isNotEqualTo(before.get(1));
                assertThat(get(two, paths.get(2))).isNotEmpty();
                assertThat(get(two, paths.get(3))).isNotEqualTo(before.get(2));
            }
        }
    }

    /** Addresses of the tiles that hold a place: grids, levels, formats, a horizon, all interfaces. */
    private static List<String> tiles(TileMatrixSets sets, double x, double y) {
        List<String> paths = new ArrayList<>();
        BoundingBox place = new BoundingBox(x, y, x, y);
        for (String grid : List.of("WebMercatorQuad", "TiandituC", "GCJ02Quad", "Hangzhou4549")) {
            TileMatrixSet set = sets.find(grid).orElseThrow();
            for (String level : grid.equals("Hangzhou4549") ? List.of("4", "6") : List.of("13", "15")) {
                TileMatrixSet.TileRange range =
                        set.tiles(set.matrixIndex(level), set.crs().fromLonLat(place));
                long column = range.firstColumn();
                long row = range.firstRow();
                String address = grid + "/" + LAYER + "/" + level + "/" + column + "/" + row;
                paths.add("/tiles/" + address + ".mvt");
                paths.add("/tiles/" + address + ".png");
                paths.add("/tiles/" + address + "@2x.png");
                paths.add("/tiles/" + address + ".mvt?datetime=2035");
                paths.add("/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=&FORMAT=image/png&LAYER=" + LAYER
                        + "&TILEMATRIXSET=" + grid + "&TILEMATRIX=" + level + "&TILEROW=" + row + "&TILECOL=" + column);
                paths.add("/ogc/collections/" + LAYER + "/tiles/" + grid + "/" + level + "/" + row + "/" + column);
            }
        }
        return paths;
    }

    private static Map<String, String> tags(ConfigurableApplicationContext node, List<String> paths) throws Exception {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String path : paths) {
            HttpResponse<byte[]> response = ask(node, path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            tags.put(path, response.headers().firstValue("ETag").orElseThrow());
        }
        return tags;
    }

    @Test
    void aCommitRenewsExactlyTheTilesWhereAFeatureWasAndIsInEveryGridAndInterfaceOfBothNodes() throws Exception {
        String url = PostgisServer.shared().createDatabase();
        try (ConfigurableApplicationContext one = start("one", url);
                ConfigurableApplicationContext two = start("two", url)) {
            Atlas writer = one.getBean(Atlas.class);
            TileMatrixSets sets = one.getBean(TileSource.class).sets();
            LayerSnapshot layer = writer.view().findLayer(LAYER).orElseThrow();
            Feature feature = layer.feature(0);
            BoundingBox bounds = layer.bounds();
            double x = bounds.minX() + 0.25 * bounds.width();
            double y = bounds.centreY();
            double nextX = bounds.minX() + 0.75 * bounds.width();
            put(writer, feature, x, y);
            List<String> old = tiles(sets, x, y);
            List<String> next = tiles(sets, nextX, y);
            List<String> elsewhere = tiles(sets, bounds.centreX(), y);
            List<String> all =
                    Stream.of(old, next, elsewhere).flatMap(List::stream).toList();
            Map<String, String> before = tags(one, all);
            assertThat(all).doesNotHaveDuplicates();
            assertThat(tags(two, all)).as("both nodes have the same tiles").isEqualTo(before);

            put(writer, feature, nextX, y);
            long acknowledged = System.nanoTime();
            String watched = old.getFirst();
            while (tags(two, List.of(watched)).get(watched).equals(before.get(watched))
                    && System.nanoTime() - acknowledged < PATIENCE) {
                Thread.onSpinWait();
            }
            double millis = (System.nanoTime() - acknowledged) / 1e6;
            System.out.printf("acknowledged until the other node's tile was another: %.1f ms%n", millis);
            assertThat(millis).isLessThan(PROMISED);
            for (ConfigurableApplicationContext node : List.of(one, two)) {
                Map<String, String> after = tags(node, all);
                assertThat(Stream.concat(old.stream(), next.stream()))
                        .as("tiles that should have changed")
                        .allSatisfy(path -> assertThat(after.get(path)).as(path).isNotEqualTo(before.get(path)));
                assertThat(elsewhere)
                        .as("tiles that should have stayed")
                        .allSatisfy(path -> assertThat(after.get(path)).as(path).isEqualTo(before.get(path)));
            }
        }
    }

    private static void put(Atlas writer, Feature feature, double x, double y) {
        Feature moved = new Feature(
                feature.id(), new GeometryFactory().createPoint(new Coordinate(x, y)), feature.properties());
        writer.commit(writer.view().revision().number(), "test", "test", List.of(new Edit.Put(LAYER, moved)));
    }
}
