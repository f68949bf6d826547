package city.xingtu.store.sql;

import city.xingtu.plan.Revision;
import city.xingtu.store.CodePoints;
import city.xingtu.store.Marks;
import city.xingtu.store.RevisionHash;
import city.xingtu.store.SchemaDigest;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The chain of revisions, and the digest of what each changed in each layer. */
public final class RevisionTable {

    public static final String NAME = "xingtu_revisions";

    private final Dialect dialect;

    public RevisionTable(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The present, but never before the parent: a clock may be set back, the chain's times only grow. */
    static Instant timeAfter(Optional<Revision> parent) {
        return notBefore(parent.map(Revision::time));
    }

    static Instant notBefore(Optional<Instant> last) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return last.filter(now::isBefore).orElse(now);
    }

    /** Appends a revision with the digests of its edits by layer, and the marks of single edits beside them. */
    void append(Connection connection, Revision revision, SortedMap<String, String> digests, Map<String, Marks> marks)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO " + NAME + "(number, parent, time, author, reason, hash) VALUES (?, ?, ?, ?, ?, ?)",
                revision.number(),
                revision.parent(),
                dialect.time(revision.time()),
                revision.author(),
                revision.reason(),
                revision.hash());
        Sql.updateAll(
                connection,
                "INSERT INTO xingtu_changes(revision, layer, digest, marks) VALUES (?, ?, ?, ?)",
                marks.entrySet().stream()
                        .map(layer -> Sql.row(
                                revision.number(),
                                layer.getKey(),
                                digests.get(layer.getKey()),
                                layer.getValue().toBytes()))
                        .toList());
    }

    /** The marks of a revision's edits of a layer; empty for revisions of a time when none were kept. */
    static Optional<Marks> marks(Connection connection, long revision, String layer) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getBytes(1),
                        "SELECT marks FROM xingtu_changes WHERE revision = ? AND layer = ? AND marks IS NOT NULL",
                        revision,
                        layer)
                .stream()
                .map(Marks::of)
                .findFirst();
    }

    public Optional<Revision> findHead(Connection connection) throws SQLException {
        return Sql.first(connection, this::revision, "SELECT * FROM " + NAME + " ORDER BY number DESC LIMIT 1");
    }

    Revision head(Connection connection) throws SQLException {
        return findHead(connection).orElseThrow(() -> new StoreException("The store has no revision", null));
    }

    Optional<Revision> find(Connection connection, long number) throws SQLException {
        return Sql.first(connection, this::revision, "SELECT * FROM " + NAME + " WHERE number = ?", number);
    }

    Optional<Revision> findAt(Connection connection, Instant time) throws SQLException {
        return Sql.first(
                connection,
                this::revision,
                "SELECT * FROM " + NAME + " WHERE time <= ? ORDER BY number DESC LIMIT 1",
                dialect.time(time));
    }

    List<Revision> list(Connection connection) throws SQLException {
        return Sql.list(connection, this::revision, "SELECT * FROM " + NAME + " ORDER BY number");
    }

    /** The digests of a revision's edits by layer, as it was committed. */
    static SortedMap<String, String> digests(Connection connection, long revision) throws SQLException {
        SortedMap<String, String> digests = new TreeMap<>(CodePoints.ORDER);
        Sql.list(
                connection,
                row -> digests.put(row.getString("layer"), row.getString("digest")),
                "SELECT layer, digest FROM xingtu_changes WHERE revision = ?",
                revision);
        return digests;
    }

    /** The layers that revisions changed, both ends included, in the order of code points. */
    static List<String> changedLayers(Connection connection, long first, long last) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT DISTINCT layer FROM xingtu_changes WHERE revision >= ? AND revision <= ?",
                        first,
                        last)
                .stream()
                .sorted(CodePoints.ORDER)
                .toList();
    }

    /** Gives every revision of a chain without hashes its digests and its hash. */
    public void sealAll(Connection connection) throws SQLException {
        Map<Long, SortedMap<String, String>> found =
                new ChainCheck(dialect, connection, SchemaReader.tables(connection), progress -> {}).digests();
        String hash = "";
        for (Revision revision : list(connection)) {
            SortedMap<String, String> digests = found.getOrDefault(revision.number(), new TreeMap<>(CodePoints.ORDER));
            Sql.updateAll(
                    connection,
                    "INSERT INTO xingtu_changes(revision, layer, digest) VALUES (?, ?, ?)",
                    digests.entrySet().stream()
                            .map(entry -> Sql.row(revision.number(), entry.getKey(), entry.getValue()))
                            .toList());
            String declared = revision.number() == 1 ? firstDeclaration(connection) : "";
            hash = RevisionHash.of(
                    hash,
                    revision.number(),
                    revision.time(),
                    revision.author(),
                    revision.reason(),
                    RevisionHash.content(declared, digests));
            Sql.update(connection, "UPDATE " + NAME + " SET hash = ? WHERE number = ?", hash, revision.number());
        }
    }

    /** What revision 1 declares. */
    static String firstDeclaration(Connection connection) throws SQLException {
        List<LayerTable> first = SchemaReader.tables(connection).stream()
                .filter(table -> table.added() == 1)
                .toList();
        return SchemaDigest.of(SchemaReader.schema(connection, first), StructureTables.read(connection));
    }

    private Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("number"),
                row.getLong("parent"),
                dialect.time(row, "time"),
                row.getString("author"),
                row.getString("reason"),
                row.getString("hash"));
    }
}
