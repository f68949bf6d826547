package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.store.PlanStore;
import city.xingtu.store.postgis.PostgisServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.GenericApplicationListener;

/** Nodes on one PostGIS database, given nothing but its address. */
class PostgisNodesTest {

    /** A word that no statement of ours has. */
    private static final String MARK = "qzxq";

    private static final List<String> FRAGMENTS = List.of(
            "'",
            "''",
            "\"",
            ";",
            "--",
            "/*",
            "*/",
            "\\",
            "\u0000",
            "$1",
            "?",
            "%",
            "(",
            ")",
            ",",
            "=",
            "id",
            "name_zh",
            "geometry",
            "LIKE",
            "IN",
            "OR 1=1",
            "AND",
            "NOT",
            "NULL",
            "DROP TABLE metro_stations",
            "UNION SELECT 1",
            "pg_sleep(9)",
            "'" + MARK + "'",
            MARK,
            "id = '" + MARK + "'",
            "name_zh LIKE '%" + MARK + "%'");

    /** Held until a node has set up its log, of which a process has one; real nodes are processes of their own. */
    private static final ReentrantLock PREPARING = new ReentrantLock();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start(String name, String url) {
        SpringApplication application = new SpringApplication(XingtuApplication.class);
        application.addListeners(
                GenericApplicationListener.forEventType(ApplicationPreparedEvent.class, event -> PREPARING.unlock()));
        PREPARING.lock();
        try {
            return application.run(
                    "--server.port=0", "--xingtu.home=" + folder.resolve(name), "--spring.datasource.url=" + url);
        } finally {
            if (PREPARING.isHeldByCurrentThread()) {
                PREPARING.unlock();
            }
        }
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext node, String path) throws Exception {
        String port = node.getEnvironment().getProperty("local.server.port");
        return Http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Filters are answered from memory; what reaches the database of a request is bound to statements that are always the same. */
    @Test
    void noTextOfARequestIsPartOfAStatement() throws Exception {
        String items = "/ogc/collections/metro_stations/items";
        Random random = new Random(11);
        try (ConfigurableApplicationContext node =
                        start("filters", PostgisServer.shared().createDatabase());
                Statements statements = new Statements()) {
            for (int i = 0; i < 200; i++) {
                String text = random.ints(1 + random.nextInt(8), 0, FRAGMENTS.size())
                        .mapToObj(FRAGMENTS::get)
                        .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
                String filter = URLEncoder.encode(text, StandardCharsets.UTF_8);
                assertThat(get(node, items + "?limit=1&filter=" + filter).statusCode())
                        .as(text)
                        .isIn(200, 400);
            }
            assertThat(statements.sent()).noneMatch(sent -> sent.contains("metro_stations") || sent.contains(MARK));

            statements.sent().clear();
            for (String id : List.of("metro-middle-qingliu-road", MARK + "'; DROP TABLE metro_stations --")) {
                String name = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
                assertThat(get(node, items + '/' + name + "/history").statusCode())
                        .isIn(200, 404);
            }
            assertThat(statements.sent())
                    .anyMatch(sent -> sent.contains("metro_stations"))
                    .noneMatch(sent -> sent.contains(MARK));
            assertThat(get(node, items + "?limit=1").statusCode()).isEqualTo(200);
        }
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
