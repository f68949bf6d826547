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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** Brings the features of tables into layers: one revision for layers that are new, one for those that there are. */
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

    /** A table and the layer that takes it. */
    record Target(LayerFile source, String layer) {}

    /**
     * Takes the tables of a file into their layers, which are made when there are none, and says so. What cannot be taken
     * leaves nothing behind.
     */
    void run(PlanStore store, List<Target> targets) {
        StoredPlan plan = StoredPlan.of(store, null);
        Predicate<Target> known =
                target -> plan.schema().findLayer(target.layer()).isPresent();
        List<Target> old = targets.stream().filter(known).toList();
        List<Target> added = targets.stream().filter(known.negate()).toList();
        if (!old.isEmpty()) {
            tell(old, update(store, plan, old));
        }
        if (!added.isEmpty()) {
            tell(added, Optional.of(add(store, plan, added)));
        }
    }

    private void tell(List<Target> targets, Optional<Revision> revision) {
        for (Target target : targets) {
            if (revision.isEmpty()) {
                session.print("没有变化", "Nothing changed");
            } else {
                session.print(
                        "已导入图层 " + target.layer() + "，修订 " + revision.get().number(),
                        "Imported into " + target.layer() + " as revision "
                                + revision.get().number());
            }
        }
    }

    private Revision add(PlanStore store, StoredPlan plan, List<Target> targets) {
        List<Layer> layers = targets.stream()
                .map(target -> target.source().layer().withId(target.layer()))
                .toList();
        return Atlas.addUnviewed(store, layers, plan.revision().number(), options.author(), reason(targets), edits -> {
            for (Target target : targets) {
                long[] done = {0};
                target.source().read(feature -> {
                    report(target.layer(), done);
                    edits.accept(new Edit.Put(target.layer(), feature));
                });
            }
        });
    }

    private String reason(List<Target> targets) {
        return options.reason(targets.getFirst().source());
    }

    private void report(String id, long[] done) {
        if (++done[0] % REPORT == 0) {
            progress.accept(new Progress(id, done[0], 0));
        }
    }

    /** Through the atlas, so that the rules of the plan hold for a file as they do for an editor. */
    private Optional<Revision> update(PlanStore store, StoredPlan plan, List<Target> targets) {
        List<Edit> edits = new ArrayList<>();
        for (Target target : targets) {
            changes(plan, target, edits);
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        try (Atlas atlas = new Atlas(store)) {
            return Optional.of(atlas.commit(plan.revision().number(), options.author(), reason(targets), edits));
        }
    }

    private void changes(StoredPlan plan, Target target, List<Edit> edits) {
        Layer layer = plan.schema().findLayer(target.layer()).orElseThrow();
        Map<String, Feature> present = new HashMap<>();
        plan.readLayer(layer.id(), feature -> present.put(feature.id(), feature));
        long[] done = {0};
        target.source().readAs(layer, feature -> {
            report(layer.id(), done);
            if (!same(feature, present.remove(feature.id()))) {
                edits.add(new Edit.Put(layer.id(), feature));
            }
        });
        if (options.replace()) {
            present.keySet().forEach(id -> edits.add(new Edit.Delete(layer.id(), id)));
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
