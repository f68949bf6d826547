package city.xingtu.store.geopackage;

import city.xingtu.plan.Revision;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The chain of revisions. */
final class RevisionTable {

    static final String NAME = "xingtu_revisions";

    private RevisionTable() {}

    static void create(Connection connection) throws SQLException {
        Sql.execute(
                connection,
                "CREATE TABLE " + NAME + " (number INTEGER PRIMARY KEY NOT NULL, parent INTEGER NOT NULL,"
                        + " time DATETIME NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL)");
    }

    /** Appends the successor of a revision, at the present time. */
    static Revision append(Connection connection, long parent, String author, String reason) throws SQLException {
        Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Revision revision = new Revision(parent + 1, parent, time, author, reason);
        Sql.update(
                connection,
                "INSERT INTO " + NAME + " VALUES (?, ?, ?, ?, ?)",
                revision.number(),
                parent,
                GeoPackageTables.format(time),
                author,
                reason);
        return revision;
    }

    static Revision head(Connection connection) throws SQLException {
        return Sql.first(connection, RevisionTable::revision, "SELECT * FROM " + NAME + " ORDER BY number DESC LIMIT 1")
                .orElseThrow(() -> new StoreException("The store has no revision", null));
    }

    static List<Revision> list(Connection connection) throws SQLException {
        return Sql.list(connection, RevisionTable::revision, "SELECT * FROM " + NAME + " ORDER BY number");
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("number"),
                row.getLong("parent"),
                Instant.parse(row.getString("time")),
                row.getString("author"),
                row.getString("reason"));
    }
}
