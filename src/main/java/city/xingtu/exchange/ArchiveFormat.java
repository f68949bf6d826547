package city.xingtu.exchange;

import city.xingtu.plan.Revision;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/**
 * How an archive is laid out, a ZIP file that needs nothing but itself to be understood:
 *
 * <ul>
 *   <li>{@code archive.json}: the format, the number of revisions and the hash of the newest one;
 *   <li>{@code revisions/000001.jsonl} and so on: on the first line what the revision says of itself, then an edit a
 *       line, by layer and id: a GeoJSON feature beside its layer, or the id of what was deleted. Numbers have as many
 *       digits as they need to come back the same;
 *   <li>{@code schemas/000001/atlas.json}: the layers as of the first revision and of each that adds some;
 *   <li>{@code structures.json}.
 * </ul>
 */
final class ArchiveFormat {

    /** Of this description. */
    static final int VERSION = 1;

    static final String ARCHIVE = "archive.json";
    static final String STRUCTURES = "structures.json";

    private ArchiveFormat() {}

    static String revision(long number) {
        return String.format("revisions/%06d.jsonl", number);
    }

    static String schema(long number) {
        return String.format("schemas/%06d/atlas.json", number);
    }

    static void write(JsonGenerator json, Revision revision) {
        json.writeStartObject();
        json.writeNumberProperty("number", revision.number());
        json.writeNumberProperty("parent", revision.parent());
        json.writeStringProperty("time", revision.time().toString());
        json.writeStringProperty("author", revision.author());
        json.writeStringProperty("reason", revision.reason());
        json.writeStringProperty("hash", revision.hash());
        json.writeEndObject();
    }

    static Revision read(JsonPlace line) {
        return new Revision(
                line.whole("number"),
                line.whole("parent"),
                Instant.parse(line.text("time")),
                line.anyText("author"),
                line.anyText("reason"),
                line.text("hash"));
    }
}
