package city.xingtu.plan;

import java.util.Optional;

/** A change of a proposal that is no more the version which its editor saw. Carries what it is now. */
public final class ProposalConflict extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Proposal> current;

    /**
     * @param expected the version that the editor saw; 0 for none
     * @param current what there is now; empty when it was deleted
     */
    public ProposalConflict(String id, long expected, Optional<Proposal> current) {
        super(Kind.CONFLICT, "version", text(id, expected, current));
        this.current = current;
    }

    private static Text text(String id, long expected, Optional<Proposal> current) {
        return current.map(there -> new Text(
                        "方案 " + id + " 现为第 " + there.version() + " 版，而非第 " + expected + " 版",
                        "The proposal " + id + " is at version " + there.version() + ", not " + expected))
                .orElseGet(() -> new Text("方案 " + id + " 已删除", "The proposal " + id + " was deleted"));
    }

    /** The newest version; empty when the proposal was deleted. */
    public Optional<Proposal> current() {
        return current;
    }
}
