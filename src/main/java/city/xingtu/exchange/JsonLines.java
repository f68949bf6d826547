package city.xingtu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** An array of a JSON document with an item a line, which people read and version control compares. */
final class JsonLines {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;
    private boolean first = true;

    JsonLines(OutputStream out) {
        this.out = out;
    }

    /** Writes the text of the document up to the array's bracket. */
    void begin(String head) throws IOException {
        text(head);
    }

    /** Writes an item on a line of its own. */
    void item(Consumer<JsonGenerator> item) {
        try {
            text(first ? "\n" : ",\n");
            first = false;
            try (JsonGenerator json = JSON.createGenerator(out)) {
                item.accept(json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the text of the document from the array's bracket on. */
    void end(String tail) throws IOException {
        text("\n" + tail + "\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
