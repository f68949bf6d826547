package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Feature;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.Layer;
import city.xingtu.store.FeatureFile;
import city.xingtu.store.Progress;
import city.xingtu.store.SamplePlan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for others is valid to GDAL's judge, and holds what the plan holds. */
class GeoPackageWriterTest {

    private final SamplePlan plan = SamplePlan.small()
            .with(
                    "platforms",
                    SamplePlan.feature(
                                    "p-all",
                                    "全 'x' \"y\"",
                                    "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 5, 5 1)))")
                            .with("area_km2", 0.1)
                            .with("lots", 3L)
                            .with("fenced", true)
                            .with("opened", LocalDate.of(2024, 2, 29))
                            .with("surveyed", Instant.parse("2025-08-01T12:30:00.123Z"))
                            .with("uses", List.of("甲", "乙")));

    @TempDir
    Path folder;

    private final List<Progress> reports = new ArrayList<>();

    private Path written(Layer... layers) {
        Path file = folder.resolve("出口 ?#.gpkg");
        GeoPackageWriter.write(file, plan, List.of(layers), reports::add);
        return file;
    }

    @Test
    void gdalsValidatorFindsNothing() {
        Path file = written(SamplePlan.PLATFORMS, SamplePlan.ROADS, SamplePlan.STATIONS);

        assertThat(Gdal.run(
                        "/usr/bin/python3",
                        "-m",
                        "osgeo_utils.samples.validate_gpkg",
                        "--warning-as-error",
                        Gdal.name(file)))
                .as("it prints what is wrong")
                .doesNotContainIgnoringCase("error")
                .doesNotContainIgnoringCase("warning");
    }

    @Test
    void boxesAreFoundByTheIndexAndEditorsKeepItByItsTriggers() {
        Path file = written(SamplePlan.PLATFORMS, SamplePlan.ROADS, SamplePlan.STATIONS);
        String rows = "SELECT count(*) AS n FROM rtree_platforms_geom r JOIN platforms p ON p.fid = r.id"
                + " WHERE maxx >= 8 AND minx <= 9";
        assertThat(sql(file, rows)).contains("n (Integer) = 1");
        assertThat(sql(file, "SELECT count(*) AS n FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'"))
                .contains("n (Integer) = 3");

        sql(file, "DELETE FROM platforms WHERE id = 'p-all'");
        assertThat(sql(file, rows)).contains("n (Integer) = 0");
        sql(
                file,
                "UPDATE platforms SET geom = (SELECT geom FROM roads WHERE geom IS NOT NULL), fid = 77"
                        + " WHERE id = 'p-west'");
        assertThat(sql(file, "SELECT count(*) AS n FROM rtree_platforms_geom WHERE id = 77"))
                .contains("n (Integer) = 1");
        sql(file, "UPDATE platforms SET geom = NULL WHERE fid = 77");
        assertThat(sql(file, "SELECT count(*) AS n FROM rtree_platforms_geom WHERE id = 77"))
                .contains("n (Integer) = 0");
    }

    /** As an editing GIS does it: with the functions that GDAL brings to SQLite. */
    private static String sql(Path file, String statement) {
        return Gdal.run("ogrinfo", "-q", "-sql", statement, Gdal.name(file));
    }

    @Test
    void everyLayerHasTheTypeThatItsGeometriesHave() {
        Path file = written(SamplePlan.PLATFORMS, SamplePlan.ROADS, SamplePlan.STATIONS);
        String listing = Gdal.run("ogrinfo", "-ro", "-so", "-al", Gdal.name(file));

        assertThat(listing)
                .contains("Geometry: Multi Polygon", "Geometry: Line String", "Geometry: Point")
                .contains("China Geodetic Coordinate System 2000")
                .contains("opened: Date", "surveyed: DateTime", "fenced: Integer(Boolean)", "lots: Integer64");
    }

    @Test
    void allFeaturesComeBack() {
        List<Feature> features = new ArrayList<>();
        try (GeoPackageReader reader = GeoPackageReader.open(written(SamplePlan.PLATFORMS))) {
            FeatureFile.Table table = reader.tables().getFirst();
            reader.read(table, features::add);
        }
        List<Feature> expected = new ArrayList<>();
        plan.readLayer("platforms", expected::add);
        expected.sort(Comparator.comparing(feature -> feature.geometry() == null));
        assertThat(features).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(texts(features.get(i), "id")).isEqualTo(texts(expected.get(i), ""));
            assertThat(features.get(i).text("id")).isEqualTo(expected.get(i).id());
        }
        assertThat(reports).last().isEqualTo(new Progress("platforms", expected.size(), expected.size()));
    }

    /** As OGC's executable suite looks at the first row of a table of features (12-128r14, requirements 19 to 33). */
    @Test
    void featuresWithoutGeometryComeLast() {
        plan.with(
                        "stations",
                        SamplePlan.feature("nowhere", "未选址", "POINT (0 0)").geometry(null))
                .with("stations", SamplePlan.feature("last", "末站", "POINT (120.35 30.31)"));
        List<String> ids = new ArrayList<>();
        try (GeoPackageReader reader = GeoPackageReader.open(written(SamplePlan.STATIONS))) {
            reader.read(reader.tables().getFirst(), feature -> ids.add(feature.text("id")));
        }
        assertThat(ids).endsWith("last", "nowhere");
    }

    private static Map<String, String> texts(Feature feature, String without) {
        Map<String, String> texts = new LinkedHashMap<>();
        feature.properties().forEach((name, value) -> {
            if (!name.equals(without)) {
                texts.put(name, FieldText.write(value));
            }
        });
        texts.put(
                "vertices",
                String.valueOf(
                        feature.geometry() == null ? 0 : feature.geometry().getNumPoints()));
        return texts;
    }
}
