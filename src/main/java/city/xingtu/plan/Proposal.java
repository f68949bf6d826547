package city.xingtu.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of the plan that somebody proposes: a branch that every service can show and that changes nothing until it is
 * committed.
 *
 * @param id chosen by whoever made it
 * @param version from 1, one more with every change: whoever changes it says which one he saw
 * @param author who made it; who changed it is in the audit
 * @param created to the millisecond
 * @param changed when this version was written
 */
public record Proposal(String id, long version, String author, Instant created, Instant changed, Content content) {

    /** How far it has come. */
    public enum Status {
        /** Its author works on it. */
        DRAFT,
        /** Open to comments and review. */
        SUBMITTED,
        /** Approved, but not in the plan yet. */
        ACCEPTED,
        /** Turned down. */
        REJECTED,
        /** Its edits are a revision of the plan. */
        MERGED
    }

    /**
     * What its author may change.
     *
     * @param base the revision that the author saw
     * @param edits on any layers, streets and lines included; by layer in the order of their first edit, of several of
     *     one feature the last
     */
    public record Content(String title, String description, Status status, long base, List<Edit> edits) {

        public Content {
            Map<String, Map<String, Edit>> net = new LinkedHashMap<>();
            for (Edit edit : edits) {
                net.computeIfAbsent(edit.layer(), absent -> new LinkedHashMap<>())
                        .put(edit.id(), edit);
            }
            List<Edit> kept = new ArrayList<>();
            net.values().forEach(layer -> kept.addAll(layer.values()));
            edits = List.copyOf(kept);
        }
    }

    /** Names this version of this proposal, and no other. */
    public String name() {
        return id + '@' + version;
    }
}
