package city.xingtu.exchange;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a store holds, every revision of it, into one file from which {@link ArchiveReader} makes the same
 * store again, in whatever database. Holds one feature at a time.
 */
public final class ArchiveWriter {

    /** Edits between two reports. */
    private static final int REPORT = 10_000;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final PlanStore store;
    private final ZipOutputStream zip;
    private final Consumer<Progress> progress;

    private ArchiveWriter(PlanStore store, ZipOutputStream zip, Consumer<Progress> progress) {
        this.store = store;
        this.zip = zip;
        this.progress = progress;
    }

    /**
     * Writes the store as of its present head; what is committed meanwhile is not in it.
     *
     * @param progress told of edits by revision
     * @return the newest revision that is in the archive
     * @throws Problem INVALID_PARAMETER {@code store} when it is empty
     * @throws UncheckedIOException when the stream fails
     */
    public static Revision write(OutputStream out, PlanStore store, Consumer<Progress> progress) {
        Revision head = store.findHead().orElseThrow(() -> Problem.invalid("store", "存储为空", "The store is empty"));
        try {
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
            new ArchiveWriter(store, zip, progress).write(head);
            zip.finish();
            zip.flush();
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private void entry(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }

    private void write(Revision head) throws IOException {
        entry(ArchiveFormat.ARCHIVE, out -> {
            try (JsonGenerator json = JSON.createGenerator(out)) {
                json.writeStartObject();
                json.writeNumberProperty("format", ArchiveFormat.VERSION);
                json.writeNumberProperty("revisions", head.number());
                json.writeStringProperty("hash", head.hash());
                json.writeEndObject();
            }
        });
        List<Structure> structures = store.structures();
        Set<String> all = structures.stream()
                .flatMap(structure -> structure.parts().stream())
                .flatMap(part -> part.features().stream())
                .map(Structure.FeatureReference::id)
                .collect(Collectors.toSet());
        entry(ArchiveFormat.STRUCTURES, out -> StructuresJsonWriter.write(out, structures, all));
        PlanSchema before = null;
        for (Revision revision : store.listRevisions()) {
            if (revision.number() > head.number()) {
                break;
            }
            PlanSchema schema = store.schema(revision.number());
            if (!schema.equals(before)) {
                entry(ArchiveFormat.schema(revision.number()), out -> AtlasJsonWriter.write(out, schema));
                before = schema;
            }
            entry(ArchiveFormat.revision(revision.number()), out -> revision(out, revision, schema));
        }
    }

    private void revision(OutputStream out, Revision revision, PlanSchema schema) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            ArchiveFormat.write(json, revision);
        }
        long[] done = {0};
        store.readChanges(revision.number() - 1, revision.number(), edit -> {
            try {
                out.write('\n');
                try (JsonGenerator json = JSON.createGenerator(out)) {
                    edit(json, edit, schema);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (++done[0] % REPORT == 0) {
                progress.accept(new Progress("revision " + revision.number(), done[0], 0));
            }
        });
        out.write('\n');
        progress.accept(new Progress("revision " + revision.number(), done[0], done[0]));
    }

    private static void edit(JsonGenerator json, Edit edit, PlanSchema schema) {
        json.writeStartObject();
        json.writeStringProperty("layer", edit.layer());
        switch (edit) {
            case Edit.Put put -> {
                Layer layer = schema.findLayer(put.layer()).orElseThrow();
                json.writeName("put");
                GisDataWriter.feature(json, layer, put.feature());
            }
            case Edit.Delete delete -> json.writeStringProperty("delete", delete.id());
        }
        json.writeEndObject();
    }
}
