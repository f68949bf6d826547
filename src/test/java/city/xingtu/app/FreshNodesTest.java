package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.postgis.PostgisServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
                "--spring.datasource.url=" + url);
    }

    private static byte[] get(ConfigurableApplicationContext node, String path) throws Exception {
        String port = node.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
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

                Feature moved = new Feature(
                        feature.id(), new GeometryFactory().createPoint(new Coordinate(x, y)), feature.properties());
                writer.commit(writer.view().revision().number(), "test", "test", List.of(new Edit.Put(LAYER, moved)));
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
}
