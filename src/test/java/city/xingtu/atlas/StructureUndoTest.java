package city.xingtu.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Structure;
import city.xingtu.store.CommitRequest;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.Undo;
import city.xingtu.store.geopackage.GeoPackageStore;
import city.xingtu.store.postgis.PostgisServer;
import city.xingtu.store.postgis.PostgisSettings;
import city.xingtu.store.postgis.PostgisStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to a structure is taken back like any other revision, in both stores. */
class StructureUndoTest {

    private static final String TWO = "s-two";

    @TempDir
    Path folder;

    @Test
    void inAGeoPackage() {
        check(GeoPackageStore.open(folder.resolve("plan.gpkg")));
    }

    @Test
    void inADatabase() {
        check(PostgisStore.open(PostgisSettings.of(PostgisServer.shared().createDatabase(), null, null)));
    }

    private static void check(PlanStore store) {
        try (store) {
            store.seed(SamplePlan.small(), "a", "b");
            try (Atlas atlas = new Atlas(store)) {
                atlas.keepStructures("a");
                Structure before = atlas.view().findStructure(TWO).orElseThrow();
                Feature kept = kept(store);
                Map<String, Object> properties = new HashMap<>(kept.properties());
                properties.put(CommonFields.NAME_ZH, "改名");
                Feature renamed = new Feature(TWO, kept.geometry(), properties);

                atlas.commit(2, "a", "rename", List.of(new Edit.Put(View.STRUCTURES, renamed)));
                assertThat(atlas.view().findStructure(TWO).orElseThrow()).isNotEqualTo(before);
                undo(atlas, store, 3);
                assertThat(atlas.view().findStructure(TWO)).contains(before);

                atlas.commit(4, "a", "remove", List.of(new Edit.Delete(View.STRUCTURES, TWO)));
                assertThat(atlas.view().findStructure(TWO)).isEmpty();
                undo(atlas, store, 5);
                assertThat(atlas.view().findStructure(TWO)).contains(before);
                assertThat(kept(store)).isEqualTo(kept);
            }
            assertThat(store.verify(progress -> {}).intact()).isTrue();
        }
    }

    private static Feature kept(PlanStore store) {
        List<Feature> structures = new ArrayList<>();
        store.readLayer(View.STRUCTURES, store.findHead().orElseThrow().number(), structures::add);
        return structures.stream()
                .filter(feature -> feature.id().equals(TWO))
                .findFirst()
                .orElseThrow();
    }

    private static void undo(Atlas atlas, PlanStore store, long revision) {
        CommitRequest request = Undo.of(store, revision, OptionalLong.empty(), "a", "undo");
        List<Edit> edits = new ArrayList<>();
        request.edits().forEach(edits::add);
        atlas.commit(request.base(), request.author(), request.reason(), edits);
    }
}
