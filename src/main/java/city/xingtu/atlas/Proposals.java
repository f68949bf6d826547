package city.xingtu.atlas;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Proposal;
import city.xingtu.store.PlanStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest versions of proposals, remembered for half a second, so that a map's hundred tiles do not ask the store a
 * hundred times. What is saved here is seen here at once, what another node saved within that time. Of proposals that
 * {@link Access} does not let the present thread see there are none.
 */
public final class Proposals {

    private static final long FRESH_NANOS = 500_000_000;
    private static final int KEPT = 256;

    private record Known(Proposal proposal, long read) {}

    private final PlanStore store;
    private final Atlas atlas;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };

    public Proposals(PlanStore store, Atlas atlas) {
        this.store = store;
        this.atlas = atlas;
    }

    /** The newest versions of all. */
    public List<Proposal> list() {
        return store.proposals().list().stream()
                .filter(proposal -> atlas.shows(proposal.content()))
                .toList();
    }

    /** Who did what to the proposal; of one that was deleted too, for whoever sees all of the plan. */
    public List<AuditEntry> history(String id) {
        Rights rights = Access.rights();
        boolean seen = rights.readsEverything() ? rights.proposals() != Rights.Use.NONE : find(id).isPresent();
        return seen
                ? store.proposals().audit().stream()
                        .filter(entry -> entry.subject().equals(id))
                        .toList()
                : List.of();
    }

    /** The newest version; empty when there is no such proposal, or no more. */
    public Optional<Proposal> find(String id) {
        return newest(id).filter(proposal -> atlas.shows(proposal.content()));
    }

    private Optional<Proposal> newest(String id) {
        long now = System.nanoTime();
        synchronized (known) {
            Known found = known.get(id);
            if (found != null && now - found.read() < FRESH_NANOS) {
                return Optional.of(found.proposal());
            }
        }
        Optional<Proposal> read = store.proposals().find(id);
        read.ifPresentOrElse(proposal -> keep(proposal, now), () -> forget(id));
        return read;
    }

    /**
     * As {@link city.xingtu.store.ProposalStore#save} does.
     *
     * @throws city.xingtu.plan.Problem NOT_PERMITTED as well
     */
    public Proposal save(String id, long expected, Proposal.Content content, String author, String reason) {
        Access.requireProposing(atlas.shows(content));
        Proposal saved = store.proposals().save(id, expected, content, author, reason);
        keep(saved, System.nanoTime());
        return saved;
    }

    /**
     * As {@link city.xingtu.store.ProposalStore#delete} does.
     *
     * @throws city.xingtu.plan.Problem NOT_PERMITTED as well
     */
    public void delete(String id, long expected, String author, String reason) {
        Access.requireProposing(find(id).isPresent());
        store.proposals().delete(id, expected, author, reason);
        forget(id);
    }

    private void keep(Proposal proposal, long read) {
        synchronized (known) {
            Known before = known.get(proposal.id());
            if (before == null || before.proposal().version() <= proposal.version()) {
                known.put(proposal.id(), new Known(proposal, read));
            }
        }
    }

    private void forget(String id) {
        synchronized (known) {
            known.remove(id);
        }
    }
}
