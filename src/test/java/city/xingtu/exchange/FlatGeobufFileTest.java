package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Feature;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.Gdal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatGeobufFileTest {

    private static final String GEOJSON = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"n":1,"s":"站"},"geometry":{"type":"Point","coordinates":[1,2]}},
        {"type":"Feature","properties":{"n":2,"s":null},"geometry":{"type":"Point","coordinates":[3,4]}},
        {"type":"Feature","properties":{"n":3,"s":"x"},"geometry":{"type":"Point","coordinates":[-5,6]}}]}
        """;

    @TempDir
    Path folder;

    private static List<Feature> read(Path file) {
        FlatGeobufFile source = FlatGeobufFile.open(file);
        List<Feature> features = new ArrayList<>();
        source.read(source.tables().getFirst(), features::add);
        return features;
    }

    @Test
    void theIndexOfAFileOfGdalIsPassedOver() throws IOException {
        Path json = Files.writeString(folder.resolve("points.geojson"), GEOJSON);
        Path indexed = folder.resolve("points.fgb");
        Gdal.run("ogr2ogr", "-f", "FlatGeobuf", Gdal.name(indexed), Gdal.name(json));

        List<Feature> features = read(indexed);

        assertThat(FlatGeobufFile.open(indexed).tables().getFirst().geometryType())
                .isEqualTo(GeometryType.POINT);
        assertThat(features)
                .extracting(feature -> feature.properties() + " " + feature.geometry())
                .containsExactlyInAnyOrder("{n=1, s=站} POINT (1 2)", "{n=2} POINT (3 4)", "{n=3, s=x} POINT (-5 6)");
    }

    @Test
    void whatIsCutOffOrAlteredIsAProblemAndNothingElse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeatureColumns columns = FeatureColumns.all(SamplePlan.PLATFORMS);
        try (FlatGeobufSink sink = FlatGeobufSink.open(out, columns, 0)) {
            for (int i = 0; i < 5; i++) {
                sink.write(
                        columns,
                        SamplePlan.feature("p-" + i, "园区", "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 5, 5 1))")
                                .make());
            }
        }
        byte[] whole = out.toByteArray();
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            byte[] altered = java.util.Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int k = 0; k < 3 && altered.length > 0; k++) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("altered.fgb"), altered);
            try {
                read(file);
            } catch (Problem problem) {
                assertThat(problem.text().en()).contains("altered.fgb");
            }
        }
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.fgb"), GEOJSON);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> FlatGeobufFile.open(file))
                .withMessageContaining("no FlatGeobuf file");
    }
}
