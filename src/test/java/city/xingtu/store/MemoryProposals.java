package city.xingtu.store;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import city.xingtu.plan.ProposalConflict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The model of a {@link ProposalStore}. */
final class MemoryProposals implements ProposalStore {

    private final Function<String, Layer> layers;
    private final LongSupplier head;
    /** Versions by id; an empty last one ends the proposal. */
    private final TreeMap<String, List<Optional<Proposal>>> versions = new TreeMap<>(CodePoints.ORDER);

    private final List<AuditEntry> audit = new ArrayList<>();

    MemoryProposals(Function<String, Layer> layers, LongSupplier head) {
        this.layers = layers;
        this.head = head;
    }

    @Override
    public synchronized Proposal save(
            String id, long expected, Proposal.Content content, String author, String reason) {
        ProposalCheck.check(id, content, author, reason, layers, head.getAsLong());
        append(id, expected, Optional.of(content), author, reason);
        return find(id).orElseThrow();
    }

    @Override
    public synchronized void delete(String id, long expected, String author, String reason) {
        append(id, expected, Optional.empty(), author, reason);
    }

    private void append(String id, long expected, Optional<Proposal.Content> content, String author, String reason) {
        List<Optional<Proposal>> own = versions.getOrDefault(id, List.of());
        boolean ended = own.isEmpty() ? content.isEmpty() : own.getLast().isEmpty();
        if (own.size() != expected || ended) {
            throw new ProposalConflict(id, expected, find(id));
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<Optional<Proposal>> next = new ArrayList<>(own);
        Optional<Proposal> first = own.isEmpty() ? Optional.empty() : own.getFirst();
        next.add(content.map(written -> new Proposal(
                id,
                expected + 1,
                first.map(Proposal::author).orElse(author),
                first.map(Proposal::created).orElse(now),
                now,
                written)));
        versions.put(id, next);
        AuditEntry.Action action = expected == 0 ? AuditEntry.Action.CREATED : AuditEntry.Action.CHANGED;
        audit.add(AuditHash.seal(
                audit.isEmpty() ? "" : audit.getLast().hash(),
                audit.size() + 1,
                now,
                author,
                content.isEmpty() ? AuditEntry.Action.DELETED : action,
                id,
                expected + 1,
                reason,
                AuditHash.content(content, layers)));
    }

    @Override
    public synchronized Optional<Proposal> find(String id) {
        return versions.getOrDefault(id, List.of(Optional.empty())).getLast();
    }

    @Override
    public synchronized List<Proposal> list() {
        return versions.values().stream()
                .map(List::getLast)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public synchronized List<Proposal> history(String id) {
        return versions.getOrDefault(id, List.of()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> audit() {
        return List.copyOf(audit);
    }
}
