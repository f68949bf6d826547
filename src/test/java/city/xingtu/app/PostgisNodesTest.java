package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.store.PlanStore;
import city.xingtu.store.postgis.PostgisServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Nodes on one PostGIS database, given nothing but its address. */
class PostgisNodesTest {

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String name, String url) {
        return SpringApplication.run(
                XingtuApplication.class,
                "--server.port=0",
                "--xingtu.home=" + folder.resolve(name),
                "--spring.datasource.url=" + url);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext node, String path) throws Exception {
        String port = node.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void twoNodesThatStartAtOnceOnAnEmptyDatabaseSeedItOnceAndServeIt() throws Exception {
        String url = PostgisServer.shared().createDatabase();
        CompletableFuture<ConfigurableApplicationContext> other =
                CompletableFuture.supplyAsync(() -> start("two", url));
        try (ConfigurableApplicationContext one = start("one", url);
                ConfigurableApplicationContext two = other.join()) {
            for (ConfigurableApplicationContext node : List.of(one, two)) {
                assertThat(node.getBean(PlanStore.class).listRevisions()).hasSize(1);
                assertThat(get(node, "/ogc/collections/metro_stations/items?limit=1")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(Files.exists(folder.resolve("one").resolve("plan.gpkg"))).isFalse();

        // A role that may only read serves it too.
        PostgisServer.executeAt(
                url,
                "DO $$ BEGIN CREATE ROLE xingtu_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                        + " GRANT USAGE ON SCHEMA xingtu TO xingtu_reader;"
                        + " GRANT SELECT ON ALL TABLES IN SCHEMA xingtu TO xingtu_reader");
        try (ConfigurableApplicationContext reader = start("three", PostgisServer.as(url, "xingtu_reader"))) {
            assertThat(get(reader, "/ogc/collections/metro_stations/items?limit=1")
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
