package city.xingtu.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several nodes, other programs and lesser roles on one database. */
class SharedDatabaseTest {

    private final String url = PostgisServer.shared().createDatabase();

    private PostgisStore open() {
        return PostgisStore.open(PostgisSettings.of(url, null, null));
    }

    private PostgisStore seeded() {
        PostgisStore store = open();
        store.seed(SamplePlan.small(), "a", "b");
        return store;
    }

    private static List<Edit> station(String id) {
        return List.of(new Edit.Put(
                "stations", SamplePlan.feature(id, "名", "POINT (120.3 30.3)").make()));
    }

    private static void awaitHead(LinkedBlockingQueue<Long> heard, long number) throws InterruptedException {
        Long head;
        do {
            head = heard.poll(30, TimeUnit.SECONDS);
            assertThat(head).as("heard of revision " + number).isNotNull();
        } while (head < number);
        assertThat(head).isEqualTo(number);
    }

    @Test
    void aNodeHearsOfTheCommitsOfAnotherAndSeesThem() throws Exception {
        try (PlanStore one = seeded();
                PlanStore two = open()) {
            LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            two.onCommit(heard::add);
            awaitHead(heard, 1);

            one.commit(1, "a", "b", station("st-7"));
            awaitHead(heard, 2);
            List<Edit> changes = new ArrayList<>();
            two.readChanges(1, 2, changes::add);
            assertThat(changes).isEqualTo(station("st-7"));

            one.addLayers(
                    List.of(new city.xingtu.plan.Layer(
                            "parks",
                            SamplePlan.ROADS.title(),
                            SamplePlan.ROADS.geometryType(),
                            null,
                            List.of(),
                            "parks",
                            List.of(),
                            SamplePlan.ROADS.scale(),
                            1)),
                    2,
                    "a",
                    "b",
                    consumer -> {});
            awaitHead(heard, 3);
            two.readLayer("parks", 3, feature -> {});
            two.commit(3, "a", "b", List.of(new Edit.Put("parks", new Feature("k", null, java.util.Map.of()))));
            assertThat(one.findHead().orElseThrow().number()).isEqualTo(4);
        }
    }

    @Test
    void whatWasCommittedWhileTheConnectionWasCutIsHeardOfAfterwards() throws Exception {
        try (PlanStore one = seeded();
                PlanStore two = open()) {
            LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            two.onCommit(heard::add);
            awaitHead(heard, 1);
            for (int round = 0; round < 3; round++) {
                long head = one.findHead().orElseThrow().number();
                // Cut and commit in one statement's time, so that the notification finds nobody listening.
                assertThat(PostgisServer.query(
                                url,
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN "
                                        + RevisionListener.CHANNEL + "' OR query LIKE '%max(number)%' AND"
                                        + " datname = current_database() AND pid <> pg_backend_pid()"))
                        .isNotEmpty();
                one.commit(head, "a", "b", station("st-" + round));
                one.commit(head + 1, "a", "b", station("st-x-" + round));
                awaitHead(heard, head + 2);
            }
            assertThat(two.listRevisions()).hasSize(7);
        }
    }

    @Test
    void nobodyMakesANodeBelieveInARevisionThatIsNotThere() throws Exception {
        try (PlanStore one = seeded()) {
            LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
            one.onCommit(heard::add);
            awaitHead(heard, 1);
            for (String payload : List.of("nonsense", "", "99999999999999999999", "-5", "77")) {
                PostgisServer.executeAt(url, "NOTIFY " + RevisionListener.CHANNEL + ", '" + payload + "'");
            }
            one.commit(1, "a", "b", station("st-7"));
            awaitHead(heard, 2);
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aRoleThatMayOnlyReadIsEnoughToServe() throws Exception {
        try (PlanStore one = seeded()) {
            PostgisServer.executeAt(
                    url,
                    "DO $$ BEGIN CREATE ROLE xingtu_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
                            + " GRANT USAGE ON SCHEMA xingtu TO xingtu_reader;"
                            + " GRANT SELECT ON ALL TABLES IN SCHEMA xingtu TO xingtu_reader");
            String role = PostgisServer.as(url, "xingtu_reader");
            try (PlanStore reader = PostgisStore.open(PostgisSettings.of(role, null, null))) {
                assertThat(reader.schema()).isEqualTo(one.schema());
                assertThat(reader.structures()).hasSize(1);
                List<String> ids = new ArrayList<>();
                reader.readLayer("stations", 1, feature -> ids.add(feature.id()));
                assertThat(ids).containsExactly("st-1", "st-2");
                assertThat(reader.verify(progress -> {}).intact()).isTrue();
                LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
                reader.onCommit(heard::add);
                one.commit(1, "a", "b", station("st-7"));
                awaitHead(heard, 2);
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> reader.commit(2, "a", "b", station("st-8")))
                        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_APPLICABLE));
            }
        }
    }

    @Test
    void aDatabaseOfALaterVersionOrWithoutPlanForAReaderIsRefused() {
        PostgisServer.executeAt(
                url, "DO $$ BEGIN CREATE ROLE xingtu_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(
                        () -> PostgisStore.open(PostgisSettings.of(PostgisServer.as(url, "xingtu_reader"), null, null)))
                .withMessageContaining("cannot prepare it");
        open().close();
        PostgisServer.executeAt(
                url,
                "INSERT INTO xingtu.flyway_schema_history SELECT 99, '99', 'later', type, script, checksum,"
                        + " installed_by, installed_on, 0, true FROM xingtu.flyway_schema_history"
                        + " WHERE version = '1'");
        assertThatExceptionOfType(StoreException.class).isThrownBy(this::open).withMessageContaining("version 99");
    }

    @Test
    void anAddressWithoutDatabaseFailsWithASentenceThatHidesThePassword() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> PostgisStore.open(
                        PostgisSettings.of("jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret", null, null)))
                .withMessageContaining("jdbc:postgresql://127.0.0.1:1/none")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
    }

    @Test
    void nodesThatSeedAtOnceSeedOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CountDownLatch together = new CountDownLatch(4);
            List<Future<Boolean>> results = threads.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        together.countDown();
                        together.await();
                        try (PlanStore store = open()) {
                            store.seed(SamplePlan.small(), "node " + n, "b");
                            return true;
                        } catch (IllegalStateException e) {
                            return false;
                        }
                    })
                    .toList());
            int seeded = 0;
            for (Future<Boolean> result : results) {
                seeded += result.get() ? 1 : 0;
            }
            assertThat(seeded).isEqualTo(1);
        }
        try (PlanStore store = open()) {
            assertThat(store.listRevisions()).hasSize(1);
            assertThat(store.verify(progress -> {}).intact()).isTrue();
            assertThatIllegalStateException().isThrownBy(() -> store.seed(SamplePlan.small(), "a", "b"));
        }
    }

    @Test
    void twoHundredClientsGetAnswersOrAreTurnedAway() throws Exception {
        PostgisSettings narrow = PostgisSettings.of(url, null, null)
                .withConnections(2)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(500));
        try (PlanStore seeding = seeded();
                PlanStore store = PostgisStore.open(narrow);
                ExecutorService threads = Executors.newFixedThreadPool(200);
                Connection stranger = DriverManager.getConnection(url)) {
            // Somebody holds the writers up for the whole time.
            stranger.setAutoCommit(false);
            try (Statement statement = stranger.createStatement()) {
                statement.execute("LOCK TABLE xingtu.xingtu_revisions IN ROW EXCLUSIVE MODE");
                statement.execute("LOCK TABLE xingtu.stations IN ACCESS EXCLUSIVE MODE");
            }
            List<Callable<String>> clients = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                String id = "n-" + n;
                clients.add(
                        n % 2 == 0
                                ? () -> answer(() -> store.commit(1, "a", "b", station(id)))
                                : () -> answer(() -> store.listRevisions()));
            }
            List<Future<String>> answers = threads.invokeAll(clients, 60, TimeUnit.SECONDS);
            for (Future<String> answer : answers) {
                assertThat(answer.isCancelled()).as("nobody hangs").isFalse();
                assertThat(answer.get()).isIn("answered", "OVERLOADED");
            }
            assertThat(answers.get(0).get()).isEqualTo("OVERLOADED");
            stranger.rollback();
            Revision after = store.commit(1, "a", "b", station("st-9"));
            assertThat(after.number()).isEqualTo(2);
            assertThat(seeding.findHead()).contains(after);
        }
    }

    private static String answer(Runnable request) {
        try {
            request.run();
            return "answered";
        } catch (Problem problem) {
            return problem.kind().name();
        }
    }

    @Test
    void otherProgramsFindTypedColumnsAndAnIndex() {
        try (PlanStore store = seeded()) {
            assertThat(store.findHead()).isPresent();
            assertThat(PostgisServer.query(
                            url,
                            "SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema"
                                    + " = 'xingtu' AND table_name = 'platforms' AND column_name IN ('area_km2', 'lots',"
                                    + " 'fenced', 'opened', 'surveyed', 'uses', 'name_zh') ORDER BY 1"))
                    .containsExactly(
                            "area_km2 double precision",
                            "fenced boolean",
                            "lots bigint",
                            "name_zh text",
                            "opened date",
                            "surveyed timestamp with time zone",
                            "uses ARRAY");
            assertThat(PostgisServer.query(
                            url, "SELECT type || ' ' || srid FROM geometry_columns WHERE f_table_name = 'platforms'"))
                    .containsExactly("GEOMETRY 4490");
            assertThat(PostgisServer.query(
                            url,
                            "SELECT indexdef FROM pg_indexes WHERE tablename = 'platforms' AND indexdef LIKE '%gist%'"))
                    .hasSize(1);
        }
    }
}
