package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanStore;
import city.xingtu.store.RandomEdits;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.GeoPackageStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A backup of a store with a long history makes the same store again, revision by revision, in another database. */
class ArchiveTest {

    private static final Layer ADDED = new Layer(
            "parcels",
            new Text("地块", "Parcels"),
            GeometryType.POLYGON,
            null,
            List.of(Field.of("use", FieldType.TEXT, new Text("用途", "Use"))),
            "parcels",
            List.of(),
            ScaleRange.ALL,
            12);

    @TempDir
    Path folder;

    private static PlanStore history() {
        PlanStore store = new MemoryStore();
        store.seed(
                SamplePlan.small()
                        .with(
                                "platforms",
                                SamplePlan.feature("p-all", "\"全\"\n", "POLYGON ((0 0, 9 0, 9 9.000000000000002, 0 0))")
                                        .with("area_km2", 0.1 + 0.2)
                                        .with("lots", Long.MIN_VALUE + 1)
                                        .with("alias_zh", "")
                                        .with("fenced", false)
                                        .with("opened", LocalDate.of(2024, 2, 29))
                                        .with("surveyed", Instant.parse("2025-08-01T12:30:00.123Z"))
                                        .with("uses", List.of("", "\"b\""))),
                "甲",
                "起始");
        RandomEdits edits = new RandomEdits(9);
        for (int i = 0; i < 40; i++) {
            long head = store.findHead().orElseThrow().number();
            if (i == 20) {
                Feature parcel = SamplePlan.feature("a-1", "x", "POLYGON ((0 0, 1 0, 1 1, 0 0))")
                        .make();
                store.addLayers(
                        List.of(ADDED),
                        head,
                        "乙",
                        "",
                        consumer -> consumer.accept(
                                new Edit.Put("parcels", new Feature("a-1", parcel.geometry(), Map.of("use", "居住")))));
            } else {
                store.commit(head, "author " + i, "", edits.next());
            }
        }
        return store;
    }

    private Path archived(PlanStore store) throws IOException {
        Path file = folder.resolve("plan.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(ArchiveWriter.write(out, store, progress -> {}))
                    .isEqualTo(store.findHead().orElseThrow());
        }
        return file;
    }

    @Test
    void everyRevisionComesBackWithItsHash() throws IOException {
        try (PlanStore original = history();
                PlanStore restored = GeoPackageStore.open(folder.resolve("restored.gpkg"))) {
            Revision head = ArchiveReader.restore(archived(original), restored, progress -> {});

            assertThat(head).isEqualTo(original.findHead().orElseThrow());
            assertThat(restored.listRevisions()).isEqualTo(original.listRevisions());
            assertThat(restored.structures()).isEqualTo(original.structures());
            assertThat(restored.schema()).isEqualTo(original.schema());
            assertThat(restored.verify(progress -> {}).intact()).isTrue();
            for (Revision revision : original.listRevisions()) {
                for (Layer layer : original.schema(revision.number()).layers()) {
                    assertThat(read(restored, layer.id(), revision.number()))
                            .isEqualTo(read(original, layer.id(), revision.number()));
                }
            }
        }
    }

    private static List<Feature> read(PlanStore store, String layer, long revision) {
        List<Feature> features = new ArrayList<>();
        store.readLayer(layer, revision, features::add);
        return features;
    }

    @Test
    void aStoreWithAPlanIsLeftAlone() throws IOException {
        try (PlanStore original = history()) {
            Path archive = archived(original);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> ArchiveReader.restore(archive, original, progress -> {}))
                    .withMessageContaining("only an empty one");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/revisions/000005.jsonl | author 3 | someone else | hash",
                "/revisions/000001.jsonl | 文泽路 | 文海路 | hash",
                "/archive.json | \"format\":1 | \"format\":9 | format 9",
                "/schemas/000001/atlas.json | \"point\" | \"cube\" | must be one of",
                "/revisions/000002.jsonl | {\"layer\" | {layer | no valid JSON",
            })
    void whatWasAlteredIsRefused(String entry, String text, String other, String message) throws IOException {
        try (PlanStore original = history();
                PlanStore restored = GeoPackageStore.open(folder.resolve("restored.gpkg"))) {
            Path archive = archived(original);
            try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of())) {
                Path altered = zip.getPath(entry);
                String before = Files.readString(altered);
                assertThat(before).contains(text);
                Files.writeString(altered, before.replace(text, other));
            }

            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> ArchiveReader.restore(archive, restored, progress -> {}))
                    .withMessageContaining(message);
        }
    }

    @Test
    void anotherFileIsNoArchive() throws IOException {
        Path other = Files.writeString(folder.resolve("other.zip"), "nothing of the kind");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ArchiveReader.restore(other, new MemoryStore(), progress -> {}))
                .withMessageContaining("other.zip");
    }
}
