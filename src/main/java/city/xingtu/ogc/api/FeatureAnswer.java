package city.xingtu.ogc.api;

import city.xingtu.exchange.FeatureColumns;
import city.xingtu.exchange.FeatureSink;
import city.xingtu.exchange.JsonMembers;
import city.xingtu.http.Answers;
import city.xingtu.plan.FeatureTable;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Features in the form that was asked for, written as they are read, one at a time. */
final class FeatureAnswer {

    /** Features after which other requests may have the core: virtual threads give it up only where they are told. */
    private static final int TURN = 256;

    private final Format format;
    private final FeatureColumns columns;
    private final String schema;

    /**
     * For features of one layer.
     *
     * @param schema address of the layer's GML application schema
     */
    FeatureAnswer(Format format, FeatureColumns columns, String schema) {
        this.format = format;
        this.columns = columns;
        this.schema = schema;
    }

    /** The media type. */
    String type() {
        return format == Format.JSON ? Answers.GEO_JSON : format.type();
    }

    /** Writes a list; the stream stays open. */
    void writeAll(OutputStream out, FeatureTable table, int[] rows, JsonMembers members) {
        try (FeatureSink sink = format.features().open(out, columns, members, schema, rows.length)) {
            for (int i = 0; i < rows.length; i++) {
                sink.write(table, rows[i]);
                if (i % TURN == TURN - 1) {
                    Thread.yield();
                }
            }
        }
    }

    /** Writes one feature as a document; the stream stays open. */
    void writeOne(OutputStream out, FeatureTable table, int row, JsonMembers members) {
        try (FeatureSink sink = format.features().single(out, columns, members, schema)) {
            sink.write(table, row);
        }
    }

    /** The member {@code links}. */
    static void links(JsonGenerator generator, List<Link> links) {
        generator.writeArrayPropertyStart("links");
        for (Link link : links) {
            generator.writeStartObject();
            generator.writeStringProperty("href", link.href());
            generator.writeStringProperty("rel", link.rel());
            generator.writeStringProperty("type", link.type());
            if (link.title() != null) {
                generator.writeStringProperty("title", link.title());
            }
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }
}
