package city.xingtu.exchange;

import city.xingtu.plan.Structure;
import city.xingtu.plan.Structure.FeatureReference;
import city.xingtu.plan.Structure.Part;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes what {@link StructuresJson} reads, a structure a line. */
final class StructuresJsonWriter {

    private final JsonGenerator json;
    private final Set<String> ambiguous;

    private StructuresJsonWriter(JsonGenerator json, Set<String> ambiguous) {
        this.json = json;
        this.ambiguous = ambiguous;
    }

    /**
     * Writes the document in UTF-8; the stream stays open.
     *
     * @param ambiguous ids that features of several layers have, which need the layer beside them
     */
    static void write(OutputStream out, List<Structure> structures, Set<String> ambiguous) throws IOException {
        JsonLines lines = new JsonLines(out);
        lines.begin("{\"structures\":[");
        for (Structure structure : structures) {
            lines.item(json -> new StructuresJsonWriter(json, ambiguous).structure(structure));
        }
        lines.end("]}");
    }

    private void structure(Structure structure) {
        json.writeStartObject();
        json.writeStringProperty("id", structure.id());
        json.writeStringProperty("name_zh", structure.name().zh());
        json.writeStringProperty("name_en", structure.name().en());
        json.writeStringProperty("plan", structure.plan());
        json.writeStringProperty("citation", structure.citation());
        json.writeArrayPropertyStart("parts");
        structure.parts().forEach(this::part);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void part(Part part) {
        json.writeStartObject();
        json.writeNumberProperty("no", part.number());
        json.writeStringProperty("name_zh", part.name().zh());
        json.writeStringProperty("name_en", part.name().en());
        if (part.role() != null) {
            json.writeStringProperty("kind", part.role());
        }
        json.writeArrayPropertyStart("features");
        part.features().forEach(this::reference);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reference(FeatureReference reference) {
        if (ambiguous.contains(reference.id())) {
            json.writeStartObject();
            json.writeStringProperty("layer", reference.layer());
            json.writeStringProperty("id", reference.id());
            json.writeEndObject();
        } else {
            json.writeString(reference.id());
        }
    }
}
