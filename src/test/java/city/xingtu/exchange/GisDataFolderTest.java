package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Structure.FeatureReference;
import city.xingtu.plan.Text;
import city.xingtu.store.PlanSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GisDataFolderTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void copySmallPlan() throws IOException {
        folder = Cases.smallPlan(temporary.resolve("plan"));
    }

    static List<Feature> read(PlanSource source, String layer) {
        List<Feature> features = new ArrayList<>();
        source.readLayer(layer, features::add);
        return features;
    }

    private static void readAll(Path folder) {
        PlanSource source = GisDataFolder.open(folder);
        source.schema().layers().forEach(layer -> read(source, layer.id()));
        source.structures();
    }

    @Test
    void theDeclarationsAreRead() {
        PlanSchema schema = GisDataFolder.open(folder).schema();

        assertThat(schema.title()).isEqualTo(new Text("小区规划", "A small plan"));
        assertThat(schema.horizons()).extracting(Horizon::year).containsExactly(2020, 2035);
        assertThat(schema.themes()).hasSize(1);
        assertThat(schema.layers()).extracting(Layer::id).containsExactly("zones", "stations");
        Layer stations = schema.findLayer("stations").orElseThrow();
        assertThat(stations.geometryType()).isEqualTo(GeometryType.POINT);
        assertThat(stations.theme()).isEqualTo("transport");
        assertThat(stations.scale()).isEqualTo(new ScaleRange(0, 500_000));
        assertThat(stations.defaultStyle()).isEqualTo("station-dots");
        assertThat(stations.styles()).containsExactly("stations-en");
        assertThat(stations.fields()).startsWith(CommonFields.ALL.toArray(Field[]::new));
        assertThat(stations.findField("form").orElseThrow().codes()).containsExactly("elevated", "underground");
        Layer zones = schema.findLayer("zones").orElseThrow();
        assertThat(zones.defaultStyle()).isEqualTo("zones");
        assertThat(zones.scale()).isEqualTo(ScaleRange.ALL);
        assertThat(zones.theme()).isNull();
    }

    @Test
    void valuesGetTheTypesOfTheirFieldsAndEmptyOnesAreAbsent() {
        List<Feature> stations = read(GisDataFolder.open(folder), "stations");

        assertThat(stations).extracting(Feature::id).containsExactly("st-a", "st-b");
        assertThat(stations.get(0).properties())
                .isEqualTo(Map.of(
                        "name_zh",
                        "甲站",
                        "status",
                        "existing",
                        "lines",
                        2L,
                        "length_km",
                        3.0,
                        "open",
                        true,
                        "form",
                        "elevated"));
        assertThat(stations.get(0).geometry()).hasToString("POINT (120.345 30.31)");
        assertThat(stations.get(1).geometry()).isNull();
        assertThat(stations.get(1).properties()).isEqualTo(Map.of("name_zh", "乙站"));
    }

    @Test
    void everyKindOfGeometryIsReadWithItsMembersInAnyOrder() {
        assertThat(read(GisDataFolder.open(folder), "zones"))
                .extracting(feature -> String.valueOf(feature.geometry()))
                .containsExactly(
                        "POLYGON ((120 30, 120.1 30, 120.1 30.1, 120 30), (120.05 30.01, 120.09 30.05, 120.08 30.02,"
                                + " 120.05 30.01))",
                        "MULTIPOLYGON (((120 30, 120.1 30, 120.1 30.1, 120 30)))",
                        "MULTILINESTRING ((120 30, 121 30), (120 31, 121 31))",
                        "GEOMETRYCOLLECTION (POINT (120 30), LINESTRING (120 30, 121 30))",
                        "MULTIPOINT ((120 30), (121 30))");
    }

    @Test
    void structuresFindTheLayersOfTheirFeatures() {
        Structure structure = GisDataFolder.open(folder).structures().getFirst();

        assertThat(structure.id()).isEqualTo("s-one");
        assertThat(structure.parts().get(0).features())
                .containsExactly(new FeatureReference("zones", "z-3"), new FeatureReference("stations", "st-b"));
        assertThat(structure.parts().get(0).role()).isEqualTo("axis");
        assertThat(structure.parts().get(1).name()).isEqualTo(new Text("未定", "未定"));
        assertThat(structure.parts().get(1).role()).isNull();
        assertThat(structure.parts().get(1).features()).isEmpty();
    }

    @Test
    void structuresAreTheSameWhetherLayersWereReadBeforeOrNot() {
        PlanSource source = GisDataFolder.open(folder);
        read(source, "zones");
        read(source, "zones");

        assertThat(source.structures()).isEqualTo(GisDataFolder.open(folder).structures());
    }

    @Test
    void aPlanMayHaveNoStructures() throws IOException {
        Files.delete(folder.resolve("structures.json"));

        assertThat(GisDataFolder.open(folder).structures()).isEmpty();
    }

    @Test
    void aFeatureInTwoLayersCannotBeReferredTo() throws IOException {
        Path stations = folder.resolve("layers/stations.geojson");
        Files.writeString(stations, Files.readString(stations).replace("st-b", "z-3"));
        Path structures = folder.resolve("structures.json");
        Files.writeString(structures, Files.readString(structures).replace("st-b", "z-3"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> readAll(folder))
                .withMessageContaining("the feature z-3 is in several layers: [zones, stations]");
    }

    @Test
    void aFolderInsideAnArchiveIsReadAsWell() throws IOException {
        Path archive = temporary.resolve("plan.zip");
        try (FileSystem zip =
                FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"))) {
            Cases.smallPlan(zip.getPath("/gis-data"));
            assertThat(GisDataFolder.isOne(zip.getPath("/gis-data"))).isTrue();
            readAll(zip.getPath("/gis-data"));
        }
    }

    static List<Cases.Case> wrongFeatures() throws IOException {
        return Cases.read("/exchange/wrong-features.txt");
    }

    @ParameterizedTest
    @MethodSource("wrongFeatures")
    void aWrongFeatureIsNamedWithFileAndLine(Cases.Case wrong) throws IOException {
        Files.writeString(
                folder.resolve("layers/stations.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[\n" + wrong.given() + "\n]}");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> readAll(folder))
                .withMessageStartingWith(wrong.expected())
                .satisfies(problem -> assertThat(problem.text().zh())
                        .isNotEqualTo(problem.text().en()));
    }

    static List<Cases.Case> wrongDeclarations() throws IOException {
        return Cases.read("/exchange/wrong-atlas.txt");
    }

    @ParameterizedTest
    @MethodSource("wrongDeclarations")
    void aWrongDeclarationIsNamedWithItsPlace(Cases.Case wrong) throws IOException {
        String[] given = wrong.given().split(": ", 2);
        String[] change = given[1].split(" -> ");
        Path file = folder.resolve(given[0]);
        String before = Files.readString(file);
        String after = before.replace(change[0], change[1]);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(file, after);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> readAll(folder))
                .withMessageStartingWith(wrong.expected());
    }
}
