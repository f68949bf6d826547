package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import city.xingtu.store.RandomEdits;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.SqlStoreContract;
import city.xingtu.store.StoreException;
import city.xingtu.store.sql.Names;
import city.xingtu.store.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeoPackageStoreTest extends SqlStoreContract {

    @TempDir
    Path folder;

    private int stores;

    @Override
    protected PlanStore create() {
        return GeoPackageStore.open(file(++stores));
    }

    private Path file(int number) {
        return folder.resolve("家 #1 & 100% " + number).resolve("plan.gpkg");
    }

    @Override
    protected void tamper(PlanStore store, String sql) {
        try (var connection = DriverManager.getConnection(
                "jdbc:sqlite:file:" + file(stores).toUri().getRawPath())) {
            Sql.execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Test
    void aSecondProcessIsKeptAway() {
        Path file = folder.resolve("plan.gpkg");
        try (PlanStore first = GeoPackageStore.open(file)) {
            assertThat(first.findHead()).isEmpty();
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> GeoPackageStore.open(file))
                    .withMessageContaining("in use by another Xingtu process");
        }
        GeoPackageStore.open(file).close();
    }

    @Test
    void aTableBeginsWithAFeatureThatIsSomewhere() throws SQLException {
        SamplePlan plan = SamplePlan.empty();
        for (int i = 0; i < 120; i++) {
            var feature = SamplePlan.feature("st-%03d".formatted(i), "站", "POINT (1 2)");
            plan.with("stations", i < 70 || i > 90 ? feature.geometry(null) : feature);
            plan.with(
                    "roads",
                    SamplePlan.feature("r-" + i, "路", "LINESTRING (1 2, 3 4)").geometry(null));
        }
        Path file = folder.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.seed(plan, "a", "b");
            assertThat(read(store, "roads", 1)).hasSize(120);
            assertThat(read(store, "stations", 1)).hasSize(120);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            String first = "SELECT id FROM stations ORDER BY rowid LIMIT 1";
            assertThat(Sql.list(connection, row -> row.getString(1), first)).containsExactly("st-070");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        Path file = folder.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.seed(SamplePlan.small(), "a", "b");
            store.commit(1, "c", "d", List.of(new Edit.Delete("roads", "r-1")));
        }
        try (PlanStore store = GeoPackageStore.open(file)) {
            assertThat(store.listRevisions()).hasSize(2);
            assertThat(store.schema()).isEqualTo(SamplePlan.small().schema());
            store.readLayer("roads", 2, feature -> assertThat(feature.id()).isNull());
        }
        assertThat(file.resolveSibling("plan.gpkg-wal")).doesNotExist();
    }

    @Test
    void aFailedSeedingLeavesAnEmptyStoreThatCanBeSeeded() {
        SamplePlan twice = SamplePlan.small().with("stations", SamplePlan.feature("st-1", "重", "POINT (1 2)"));
        try (PlanStore store = create()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> store.seed(twice, "a", "b"))
                    .withMessage("stations / st-1 occurs twice");
            assertThat(store.findHead()).isEmpty();
            store.seed(SamplePlan.small(), "a", "b");
            assertThat(store.findHead()).isPresent();
        }
    }

    static List<String> foreignContents() {
        return List.of(
                "this is no database, whatever its name says, and it is longer than a header", "CREATE TABLE t (a)");
    }

    @ParameterizedTest
    @MethodSource("foreignContents")
    void aFileThatIsNoStoreIsRefusedAndNotTouched(String content) throws Exception {
        Path file = folder.resolve("other.gpkg");
        if (content.startsWith("CREATE")) {
            try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file)) {
                Sql.execute(connection, content);
            }
        } else {
            Files.writeString(file, content);
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> GeoPackageStore.open(file))
                .withMessageContaining("other.gpkg");
    }

    @Test
    void aStoreOfALaterFormatIsRefused() throws Exception {
        Path file = folder.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.seed(SamplePlan.small(), "a", "b");
        }
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Sql.execute(connection, "UPDATE xingtu_plan SET format = 99");
        }

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> GeoPackageStore.open(file))
                .withMessageContaining("format 99");
    }

    @Test
    void namesThatSqlHoldsForOneOrForItsOwnAreKeptApart() throws IOException {
        Names tables = new GeoPackageDialect().tableNames();
        assertThat(List.of("Lakes", "lakes", "cite:Lakes", "gpkg_contents", "a\"b"))
                .map(tables::take)
                .containsExactly("Lakes", "lakes_2", "cite:Lakes", "layer_gpkg_contents", "a\"b");
        Names columns = new GeoPackageDialect().columnNames();
        assertThat(List.of("FID", "name", "NAME", "geom", "revision"))
                .map(columns::take)
                .containsExactly("FID_2", "name", "NAME_2", "geom_2", "revision_2");
    }

    @Test
    void aFileOfFormat1IsBroughtUpToDateWithTheHashesThatItWouldHaveHad() throws Exception {
        Path file = folder.resolve("plan.gpkg");
        List<Revision> revisions;
        try (PlanStore store = GeoPackageStore.open(file)) {
            store.seed(SamplePlan.small(), "a", "b");
            RandomEdits edits = new RandomEdits(5);
            for (long base = 1; base < 9; base++) {
                store.commit(base, "a", "b", edits.next());
            }
            revisions = store.listRevisions();
        }
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String index : Sql.list(
                    connection,
                    row -> row.getString(1),
                    "SELECT name FROM sqlite_schema WHERE name LIKE 'xingtu_index%'")) {
                Sql.execute(connection, "DROP INDEX " + Sql.quoted(index));
            }
            for (String statement : List.of(
                    "DROP TABLE xingtu_changes",
                    "DROP TABLE xingtu_rules",
                    "DROP TABLE xingtu_proposals",
                    "DROP TABLE xingtu_proposal_edits",
                    "DROP TABLE xingtu_proposal_values",
                    "DROP TABLE xingtu_audit",
                    "ALTER TABLE xingtu_revisions DROP COLUMN hash",
                    "ALTER TABLE xingtu_layers DROP COLUMN added",
                    "UPDATE xingtu_plan SET format = 1")) {
                Sql.execute(connection, statement);
            }
        }

        try (PlanStore store = GeoPackageStore.open(file)) {
            assertThat(store.listRevisions()).isEqualTo(revisions);
            assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
            assertThat(store.schema()).isEqualTo(SamplePlan.small().schema());
            store.commit(9, "a", "b", new RandomEdits(6).next());
            assertThat(store.verify(progress -> {}).firstBreak()).isEmpty();
        }
    }
}
