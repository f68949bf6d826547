package city.xingtu.store;

import city.xingtu.plan.AuditEntry;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Proposal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The hash that chains an entry of the audit to the one before, in the form of {@link RevisionHash}. */
public final class AuditHash {

    private AuditHash() {}

    /**
     * The entry with the hash that belongs to it.
     *
     * @param parentHash of the entry before; empty for the first
     * @param content {@link #content} of the version
     */
    public static AuditEntry seal(
            String parentHash,
            long number,
            Instant time,
            String author,
            AuditEntry.Action action,
            String subject,
            long version,
            String reason,
            String content) {
        String hash = new Digest()
                .text(parentHash)
                .text(Long.toString(number))
                .text(time.toString())
                .text(author)
                .text(action.name())
                .text(subject)
                .text(Long.toString(version))
                .text(reason)
                .text(content)
                .hex();
        return new AuditEntry(number, time, author, action, subject, version, reason, hash);
    }

    /** The digest of what a version says; of a deletion that of nothing. */
    public static String content(Optional<Proposal.Content> version, Function<String, Layer> layers) {
        if (version.isEmpty()) {
            return "";
        }
        Proposal.Content content = version.get();
        Digest digest = new Digest()
                .text(content.title())
                .text(content.description())
                .text(content.status().name())
                .text(Long.toString(content.base()));
        Map<String, LayerDigest> byLayer = new TreeMap<>(CodePoints.ORDER);
        for (Edit edit : content.edits()) {
            byLayer.computeIfAbsent(edit.layer(), layer -> new LayerDigest(layers.apply(layer)))
                    .add(edit);
        }
        byLayer.forEach((layer, edits) -> digest.text(layer).text(edits.hex()));
        return digest.hex();
    }
}
