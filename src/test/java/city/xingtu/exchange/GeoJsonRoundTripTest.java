package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.store.RandomEdits;
import city.xingtu.store.SamplePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our writer writes our reader reads; and whatever else it is given, it says what is wrong. */
class GeoJsonRoundTripTest {

    @TempDir
    Path folder;

    private static List<Feature> sample() {
        List<Feature> features = new ArrayList<>();
        RandomEdits edits = new RandomEdits(5);
        for (int i = 0; i < 20; i++) {
            edits.next().forEach(edit -> {
                if (edit instanceof Edit.Put put) {
                    features.add(put.feature());
                }
            });
        }
        features.add(SamplePlan.feature("z", "洞", "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 5, 5 1))")
                .make());
        features.add(SamplePlan.feature("m", "多", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))")
                .make());
        return features;
    }

    private static byte[] written(List<Feature> features) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, 7)) {
            writer.beginCollection();
            writer.beginFeatures();
            features.forEach(feature -> writer.feature(feature.id(), feature.geometry(), feature.properties()));
            writer.endFeatures();
            writer.endCollection();
        }
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = Files.write(folder.resolve("a.geojson"), written(sample()));
        List<Feature> read = new ArrayList<>();
        GeoJsonReader.read(file, raw -> {
            assertThat(raw.properties()).containsEntry("id", raw.id());
            List<String> names = new ArrayList<>(raw.properties().keySet());
            names.remove("id");
            Map<String, Object> properties = new LinkedHashMap<>();
            names.forEach(name -> properties.put(name, raw.properties().get(name)));
            read.add(new Feature(String.valueOf(raw.id()), raw.geometry(), properties));
        });

        assertThat(read).hasSameSizeAs(sample());
        for (int i = 0; i < read.size(); i++) {
            Feature original = sample().get(i);
            assertThat(read.get(i).id()).isEqualTo(original.id());
            assertThat(read.get(i).properties()).isEqualTo(original.properties());
            if (original.geometry() == null) {
                assertThat(read.get(i).geometry()).isNull();
            } else {
                assertThat(read.get(i).geometry()).isNotNull();
                assertThat(read.get(i).geometry().equalsExact(original.geometry(), 1e-7))
                        .isTrue();
            }
        }
    }

    @Test
    void aDocumentCutOffAnywhereIsAProblem() throws IOException {
        byte[] whole = written(sample().subList(0, 3));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cut.geojson"), Arrays.copyOf(whole, length));
            assertThat(problem(file)).as("the first " + length + " bytes").isNotNull();
        }
    }

    @Test
    void aDocumentWithAnyWrongCharacterIsReadOrAProblem() throws IOException {
        byte[] whole = written(sample().subList(0, 4));
        byte[] wrong = "{}[]\",:0-9a.n\\\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Random random = new Random(11);
        int problems = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = wrong[random.nextInt(wrong.length)];
            problems += problem(Files.write(folder.resolve("wrong.geojson"), changed)) == null ? 0 : 1;
        }
        assertThat(problems).isGreaterThan(500);
    }

    @Test
    void nestingWithoutEndIsAProblem() throws IOException {
        Path file = Files.writeString(
                folder.resolve("deep.geojson"),
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000));

        assertThat(problem(file)).contains("deep.geojson").contains("nesting depth");
    }

    private static String problem(Path file) {
        try {
            GeoJsonReader.read(file, raw -> {});
            return null;
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }
}
