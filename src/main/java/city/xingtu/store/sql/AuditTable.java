package city.xingtu.store.sql;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import city.xingtu.store.AuditHash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The audit: entries, each chained to the one before. */
final class AuditTable {

    private final Dialect dialect;

    AuditTable(Dialect dialect) {
        this.dialect = dialect;
    }

    Optional<AuditEntry> last(Connection connection) throws SQLException {
        return Sql.first(connection, this::entry, "SELECT * FROM xingtu_audit ORDER BY number DESC LIMIT 1");
    }

    List<AuditEntry> list(Connection connection) throws SQLException {
        return Sql.list(connection, this::entry, "SELECT * FROM xingtu_audit ORDER BY number");
    }

    void append(Connection connection, AuditEntry entry) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO xingtu_audit(number, time, author, action, subject, version, reason, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.number(),
                dialect.time(entry.time()),
                entry.author(),
                entry.action().name(),
                entry.subject(),
                entry.version(),
                entry.reason(),
                entry.hash());
    }

    /** The first entry that does not follow on the one before, or whose proposal is not as it was written. */
    Optional<AuditEntry> firstBreak(Connection connection, Function<String, Layer> layers) throws SQLException {
        ProposalTables tables = new ProposalTables(dialect, layers);
        String hash = "";
        long number = 0;
        for (AuditEntry entry : list(connection)) {
            Optional<Proposal.Content> content = tables.proposal(connection, entry.subject(), entry.version())
                    .map(Proposal::content);
            AuditEntry sealed = AuditHash.seal(
                    hash,
                    ++number,
                    entry.time(),
                    entry.author(),
                    entry.action(),
                    entry.subject(),
                    entry.version(),
                    entry.reason(),
                    AuditHash.content(content, layers));
            if (!sealed.equals(entry)) {
                return Optional.of(entry);
            }
            hash = entry.hash();
        }
        return Optional.empty();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                dialect.time(row, "time"),
                row.getString("author"),
                AuditEntry.Action.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getLong("version"),
                row.getString("reason"),
                row.getString("hash"));
    }
}
