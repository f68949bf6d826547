package city.xingtu.store.sql;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.ProposalConflict;
import city.xingtu.store.AuditHash;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.ProposalCheck;
import city.xingtu.store.ProposalStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The proposals of a store on an SQL database. */
final class SqlProposals implements ProposalStore {

    private final SqlStore store;

    SqlProposals(SqlStore store) {
        this.store = store;
    }

    @Override
    public Proposal save(String id, long expected, Proposal.Content content, String author, String reason) {
        return store.write(connection -> {
            ProposalCheck.check(
                    id,
                    content,
                    author,
                    reason,
                    layers(connection),
                    store.revisions().head(connection).number());
            return append(connection, id, expected, Optional.of(content), author, reason)
                    .orElseThrow();
        });
    }

    @Override
    public void delete(String id, long expected, String author, String reason) {
        FeatureCheck.checkText("author", author);
        FeatureCheck.checkText("reason", reason);
        store.write(connection -> append(connection, id, expected, Optional.empty(), author, reason));
    }

    /** Writes the next version and its entry of the audit; an absent content is the end. */
    private Optional<Proposal> append(
            Connection connection,
            String id,
            long expected,
            Optional<Proposal.Content> content,
            String author,
            String reason)
            throws SQLException {
        ProposalTables tables = tables(connection);
        Optional<ProposalTables.Version> newest = tables.newest(connection, id);
        long present = newest.map(ProposalTables.Version::number).orElse(0L);
        boolean there = newest.isPresent() && !newest.get().deleted();
        if (present != expected || !there && (present > 0 || content.isEmpty())) {
            Optional<Proposal> current = there ? tables.proposal(connection, id, present) : Optional.empty();
            throw new ProposalConflict(id, expected, current);
        }
        AuditTable audit = new AuditTable(store.dialect());
        Optional<AuditEntry> last = audit.last(connection);
        Instant time = RevisionTable.notBefore(last.map(AuditEntry::time));
        tables.insert(connection, id, present + 1, content, author, time);
        audit.append(
                connection,
                AuditHash.seal(
                        last.map(AuditEntry::hash).orElse(""),
                        last.map(AuditEntry::number).orElse(0L) + 1,
                        time,
                        author,
                        action(present, content),
                        id,
                        present + 1,
                        reason,
                        AuditHash.content(content, layers(connection))));
        return tables.proposal(connection, id, present + 1);
    }

    private static AuditEntry.Action action(long before, Optional<Proposal.Content> content) {
        if (content.isEmpty()) {
            return AuditEntry.Action.DELETED;
        }
        return before == 0 ? AuditEntry.Action.CREATED : AuditEntry.Action.CHANGED;
    }

    @Override
    public Optional<Proposal> find(String id) {
        return ProposalCheck.isId(id)
                ? store.read(connection -> {
                    ProposalTables tables = tables(connection);
                    Optional<ProposalTables.Version> newest = tables.newest(connection, id);
                    return newest.isEmpty()
                            ? Optional.empty()
                            : tables.proposal(connection, id, newest.get().number());
                })
                : Optional.empty();
    }

    @Override
    public List<Proposal> list() {
        return store.read(connection -> tables(connection).list(connection));
    }

    @Override
    public List<Proposal> history(String id) {
        return ProposalCheck.isId(id)
                ? store.read(connection -> tables(connection).history(connection, id))
                : List.of();
    }

    @Override
    public List<AuditEntry> audit() {
        return store.read(connection -> new AuditTable(store.dialect()).list(connection));
    }

    private ProposalTables tables(Connection connection) throws SQLException {
        return new ProposalTables(store.dialect(), layers(connection));
    }

    /** Layers by id; of the newest schema, as another node may have added one. */
    private Function<String, Layer> layers(Connection connection) throws SQLException {
        return LayerTable.layers(store.load(connection));
    }
}
