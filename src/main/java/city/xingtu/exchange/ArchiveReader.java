package city.xingtu.exchange;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.store.PlanSource;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.function.Consumer;

/** Makes of an archive of {@link ArchiveWriter} the store that it was made of. */
public final class ArchiveReader {

    private final Path root;
    private final PlanStore store;
    private final Consumer<Progress> progress;

    private ArchiveReader(Path root, PlanStore store, Consumer<Progress> progress) {
        this.root = root;
        this.store = store;
        this.progress = progress;
    }

    /**
     * Replays all revisions into an empty store, each with its time, author, reason and hash. A failure leaves the
     * revisions that were whole; they are those of the archive, hash by hash.
     *
     * @param progress told of the revisions
     * @return the newest revision
     * @throws Problem INVALID_PARAMETER naming the file, or {@code store} when it is not empty
     */
    public static Revision restore(Path archive, PlanStore store, Consumer<Progress> progress) {
        if (store.findHead().isPresent()) {
            throw Problem.invalid(
                    "store", "存储已有规划，只能恢复到空存储", "The store holds a plan; only an empty one can be restored");
        }
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            return new ArchiveReader(zip.getPath("/"), store, progress).restore();
        } catch (ProviderNotFoundException e) {
            throw FileProblem.of(archive, "", "不是备份文件", "this is no archive");
        } catch (IOException e) {
            throw FileProblem.unreadable(archive, e);
        }
    }

    private Revision restore() {
        JsonPlace archive = JsonPlace.read(root.resolve(ArchiveFormat.ARCHIVE));
        int format = archive.integer("format");
        if (format != ArchiveFormat.VERSION) {
            throw archive.problem(
                    "备份格式 " + format + " 未知；本版本读取格式 " + ArchiveFormat.VERSION,
                    "the archive has format " + format + "; this version reads " + ArchiveFormat.VERSION);
        }
        int revisions = archive.integer("revisions");
        PlanSchema schema = AtlasJson.read(root.resolve(ArchiveFormat.schema(1)));
        Revision last = seed(schema);
        progress.accept(new Progress("revisions", 1, revisions));
        for (long number = 2; number <= revisions; number++) {
            Path changed = root.resolve(ArchiveFormat.schema(number));
            List<Layer> added = List.of();
            if (Files.exists(changed)) {
                PlanSchema before = schema;
                schema = AtlasJson.read(changed);
                added = schema.layers().stream()
                        .filter(layer -> before.findLayer(layer.id()).isEmpty())
                        .toList();
            }
            ArchiveRevision revision = new ArchiveRevision(root.resolve(ArchiveFormat.revision(number)), schema);
            last = store.replay(revision.header(), added, revision::forEach);
            progress.accept(new Progress("revisions", number, revisions));
        }
        if (!last.hash().equals(archive.text("hash"))) {
            throw archive.problem("最新修订的哈希与备份记载不符", "the newest revision has another hash than the archive says");
        }
        return last;
    }

    private Revision seed(PlanSchema schema) {
        List<Structure> structures = StructuresJson.read(root.resolve(ArchiveFormat.STRUCTURES), null);
        ArchiveRevision first = new ArchiveRevision(root.resolve(ArchiveFormat.revision(1)), schema);
        return store.replaySeed(first.header(), new Seed(schema, structures, first));
    }

    /** The first revision as the plan that it is.  */
    private record Seed(PlanSchema schema, List<Structure> structures, ArchiveRevision first) implements PlanSource {

        @Override
        public void readLayer(String layer, Consumer<Feature> consumer) {
            first.forEach(layer, edit -> {
                if (edit instanceof Edit.Put put) {
                    consumer.accept(put.feature());
                }
            });
        }
    }
}
