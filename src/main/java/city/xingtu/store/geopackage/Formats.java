package city.xingtu.store.geopackage;

import city.xingtu.store.StoreException;
import city.xingtu.store.sql.Dialect;
import city.xingtu.store.sql.LayerTable;
import city.xingtu.store.sql.RevisionTable;
import city.xingtu.store.sql.SchemaReader;
import city.xingtu.store.sql.SchemaTables;
import city.xingtu.store.sql.Sql;
import city.xingtu.store.sql.StructureTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The form of the side tables: makes it in a new file, and brings an older one up to date. */
final class Formats {

    private Formats() {}

    /** Creates all tables but those of layers. */
    static void create(Connection connection) throws SQLException {
        GeoPackageTables.create(connection);
        Sql.execute(
                connection,
                "CREATE TABLE " + RevisionTable.NAME + " (number INTEGER PRIMARY KEY NOT NULL, parent INTEGER NOT NULL,"
                        + " time DATETIME NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL, hash TEXT NOT NULL)");
        GeoPackageTables.addAttributes(
                connection,
                RevisionTable.NAME,
                "规划修订记录 / Revisions of the plan",
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        take(connection, SchemaTables.TABLES);
        take(connection, SchemaTables.TABLES_OF_FORMAT_2);
        take(connection, SchemaTables.STEPS_TO_FORMAT_3);
        take(connection, SchemaTables.STEPS_TO_FORMAT_4);
        take(connection, StructureTables.TABLES);
    }

    /**
     * Brings the file up to the present format, within the transaction of the caller.
     *
     * @return whether the file holds a store; a new one holds nothing
     * @throws StoreException when the file is of a later format, or no store of this program
     */
    static boolean update(Path file, Connection connection, Dialect dialect) throws SQLException {
        Optional<Integer> format = find(connection);
        if (format.isEmpty()) {
            if (Sql.first(connection, row -> true, "SELECT 1 FROM sqlite_schema")
                    .isPresent()) {
                throw new StoreException("The file " + file + " holds something else than a Xingtu store", null);
            }
            return false;
        }
        if (format.get() > SchemaTables.FORMAT || format.get() < 1) {
            throw new StoreException(
                    "The store " + file + " has format " + format.get() + "; this version reads formats 1 to "
                            + SchemaTables.FORMAT,
                    null);
        }
        if (format.get() == 1) {
            toFormat2(connection, dialect);
        }
        if (format.get() < 3) {
            // Checksums of single edits. Revisions from before have none.
            take(connection, SchemaTables.STEPS_TO_FORMAT_3);
        }
        if (format.get() < 4) {
            take(connection, SchemaTables.STEPS_TO_FORMAT_4);
        }
        if (format.get() < SchemaTables.FORMAT) {
            Sql.update(connection, "UPDATE xingtu_plan SET format = ?", SchemaTables.FORMAT);
        }
        return true;
    }

    /** Format 2 chains the revisions by hashes, keeps rules, and lets layers be added. */
    private static void toFormat2(Connection connection, Dialect dialect) throws SQLException {
        Sql.execute(connection, "ALTER TABLE " + RevisionTable.NAME + " ADD COLUMN hash TEXT NOT NULL DEFAULT ''");
        Sql.execute(connection, "ALTER TABLE xingtu_layers ADD COLUMN added INTEGER NOT NULL DEFAULT 1");
        take(connection, SchemaTables.TABLES_OF_FORMAT_2);
        for (LayerTable table : SchemaReader.tables(connection)) {
            GeoPackageDialect.createIndexes(connection, table);
        }
        new RevisionTable(dialect).sealAll(connection);
    }

    private static void take(Connection connection, String[] steps) throws SQLException {
        for (String step : steps) {
            Sql.execute(connection, step);
        }
    }

    private static Optional<Integer> find(Connection connection) throws SQLException {
        boolean present = Sql.first(connection, row -> true, "SELECT 1 FROM sqlite_schema WHERE name = 'xingtu_plan'")
                .isPresent();
        return present
                ? Sql.first(connection, row -> row.getInt(1), "SELECT format FROM xingtu_plan")
                : Optional.empty();
    }
}
