package city.xingtu.store;

import city.xingtu.plan.Revision;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/**
 * The hash that chains a revision to its parent. Every value enters as its length in UTF-8 bytes, a colon, the bytes and
 * a line feed, so that no two lists of values read alike:
 *
 * <ul>
 *   <li>the revision: parent's hash (empty for the first), number, time in ISO 8601, author, reason, content;
 *   <li>the content: what the revision declares ({@link SchemaDigest}; empty when nothing), then for each layer with
 *       edits, in the order of code points, its id and the digest of the edits ({@link LayerDigest}).
 * </ul>
 */
public final class RevisionHash {

    private RevisionHash() {}

    /** The revision with the hash that belongs to it. */
    public static Revision seal(
            long number, String parentHash, Instant time, String author, String reason, String content) {
        return new Revision(
                number, number - 1, time, author, reason, of(parentHash, number, time, author, reason, content));
    }

    /** The hash of a revision with these values. */
    public static String of(
            String parentHash, long number, Instant time, String author, String reason, String content) {
        return new Digest()
                .text(parentHash)
                .text(Long.toString(number))
                .text(time.toString())
                .text(author)
                .text(reason)
                .text(content)
                .hex();
    }

    /**
     * The digest of what a revision changed.
     *
     * @param declared {@link SchemaDigest} of what it declares; empty when nothing
     * @param layers digest of the edits by layer, in the order of code points
     */
    public static String content(String declared, SortedMap<String, String> layers) {
        Digest digest = new Digest().text(declared);
        for (Map.Entry<String, String> layer : layers.entrySet()) {
            digest.text(layer.getKey()).text(layer.getValue());
        }
        return digest.hex();
    }
}
