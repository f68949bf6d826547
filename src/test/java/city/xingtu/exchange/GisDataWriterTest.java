package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Structure.FeatureReference;
import city.xingtu.store.PlanSource;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.GeoPackageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, and the shipped plan comes out as it went in. */
class GisDataWriterTest {

    private static final Path SHIPPED = Path.of("gis-data");

    @TempDir
    Path folder;

    private static List<Feature> read(PlanSource source, String layer) {
        List<Feature> features = new ArrayList<>();
        source.readLayer(layer, features::add);
        return features;
    }

    private PlanSource written(PlanSource source) {
        GisDataWriter.write(folder, source, name -> {});
        return GisDataFolder.open(folder);
    }

    private static void assertSame(PlanSource read, PlanSource source) {
        PlanSchema schema = source.schema();
        assertThat(read.schema()).isEqualTo(schema);
        schema.layers()
                .forEach(layer -> assertThat(read(read, layer.id()).equals(read(source, layer.id())))
                        .as("features of " + layer.id())
                        .isTrue());
        assertThat(read.structures()).isEqualTo(source.structures());
    }

    @Test
    void theShippedPlanComesOutAsItWentIn() throws IOException {
        PlanSource shipped = GisDataFolder.open(SHIPPED);

        assertSame(written(shipped), shipped);

        try (Stream<Path> files = Files.list(SHIPPED.resolve("layers"))) {
            for (Path file : files.toList()) {
                assertLines(folder.resolve("layers").resolve(file.getFileName().toString()), file);
            }
        }
        assertLines(folder.resolve("structures.json"), SHIPPED.resolve("structures.json"));
        assertLines(folder.resolve("atlas.json"), SHIPPED.resolve("atlas.json"));
    }

    /** The first line that differs tells enough. */
    private static void assertLines(Path written, Path shipped) throws IOException {
        List<String> expected = Files.readAllLines(shipped);
        List<String> found = Files.readAllLines(written);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertThat(found.get(i)).as(shipped + ", line " + (i + 1)).isEqualTo(expected.get(i));
        }
        assertThat(found).as("lines of " + shipped).hasSameSizeAs(expected);
    }

    @Test
    void everyTypeOfValueAndEveryDecimalComesBack() {
        SamplePlan sample = SamplePlan.small()
                .with(
                        "platforms",
                        SamplePlan.feature("z", "洞 \"引号\"\n", "POLYGON ((0 0, 9 0, 9 9.000000000000002, 0 0))")
                                .with("area_km2", 0.1 + 0.2)
                                .with("lots", Long.MAX_VALUE)
                                .with("fenced", false)
                                .with("opened", LocalDate.of(1, 1, 1))
                                .with("surveyed", Instant.parse("2025-08-01T12:30:00.123Z"))
                                .with("uses", List.of("a", "\"b\"")));

        assertSame(written(sample), sample);
    }

    @Test
    void aPartNamesTheLayerWhereTheIdAloneWouldNot() {
        SamplePlan sample = SamplePlan.small()
                .with("roads", SamplePlan.feature("st-1", "同名", "LINESTRING (0 0, 1 1)"))
                .structure("s-three", SamplePlan.part(1, "路", new FeatureReference("roads", "st-1")));

        assertSame(written(sample), sample);
    }

    @Test
    void aForeignPlanKeepsItsOwnFields() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("别处"));
        Files.writeString(foreign.resolve("地块.csv"), "编号,lon,lat\n1,120,30\n");
        PlanSource source = PlanFolders.open(foreign, GeoPackageReader::open);
        GisDataWriter.write(folder, source, name -> {});

        assertSame(GisDataFolder.open(folder), source);
    }
}
