package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.store.FeatureFile;
import city.xingtu.store.FeatureFile.Table;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class GeoPackageReaderTest {

    @TempDir
    Path folder;

    private Path file;

    /** A table with a column of every kind, made by hand. */
    @BeforeEach
    void writeFile() throws SQLException {
        file = folder.resolve("名 with #.gpkg");
        try (Connection connection = connect()) {
            GeoPackageTables.create(connection);
            Sql.execute(connection, """
                CREATE TABLE "a ""table" (fid INTEGER PRIMARY KEY, shape POLYGON, name TEXT(20), note VARCHAR,
                  small SMALLINT, big BIGINT, share FLOAT, price DECIMAL(9,2), open BOOLEAN, day DATE, photo BLOB)\
                """);
            GeoPackageTables.addFeatures(connection, "a \"table", "", new Envelope(), Instant.EPOCH);
            Sql.execute(
                    connection,
                    "UPDATE gpkg_geometry_columns SET column_name = 'shape', geometry_type_name = 'POLYGON'");
            insert(connection, 7, "POLYGON ((0 0, 1 0, 1 1, 0 0))", "名", "x", 1, 2L, 0.5, 9.25, 1, "2025-01-31", null);
            insert(connection, 3, "", null, 5, "text", 1.9, 4, "n", 0, null, new byte[] {1});
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void insert(Connection connection, int fid, String wkt, Object... values) throws SQLException {
        Object[] all = new Object[values.length + 2];
        all[0] = fid;
        all[1] = wkt.isEmpty() ? null : new GeometryBlob().write(SamplePlan.wkt(wkt), 4490);
        System.arraycopy(values, 0, all, 2, values.length);
        Sql.update(connection, "INSERT INTO \"a \"\"table\" VALUES (?,?,?,?,?,?,?,?,?,?,?)", all);
    }

    private List<Feature> read() {
        try (FeatureFile source = GeoPackageReader.open(file)) {
            List<Feature> features = new ArrayList<>();
            source.read(source.tables().getFirst(), features::add);
            return features;
        }
    }

    @Test
    void aTableIsDescribedAsItsColumnsAreDeclared() {
        try (FeatureFile source = GeoPackageReader.open(file)) {
            Table table = source.tables().getFirst();
            assertThat(source.tables()).hasSize(1);
            assertThat(table.name()).isEqualTo("a \"table");
            assertThat(table.geometryType()).isEqualTo(GeometryType.POLYGON);
            assertThat(table.crs()).isEqualTo("EPSG:4490");
            assertThat(table.named()).isFalse();
            assertThat(table.fields())
                    .extracting(Field::name)
                    .containsExactly("name", "note", "small", "big", "share", "price", "open", "day");
            assertThat(table.fields())
                    .extracting(Field::type)
                    .containsExactly(
                            FieldType.TEXT,
                            FieldType.TEXT,
                            FieldType.INTEGER,
                            FieldType.INTEGER,
                            FieldType.NUMBER,
                            FieldType.NUMBER,
                            FieldType.BOOLEAN,
                            FieldType.DATE);
        }
    }

    @Test
    void valuesAreReadByTheirDeclarationAndWhatDoesNotFitIsLeftOut() {
        List<Feature> features = read();

        assertThat(features).extracting(Feature::id).containsExactly("3", "7");
        assertThat(features.get(0).properties()).isEqualTo(Map.of("note", "5", "big", 1L, "share", 4.0, "open", false));
        assertThat(features.get(0).geometry()).isNull();
        assertThat(features.get(1).properties())
                .isEqualTo(Map.of(
                        "name",
                        "名",
                        "note",
                        "x",
                        "small",
                        1L,
                        "big",
                        2L,
                        "share",
                        0.5,
                        "price",
                        9.25,
                        "open",
                        true,
                        "day",
                        LocalDate.parse("2025-01-31")));
        assertThat(features.get(1).geometry()).hasToString("POLYGON ((0 0, 1 0, 1 1, 0 0))");
    }

    @Test
    void aGeometryThatIsNoneIsNamedWithItsRow() throws SQLException {
        try (Connection connection = connect()) {
            Sql.update(connection, "UPDATE \"a \"\"table\" SET shape = ? WHERE fid = 7", new byte[] {1, 2, 3});
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(this::read)
                .withMessage("名 with #.gpkg, table a \"table, row 7: bad geometry: not a GeoPackage geometry");
    }

    @Test
    void aTableThatIsListedButNotThereIsAProblem() throws SQLException {
        try (Connection connection = connect()) {
            Sql.execute(connection, "DROP TABLE \"a \"\"table\"");
        }

        assertThatExceptionOfType(Problem.class).isThrownBy(this::read).withMessageContaining("cannot be read");
    }

    @Test
    void aDatabaseThatIsNoGeoPackageIsAProblem() throws SQLException {
        file = folder.resolve("other.gpkg");
        try (Connection connection = connect()) {
            Sql.execute(connection, "CREATE TABLE t (a)");
        }

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> GeoPackageReader.open(file))
                .withMessageStartingWith("other.gpkg: no readable GeoPackage");
    }

    @Test
    void aStoreOfOursIsReadLikeAnyOtherEvenWhileItIsInUse() {
        file = folder.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.seed(SamplePlan.small(), "a", "b");
            try (FeatureFile source = GeoPackageReader.open(file)) {
                assertThat(source.tables()).extracting(Table::name).containsExactly("platforms", "roads", "stations");
                List<Feature> features = new ArrayList<>();
                source.read(source.tables().get(2), features::add);
                assertThat(features).extracting(feature -> feature.text("id")).containsExactly("st-1", "st-2");
            }
        }
    }
}
