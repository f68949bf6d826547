package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.Crs;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.store.FeatureFile;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.Gdal;
import city.xingtu.store.geopackage.GeoPackageReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format gives back what was written, to our readers and to GDAL. */
class FeatureSinkTest {

    private static final List<Feature> AREAS = List.of(
            SamplePlan.feature("p-1", "东部园区, \"甲\"\n第二行", "POLYGON ((120.3 30.3, 120.4 30.3, 120.4 30.4, 120.3 30.3))")
                    .with("area_km2", 12.5)
                    .with("lots", 7L)
                    .with("fenced", true)
                    .with("opened", LocalDate.of(2024, 2, 29))
                    .with("surveyed", Instant.parse("2025-08-01T12:30:00Z"))
                    .with("uses", List.of("工业", "研发 & <b>"))
                    .make(),
            SamplePlan.feature(
                            "p-2",
                            "有洞",
                            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1), (5 5, 5 6, 6 6, 5 5))")
                    .with("area_km2", -0.25)
                    .with("fenced", false)
                    .make(),
            SamplePlan.feature(
                            "p-3",
                            "两块",
                            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((4 4, 8 4, 8 8, 4 4), (6 5, 7 5, 7 6, 6 5)))")
                    .make(),
            SamplePlan.feature("p-4", "无处", "").make());

    private static final List<Feature> MIXED = List.of(
            SamplePlan.feature("m-1", "点", "POINT (120.1234567 30.7654321)").make(),
            SamplePlan.feature("m-2", "点群", "MULTIPOINT ((1 2), (3 4))").make(),
            SamplePlan.feature("m-3", "线", "LINESTRING (0 0, 1 1, 2 0)").make(),
            SamplePlan.feature("m-4", "线群", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))")
                    .make(),
            SamplePlan.feature("m-5", "集合", "GEOMETRYCOLLECTION (POINT (1 1), POLYGON ((0 0, 9 0, 9 9, 0 0)))")
                    .make());

    @TempDir
    Path folder;

    /** The formats that are files of their own. */
    enum Format {
        CSV(".csv") {
            @Override
            FeatureSink open(OutputStream out, FeatureColumns columns) {
                return CsvSink.open(out, columns);
            }
        },
        FLATGEOBUF(".fgb") {
            @Override
            FeatureSink open(OutputStream out, FeatureColumns columns) {
                return FlatGeobufSink.open(out, columns, 0);
            }
        },
        GML(".gml") {
            @Override
            FeatureSink open(OutputStream out, FeatureColumns columns) {
                return GmlSink.open(out, columns, "");
            }
        },
        JSON_FG(".geojson") {
            @Override
            FeatureSink open(OutputStream out, FeatureColumns columns) {
                return JsonFgSink.open(out, columns, JsonMembers.NONE);
            }
        };

        final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        abstract FeatureSink open(OutputStream out, FeatureColumns columns);
    }

    private Path write(Format format, FeatureColumns columns, List<Feature> features) throws IOException {
        Path file = folder.resolve("features" + format.extension);
        try (OutputStream out = Files.newOutputStream(file);
                FeatureSink sink = format.open(out, columns)) {
            features.forEach(feature -> sink.write(columns, feature));
        }
        return file;
    }

    private static Layer mixed() {
        Layer areas = SamplePlan.PLATFORMS;
        return new Layer(
                "structures",
                areas.title(),
                GeometryType.MIXED,
                null,
                areas.fields(),
                "structures",
                List.of(),
                areas.scale(),
                1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "FLATGEOBUF", "JSON_FG"})
    void ourReadersReadIt(Format format) throws IOException {
        assertRead(write(format, FeatureColumns.all(SamplePlan.PLATFORMS), AREAS), AREAS);
        assertRead(write(format, FeatureColumns.all(mixed()), MIXED), MIXED);
    }

    private static void assertRead(Path file, List<Feature> written) {
        List<Feature> read = new ArrayList<>();
        try (FeatureFile source =
                FeatureFiles.opener(file, GeoPackageReader::open).orElseThrow().open(file)) {
            source.read(source.tables().getFirst(), read::add);
        }
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            Map<String, Object> expected = new LinkedHashMap<>();
            written.get(i).properties().forEach((name, value) -> expected.put(name, FieldText.write(value)));
            Map<String, Object> found = new LinkedHashMap<>();
            read.get(i).properties().forEach((name, value) -> found.put(name, FieldText.write(value)));
            found.remove("id");
            assertThat(found).isEqualTo(expected);
            assertSame(read.get(i).geometry(), written.get(i).geometry());
        }
    }

    private static void assertSame(Geometry read, Geometry written) {
        if (written == null) {
            assertThat(read).isNull();
            return;
        }
        assertThat(read).isNotNull();
        assertThat(read.getNumPoints()).isEqualTo(written.getNumPoints());
        assertThat(read.getNumGeometries()).isEqualTo(written.getNumGeometries());
        assertThat(read.getCoordinates()).isEqualTo(written.getCoordinates());
    }

    @ParameterizedTest
    @EnumSource
    void gdalReadsIt(Format format) throws IOException {
        Path file = write(format, FeatureColumns.all(SamplePlan.PLATFORMS), AREAS);
        String oo = format == Format.CSV ? "GEOM_POSSIBLE_NAMES=geometry" : "";
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", Gdal.name(file)));
        if (!oo.isEmpty()) {
            command.addAll(List.of("-oo", oo, "-oo", "KEEP_GEOM_COLUMNS=NO"));
        }
        JsonNode features = new JsonMapper()
                .readTree(Gdal.run(command.toArray(String[]::new))
                        .lines()
                        .filter(line -> !line.startsWith("Warning"))
                        .reduce("", (a, b) -> a + "\n" + b))
                .get("features");
        assertThat(features).hasSize(AREAS.size());
        for (int i = 0; i < AREAS.size(); i++) {
            Feature written = AREAS.get(i);
            JsonNode id = features.get(i).get("properties").get("id");
            assertThat((id == null ? features.get(i).get("id") : id).asString()).isEqualTo(written.id());
            assertThat(features.get(i).get("properties").get("name_zh").asString())
                    .isEqualToNormalizingWhitespace(written.text("name_zh"));
            JsonNode geometry = features.get(i).get("geometry");
            assertThat(positions(geometry))
                    .isEqualTo(
                            written.geometry() == null ? 0 : written.geometry().getNumPoints());
        }
    }

    /** Number of positions in a geometry of any depth. */
    private static int positions(JsonNode node) {
        if (node == null || node.isNull()) {
            return 0;
        }
        if (node.isObject()) {
            return positions(node.get("coordinates"));
        }
        if (node.isArray() && !node.isEmpty() && node.get(0).isNumber()) {
            return 1;
        }
        int positions = 0;
        for (JsonNode child : node) {
            positions += positions(child);
        }
        return positions;
    }

    @Test
    void gmlIsNorthFirstWhereTheSystemIs() throws IOException {
        FeatureColumns columns = new FeatureColumns(
                SamplePlan.STATIONS, List.of(), Crs.find("EPSG:4549").orElseThrow(), true);
        Path file = write(
                Format.GML,
                columns,
                List.of(SamplePlan.feature("1 号", "x", "POINT (120.5 30.3)").make()));

        assertThat(Files.readString(file))
                .contains("srsName=\"http://www.opengis.net/def/crs/EPSG/0/4549\"")
                .contains("<gml:pos>3353475.775 548097.676</gml:pos>")
                .contains("gml:id=\"_x0031__x0020_号\"");
    }

    @Test
    void jsonFgSaysWhenAndWhereInBothSystems() throws IOException {
        FeatureColumns columns = new FeatureColumns(
                SamplePlan.STATIONS, List.of(), Crs.find("EPSG:4549").orElseThrow(), true);
        Feature planned = SamplePlan.feature("st", "站", "POINT (120.5 30.3)")
                .with("valid_from", 2025L)
                .with("valid_to", 2031L)
                .make();
        JsonNode document =
                new JsonMapper().readTree(Files.readAllBytes(write(Format.JSON_FG, columns, List.of(planned))));

        JsonNode feature = document.get("features").get(0);
        assertThat(document.get("coordRefSys").asString()).endsWith("/EPSG/0/4549");
        assertThat(document.get("geometryDimension").asInt()).isZero();
        assertThat(feature.get("time").toString()).isEqualTo("{\"interval\":[\"2025-01-01\",\"2030-12-31\"]}");
        assertThat(feature.get("place").get("coordinates").toString()).isEqualTo("[3353475.775,548097.676]");
        assertThat(feature.get("geometry").get("coordinates").toString()).isEqualTo("[120.5,30.3]");
    }

    @Test
    void onlyTheFieldsAskedForAreWritten() throws IOException {
        FeatureColumns columns = new FeatureColumns(
                SamplePlan.PLATFORMS,
                List.of(SamplePlan.PLATFORMS.findField("lots").orElseThrow()),
                Crs.CRS84,
                false,
                false);

        assertThat(Files.readString(write(Format.CSV, columns, AREAS)))
                .isEqualTo("\uFEFFid,lots\r\np-1,7\r\np-2,\r\np-3,\r\np-4,\r\n");
    }

    @Test
    void everyTypeOfFieldHasItsColumnInGml() {
        for (FieldType type : FieldType.values()) {
            assertThat(SamplePlan.PLATFORMS.fields())
                    .as("the sample has every type, so that the tests above cover it")
                    .anyMatch(field -> field.type() == type);
        }
    }
}
