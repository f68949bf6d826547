package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.sqlite.SQLiteConfig;

/** Kills a writing process at any moment and looks at what it leaves. */
class CrashTest {

    private static final int SEEDING_KILLS = 4;
    private static final int COMMIT_KILLS = 6;

    @TempDir
    Path folder;

    private final Random random = new Random(20260101);

    @Test
    void aStoreWhoseWriterWasKilledOpensAtItsLastAcknowledgedRevision() throws IOException {
        for (int i = 0; i < SEEDING_KILLS; i++) {
            Path file = folder.resolve("seed-" + i + ".gpkg");
            long acknowledged = runAndKill(file, 1 + random.nextInt(9));
            check(file, acknowledged);
        }
        Path file = folder.resolve("plan.gpkg");
        long acknowledged = 0;
        for (int i = 0; i < COMMIT_KILLS; i++) {
            acknowledged = Math.max(acknowledged, runAndKill(file, 12 + random.nextInt(60)));
            acknowledged = check(file, acknowledged);
        }
        assertThat(acknowledged).isGreaterThan(COMMIT_KILLS);
    }

    /** Lets the writer say so many lines and kills it; returns the last revision of which it said that it is safe. */
    private static long runAndKill(Path file, int lines) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        CrashingWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = 0;
        try (BufferedReader reader = process.inputReader()) {
            int said = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("acknowledged ")) {
                    acknowledged = Long.parseLong(line.substring("acknowledged ".length()));
                }
                if (++said == lines) {
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

    private static String classPath() {
        return Stream.of(
                        GeoPackageStore.class,
                        CrashingWriter.class,
                        SamplePlan.class,
                        Geometry.class,
                        SQLiteConfig.class)
                .map(type -> Path.of(java.net.URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Every acknowledged revision is there and whole; at most the one under way is there besides. */
    private long check(Path file, long acknowledged) {
        try (PlanStore store = GeoPackageStore.open(file)) {
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
