package city.xingtu.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.store.PlanSource;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.Gdal;
import city.xingtu.store.geopackage.GeoPackageReader;
import city.xingtu.store.geopackage.GeoPackageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFolderTest {

    @TempDir
    Path temporary;

    private Path folder() throws IOException {
        return Files.createDirectories(temporary.resolve("数据"));
    }

    private static PlanSource open(Path folder) {
        return PlanFolders.open(folder, GeoPackageReader::open);
    }

    private static List<String> ids(PlanSource source, String layer) {
        return GisDataFolderTest.read(source, layer).stream().map(Feature::id).toList();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder().resolve(name), content);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    }

    private static String feature(String id, String properties) {
        return "{\"type\":\"Feature\"," + id
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[120,30]},\"properties\":{" + properties + "}}";
    }

    @Test
    void aFolderWithAnAtlasIsThePlanThatItDeclares() throws IOException {
        assertThat(open(Cases.smallPlan(temporary.resolve("plan")))).isInstanceOf(GisDataFolder.class);
    }

    @Test
    void everyFileIsALayerUnderItsOwnNameAreasBelowLinesBelowPoints() throws IOException {
        write("stations.geojson", collection(feature("", "")));
        write("cite__Roads.geojson", """
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[120,30],[121,30]]},"properties":null}\
            """);
        new ShapefileWriter(5)
                .column("NAME C 9 0")
                .record(UTF_8, List.of("甲"), new double[] {120, 30, 120, 31, 121, 31, 120, 30})
                .write(folder(), "parcels");
        write("README.txt", "not a layer");
        PlanSource source = open(folder());

        assertThat(source.schema().title()).isEqualTo(Text.same("数据"));
        assertThat(source.schema().layers()).extracting(Layer::id).containsExactly("parcels", "cite:Roads", "stations");
        assertThat(source.schema().layers())
                .extracting(Layer::geometryType)
                .containsExactly(GeometryType.POLYGON, GeometryType.LINE, GeometryType.POINT);
        assertThat(source.schema().themes()).isEmpty();
        assertThat(source.schema().horizons()).isEmpty();
        assertThat(source.structures()).isEmpty();
        assertThat(ids(source, "cite:Roads")).containsExactly("cite:Roads.1");
        assertThat(GisDataFolderTest.read(source, "parcels").getFirst().text("NAME"))
                .isEqualTo("甲");
    }

    @Test
    void fieldsGetTheNarrowestTypeOfTheirValues() throws IOException {
        write(
                "mixed.geojson",
                collection(
                        feature("", "\"n\":1,\"d\":1,\"b\":true,\"t\":1,\"x\":null,\"o\":{\"a\":[1]}"),
                        feature("", "\"n\":2,\"d\":0.5,\"b\":null,\"t\":\"a\",\"late\":false")));
        PlanSource source = open(folder());
        Layer layer = source.schema().layers().getFirst();

        assertThat(layer.fields()).extracting(Field::name).containsExactly("n", "d", "b", "t", "x", "o", "late");
        assertThat(layer.fields())
                .extracting(Field::type)
                .containsExactly(
                        FieldType.INTEGER,
                        FieldType.NUMBER,
                        FieldType.BOOLEAN,
                        FieldType.TEXT,
                        FieldType.TEXT,
                        FieldType.TEXT,
                        FieldType.BOOLEAN);
        assertThat(GisDataFolderTest.read(source, "mixed").get(0).properties())
                .isEqualTo(Map.of("n", 1L, "d", 1.0, "b", true, "t", "1", "o", "{\"a\":[1]}"));
    }

    @Test
    void idsAreThoseOfTheFileElseAUniqueIdColumnElseNumbers() throws IOException {
        write("named.geojson", collection(feature("\"id\":\"a\",", "\"id\":\"a\""), feature("\"id\":\"b\",", "")));
        write("numbered.geojson", collection(feature("\"id\":7,", ""), feature("\"id\":9,", "")));
        write("column.geojson", collection(feature("", "\"id\":\"p\""), feature("", "\"id\":\"q\"")));
        write("upper.geojson", collection(feature("", "\"FID\":5"), feature("", "\"FID\":6")));
        write("doubled.geojson", collection(feature("", "\"id\":\"p\""), feature("", "\"id\":\"p\"")));
        write("gaps.geojson", collection(feature("", "\"id\":\"p\""), feature("", "")));
        PlanSource source = open(folder());

        assertThat(ids(source, "named")).containsExactly("a", "b");
        assertThat(ids(source, "numbered")).containsExactly("numbered.7", "numbered.9");
        assertThat(ids(source, "column")).containsExactly("p", "q");
        assertThat(ids(source, "upper")).containsExactly("upper.5", "upper.6");
        assertThat(ids(source, "doubled")).containsExactly("doubled.1", "doubled.2");
        assertThat(ids(source, "gaps")).containsExactly("gaps.1", "gaps.2");
        assertThat(GisDataFolderTest.read(source, "column").getFirst().properties())
                .isEmpty();
        assertThat(GisDataFolderTest.read(source, "upper").getFirst().properties())
                .isEqualTo(Map.of("FID", 5L));
        assertThat(GisDataFolderTest.read(source, "doubled").getFirst().properties())
                .isEqualTo(Map.of("id_", "p"));
    }

    @Test
    void whatCannotBeTakenIsNamedWithItsFile() throws IOException {
        assertProblem(
                "数据: there is nothing to show: expected an atlas.json, or files of .gpkg, .shp, .geojson, .fgb, .csv");
        write("broken.geojson", "{\"type\":\"Topology\"}");
        assertProblem("broken.geojson: expected a FeatureCollection or a Feature");
        Files.delete(folder().resolve("broken.geojson"));
        write("broken.gpkg", "not a database, and longer than a hundred bytes".repeat(5));
        assertProblem("broken.gpkg: no readable GeoPackage: ");
        Files.delete(folder().resolve("broken.gpkg"));
        new ShapefileWriter(1).record(UTF_8, List.of(), new double[] {5, 6}).write(folder(), "old");
        write("old.prj", "PROJCS[\"Beijing_1954_3_Degree_GK_CM_120E\",GEOGCS[\"GCS_Beijing_1954\"]]");
        assertProblem("old.shp, layer old: the coordinate system is not supported: PROJCS[\"Beijing_1954");
        Files.delete(folder().resolve("old.prj"));
        write("old.geojson", collection(feature("", "")));
        assertProblem("old.shp, layer old: a layer of this name is in old.geojson already");
    }

    @Test
    void metresWithoutASystemAreRefused() throws IOException {
        new ShapefileWriter(1)
                .record(UTF_8, List.of(), new double[] {548097.7, 3353475.8})
                .write(folder(), "metres");
        PlanSource source = open(folder());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ids(source, "metres"))
                .withMessageContaining("metres.shp, row 1: ")
                .withMessageContaining("no longitude and latitude");
    }

    private void assertProblem(String message) throws IOException {
        Path folder = folder();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> open(folder)).withMessageStartingWith(message);
    }

    /** GDAL writes the same stations in every form and system that planning offices use; each comes out the same. */
    @Test
    void whatGdalWritesInAnyFormIsReadAlike() throws IOException {
        Path original = write(
                "original.geojson",
                collection(
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.345,30.31]},"
                                + "\"properties\":{\"name\":\"文泽路\",\"lines\":1,\"length\":2.5}}",
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[120.33,30.3]},"
                                + "\"properties\":{\"name\":\"金沙湖\",\"lines\":2,\"length\":-1}}"));
        convert(original, "shp_gbk.shp", "ESRI Shapefile", "EPSG:4549", "-lco", "ENCODING=GBK");
        convert(original, "shp_utf8.shp", "ESRI Shapefile", "EPSG:4528", "-lco", "ENCODING=UTF-8");
        Files.delete(folder().resolve("shp_utf8.cpg"));
        convert(original, "shp_mercator.shp", "ESRI Shapefile", "EPSG:3857", "-lco", "ENCODING=UTF-8");
        convert(original, "table.gpkg", "GPKG", "EPSG:4549", "-nln", "pack_metres");
        convert(original, "degrees.gpkg", "GPKG", "EPSG:4326");
        convert(original, "json_metres.geojson", "GeoJSON", "EPSG:4549");
        PlanSource source = open(folder());

        List<String> layers = source.schema().layers().stream().map(Layer::id).toList();
        assertThat(layers)
                .containsExactlyInAnyOrder(
                        "original",
                        "shp_gbk",
                        "shp_utf8",
                        "shp_mercator",
                        "pack_metres",
                        "original_degrees",
                        "json_metres");
        for (String layer : layers) {
            List<Feature> features = GisDataFolderTest.read(source, layer);
            assertThat(features).as(layer).hasSize(2);
            assertThat(features).extracting(Feature::id).containsExactly(layer + ".1", layer + ".2");
            Feature station = features.getFirst();
            assertThat(station.properties()).isEqualTo(Map.of("name", "文泽路", "lines", 1L, "length", 2.5));
            assertThat(station.geometry().getCoordinate().x).isCloseTo(120.345, Offset.offset(1e-7));
            assertThat(station.geometry().getCoordinate().y).isCloseTo(30.31, Offset.offset(1e-7));
        }
        seedAndReadBack(source, layers);
    }

    private void seedAndReadBack(PlanSource source, List<String> layers) {
        try (PlanStore store = GeoPackageStore.open(temporary.resolve("home").resolve("plan.gpkg"))) {
            store.seed(source, "a", "b");
            for (String layer : layers) {
                List<Feature> stored = new ArrayList<>();
                store.readLayer(layer, 1, stored::add);
                assertThat(stored).isEqualTo(GisDataFolderTest.read(source, layer));
            }
        }
    }

    private void convert(Path from, String to, String format, String crs, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", format, "-t_srs", crs));
        command.addAll(List.of(options));
        if (to.equals("degrees.gpkg")) {
            command.addAll(List.of("-nln", "original_degrees"));
        }
        command.addAll(List.of(Gdal.name(folder().resolve(to)), Gdal.name(from)));
        Gdal.run(command.toArray(String[]::new));
    }
}
