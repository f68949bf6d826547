package city.xingtu.store;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Revision;
import city.xingtu.store.postgis.PostgisServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process, and the database that it writes to, at random moments of 200 commits, and looks at what is
 * left: every acknowledged revision, none by half, and a chain that holds.
 */
class CrashTest {

    private static final int COMMITS = 200;

    @TempDir
    Path folder;

    private final Random random = new Random(20260101);

    @Test
    void aFileWhoseWriterWasKilledHoldsEveryAcknowledgedCommitAndNoHalfOne() throws IOException {
        for (int i = 0; i < 3; i++) {
            String file = folder.resolve("seed-" + i + ".gpkg").toString();
            check(file, runAndKill(file, 1 + random.nextInt(9), null));
        }
        String file = folder.resolve("plan.gpkg").toString();
        long acknowledged = 0;
        while (acknowledged < COMMITS) {
            acknowledged = check(file, Math.max(acknowledged, runAndKill(file, 12 + random.nextInt(60), null)));
        }
    }

    @Test
    void aDatabaseThatWasKilledOrWhoseWriterWasHoldsEveryAcknowledgedCommitAndNoHalfOne() throws IOException {
        try (PostgisServer server = PostgisServer.start(true)) {
            String empty = server.createDatabase();
            check(empty, runAndKill(empty, 1 + random.nextInt(8), null));
            String url = server.createDatabase();
            long acknowledged = 0;
            for (int round = 0; acknowledged < COMMITS; round++) {
                boolean database = round % 2 == 1;
                long said = runAndKill(url, 12 + random.nextInt(60), database ? server : null);
                if (database) {
                    server.start();
                }
                acknowledged = check(url, Math.max(acknowledged, said));
            }
        }
    }

    /**
     * Lets the writer say so many lines and kills it, or the server first; returns the last revision of which it said
     * that it is safe.
     */
    private static long runAndKill(String place, int lines, PostgisServer server) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        place)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long acknowledged = 0;
        try (BufferedReader reader = process.inputReader()) {
            int said = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("acknowledged ")) {
                    acknowledged = Long.parseLong(line.substring("acknowledged ".length()));
                }
                boolean own = line.matches("(opened|seeding|acknowledged).*");
                if (own && ++said == lines) {
                    if (server != null) {
                        server.kill();
                    }
                    // Through the handle, which leaves what the process said before to be read.
                    process.toHandle().destroyForcibly();
                }
            }
            assertThat(said).isGreaterThanOrEqualTo(lines);
        } finally {
            process.destroyForcibly().onExit().join();
        }
        return acknowledged;
    }

    /** Every acknowledged revision is there and whole; at most the one under way is there besides. */
    private long check(String place, long acknowledged) {
        try (PlanStore store = CrashingWriter.open(place)) {
            long head = store.findHead().map(Revision::number).orElse(0L);
            assertThat(head).isBetween(acknowledged, acknowledged + 1);
            if (head == 0) {
                store.seed(SamplePlan.small(), "a", "b");
                assertThat(store.findHead()).isPresent();
                return 0;
            }
            assertThat(store.listRevisions()).hasSize((int) head);
            checkState(store, head);
            checkState(store, 1 + random.nextInt((int) head));
            assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
            return head;
        }
    }

    private static void checkState(PlanStore store, long revision) {
        Map<String, Feature> features = new HashMap<>();
        for (String layer : List.of("platforms", "stations")) {
            store.readLayer(layer, revision, feature -> features.put(feature.id(), feature));
        }
        assertThat(features).hasSize(1 + CrashingWriter.STATIONS + (int) revision - 1);
        assertThat(features.get("st-1").properties().get("lots")).isEqualTo(revision);
        assertThat(features.get("p-east").properties().get("lots")).isEqualTo(revision);
    }
}
