package city.xingtu.cli;

import city.xingtu.atlas.Atlas;
import city.xingtu.exchange.LayerFile;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** Brings the features of a table into a layer, as one revision. */
final class LayerImport {

    private static final int REPORT = 10_000;

    private final Session session;
    private final ImportOptions options;
    private final Consumer<Progress> progress;

    LayerImport(Session session, ImportOptions options) {
        this.session = session;
        this.options = options;
        this.progress = new ProgressPrinter(session.err());
    }

    /** Takes the table into the layer, which is made when there is none, and says so. */
    void run(PlanStore store, LayerFile source, String target) {
        StoredPlan plan = StoredPlan.of(store, null);
        Optional<Layer> existing = plan.schema().findLayer(target);
        Optional<Revision> revision = existing.isPresent()
                ? update(store, plan, source, existing.get())
                : Optional.of(add(store, plan, source, target));
        if (revision.isEmpty()) {
            session.print("没有变化", "Nothing changed");
        } else {
            session.print(
                    "已导入图层 " + target + "，修订 " + revision.get().number(),
                    "Imported into " + target + " as revision " + revision.get().number());
        }
    }

    private Revision add(PlanStore store, StoredPlan plan, LayerFile source, String id) {
        Layer own = source.layer().withId(id);
        long[] done = {0};
        return Atlas.addUnviewed(
                store,
                own,
                plan.revision().number(),
                options.author(),
                options.reason(source),
                edits -> source.read(feature -> {
                    report(id, done);
                    edits.accept(new Edit.Put(id, feature));
                }));
    }

    private void report(String id, long[] done) {
        if (++done[0] % REPORT == 0) {
            progress.accept(new Progress(id, done[0], 0));
        }
    }

    /** Through the atlas, so that the rules of the plan hold for a file as they do for an editor. */
    private Optional<Revision> update(PlanStore store, StoredPlan plan, LayerFile source, Layer target) {
        Map<String, Feature> present = new HashMap<>();
        plan.readLayer(target.id(), feature -> present.put(feature.id(), feature));
        List<Edit> edits = new ArrayList<>();
        long[] done = {0};
        source.readAs(target, feature -> {
            report(target.id(), done);
            if (!same(feature, present.remove(feature.id()))) {
                edits.add(new Edit.Put(target.id(), feature));
            }
        });
        if (options.replace()) {
            present.keySet().forEach(id -> edits.add(new Edit.Delete(target.id(), id)));
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        try (Atlas atlas = new Atlas(store)) {
            return Optional.of(atlas.commit(plan.revision().number(), options.author(), options.reason(source), edits));
        }
    }

    /** Files make single geometries multiple ones, so that a layer has one type; that alone is no change. */
    private static boolean same(Feature feature, @Nullable Feature present) {
        return present != null
                && feature.properties().equals(present.properties())
                && Objects.equals(single(feature.geometry()), single(present.geometry()));
    }

    private static @Nullable Geometry single(@Nullable Geometry geometry) {
        return geometry instanceof GeometryCollection && geometry.getNumGeometries() == 1
                ? geometry.getGeometryN(0)
                : geometry;
    }
}
