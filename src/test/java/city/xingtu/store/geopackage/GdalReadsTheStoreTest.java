package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Edit;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.sql.Sql;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store is a GeoPackage for others, also while Xingtu runs. */
class GdalReadsTheStoreTest {

    @TempDir
    Path folder;

    private Path file;
    private PlanStore store;

    @BeforeEach
    void seedAndEdit() {
        file = folder.resolve("plan.gpkg");
        store = GeoPackageStore.open(file);
        store.seed(SamplePlan.small(), "规划局", "首次入库");
        store.commit(
                1,
                "张三",
                "移站",
                List.of(
                        new Edit.Put(
                                "stations",
                                SamplePlan.feature("st-2", "金沙湖", "POINT (120.4 30.4)")
                                        .with("lots", 3L)
                                        .with("fenced", true)
                                        .make()),
                        new Edit.Delete("stations", "st-1")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itListsTheLayersWithTheirSystemAndTheRevisionsAndHidesTheRest() {
        String listing = Gdal.run("ogrinfo", "-ro", "-so", "-al", Gdal.name(file));

        assertThat(listing.lines().filter(line -> line.startsWith("Layer name: ")))
                .containsExactly(
                        "Layer name: platforms",
                        "Layer name: roads",
                        "Layer name: stations",
                        "Layer name: xingtu_revisions");
        assertThat(listing)
                .contains("ID[\"EPSG\",4490]")
                .doesNotContain("Warning")
                .doesNotContain("ERROR");
        assertThat(listing)
                .contains("area_km2: Real")
                .contains("lots: Integer64")
                .contains("fenced: Integer(Boolean)");
        assertThat(listing).contains("Extent: (120.330000, 30.310000) - (120.400000, 30.400000)");
    }

    @Test
    void itReadsTheNewestState() {
        String json = Gdal.run("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", Gdal.name(file), "stations");

        JsonNode features = new JsonMapper().readTree(json).get("features");
        assertThat(features.size()).isEqualTo(1);
        JsonNode station = features.get(0);
        assertThat(station.at("/geometry/coordinates").toString()).isEqualTo("[120.4,30.4]");
        assertThat(station.at("/properties/id").stringValue()).isEqualTo("st-2");
        assertThat(station.at("/properties/name_zh").stringValue()).isEqualTo("金沙湖");
        assertThat(station.at("/properties/lots").intValue()).isEqualTo(3);
        assertThat(station.at("/properties/fenced").booleanValue()).isTrue();
        assertThat(station.at("/properties/revision").intValue()).isEqualTo(2);
    }

    @Test
    void itReadsAreasWithTheirRings() {
        String info = Gdal.run("ogrinfo", "-ro", Gdal.name(file), "platforms", "-where", "id = 'p-east'");

        assertThat(info).contains("POLYGON ((120.3 30.3,120.4 30.3,120.4 30.4,120.3 30.3))");
    }

    @Test
    void itsOwnTablesAreSound() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Sql.list(connection, row -> row.getString(1), "PRAGMA integrity_check"))
                    .containsExactly("ok");
            assertThat(Sql.list(connection, row -> row.getString(1), "PRAGMA foreign_key_check"))
                    .isEmpty();
            assertThat(Sql.first(connection, row -> row.getInt(1), "PRAGMA application_id"))
                    .contains(GeoPackageTables.APPLICATION_ID);
        }
    }
}
