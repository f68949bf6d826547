package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.exchange.GisDataFolder;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Structure;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan that we ship, through the store that we ship it in. */
class ShippedPlanTest {

    private static final GisDataFolder FOLDER = GisDataFolder.open(Path.of("gis-data"));

    @TempDir
    static Path home;

    private static PlanStore store;
    private static Atlas atlas;

    @BeforeAll
    static void seed() {
        store = GeoPackageStore.open(home.resolve("plan.gpkg"));
        store.seed(FOLDER, "test", "test");
        atlas = new Atlas(store);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void everyFeatureOfTheFolderIsInTheViewWithAllItsValues() {
        for (Layer layer : FOLDER.schema().layers()) {
            LayerSnapshot snapshot = atlas.view().findLayer(layer.id()).orElseThrow();
            List<Feature> features = new ArrayList<>();
            FOLDER.readLayer(layer.id(), features::add);
            assertThat(snapshot.size()).as(layer.id()).isEqualTo(features.size());
            for (Feature feature : features) {
                Feature shown = snapshot.feature(snapshot.row(feature.id()));
                assertThat(shown.properties()).isEqualTo(feature.properties());
                assertThat(shown.geometry() == null).as(feature.id()).isEqualTo(feature.geometry() == null);
                if (shown.geometry() != null) {
                    assertThat(shown.geometry().getEnvelopeInternal().toString())
                            .isEqualTo(feature.geometry().getEnvelopeInternal().toString());
                }
            }
        }
    }

    @Test
    void everyStructureIsALayerWithARowForEachFeatureOfItsParts() {
        View view = atlas.view();
        assertThat(view.structures()).hasSize(104);
        for (Structure structure : view.structures()) {
            LayerSnapshot layer = view.findLayer(structure.id()).orElseThrow();
            int references = structure.parts().stream()
                    .mapToInt(part -> part.features().size())
                    .sum();
            assertThat(layer.size()).as(structure.id()).isEqualTo(references);
        }
    }

    @Test
    void featuresOnlyComeWithTheYearsUnlessTheyEnd() {
        View today = atlas.view(Optional.of(2020));
        View later = atlas.view(Optional.of(2035));
        for (Layer layer : FOLDER.schema().layers()) {
            LayerSnapshot before = today.findLayer(layer.id()).orElseThrow();
            LayerSnapshot after = later.findLayer(layer.id()).orElseThrow();
            for (int row = 0; row < before.size(); row++) {
                assertThat(after.row(before.id(row)) >= 0 || before.value(row, "valid_to") != null)
                        .as(before.id(row))
                        .isTrue();
            }
        }
        assertThat(today.findLayer("metro_stations").orElseThrow().size())
                .isLessThan(later.findLayer("metro_stations").orElseThrow().size());
    }

    @Test
    void theStarsAreFoundByTheirNames() {
        assertThat(atlas.view().search("下沙", 5)).isNotEmpty();
        assertThat(atlas.view().search("Qiantang District", 5).getFirst().id()).isEqualTo("qt-district");
    }

    /** Readers take views while a writer moves two features of two layers together: none sees one without the other. */
    @Test
    void aViewIsNeverHalfOfACommit() {
        PlanStore store = MemoryStore.of(FOLDER);
        Atlas atlas = new Atlas(store);
        Feature district = atlas.view()
                .findFeature("qt-district")
                .map(found -> found.layer().feature(found.row()))
                .orElseThrow();
        View.FeatureHandle other = atlas.view().search("金沙湖", 1).getFirst();
        String layer = other.layer().layer().id();
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 15; i++) {
                long base = store.findHead().orElseThrow().number();
                atlas.commit(
                        base,
                        "test",
                        "together",
                        List.of(
                                named("districts", district, "同" + base),
                                named(layer, other.layer().feature(other.row()), "同" + base)));
            }
            done.set(true);
        });
        IntStream.range(0, 2).parallel().forEach(reader -> {
            while (!done.get() && writer.isAlive()) {
                View view = atlas.view();
                String one = name(view, "districts", district.id());
                String two = name(view, layer, other.id());
                assertThat(one.startsWith("同")).isEqualTo(two.startsWith("同"));
                assertThat(!one.startsWith("同") || one.equals(two)).isTrue();
            }
        });
        assertThat(done).isTrue();
    }

    private static String name(View view, String layer, String id) {
        LayerSnapshot snapshot = view.findLayer(layer).orElseThrow();
        return String.valueOf(snapshot.text(snapshot.row(id), "name_en"));
    }

    private static Edit named(String layer, Feature feature, String name) {
        Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
        properties.put("name_en", name);
        return new Edit.Put(layer, new Feature(feature.id(), feature.geometry(), properties));
    }
}
