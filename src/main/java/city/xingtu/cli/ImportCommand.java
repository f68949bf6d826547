package city.xingtu.cli;

import city.xingtu.atlas.Atlas;
import city.xingtu.exchange.LayerFile;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import city.xingtu.store.geopackage.GeoPackageReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the features of a file into a layer, as one revision. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "将文件（.gpkg .shp .geojson .fgb .csv）导入为新图层，或按 id 更新已有图层。",
            "Takes a file (.gpkg, .shp, .geojson, .fgb, .csv) as a new layer, or into an existing one by id."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REPORT = 10_000;

    private final Session session;
    private final Consumer<Progress> progress;

    @Parameters(paramLabel = "FILE", description = "文件 / the file")
    private Path file = Path.of("");

    @Option(names = "--table", paramLabel = "NAME", description = "文件含多个表时选其一 / one of several tables of the file")
    private @Nullable String table;

    @Option(names = "--layer", paramLabel = "ID", description = "目标图层；默认与表同名 / the layer; the table's name by default")
    private @Nullable String layer;

    @Option(names = "--replace", description = "删除文件中没有的要素 / delete features that the file does not have")
    private boolean replace;

    @Option(names = "--author", description = "作者 / the author")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--reason", description = "理由 / the reason")
    private @Nullable String reason;

    ImportCommand(Session session) {
        this.session = session;
        this.progress = new ProgressPrinter(session.err());
    }

    @Override
    public Integer call() {
        LayerFile source = source();
        String target = layer == null ? source.layer().id() : layer;
        try (PlanStore store = session.open()) {
            StoredPlan plan = StoredPlan.of(store, null);
            Optional<Layer> existing = plan.schema().findLayer(target);
            Optional<Revision> revision = existing.isPresent()
                    ? update(store, plan, source, existing.get())
                    : Optional.of(add(store, plan, source, target));
            if (revision.isEmpty()) {
                session.print("没有变化", "Nothing changed");
                return 0;
            }
            session.print(
                    "已导入图层 " + target + "，修订 " + revision.get().number(),
                    "Imported into " + target + " as revision " + revision.get().number());
            return 0;
        }
    }

    private LayerFile source() {
        List<LayerFile> tables = LayerFile.open(file, GeoPackageReader::open);
        List<LayerFile> chosen = tables.stream()
                .filter(each -> table == null || each.layer().id().equals(table))
                .toList();
        if (chosen.size() == 1) {
            return chosen.getFirst();
        }
        String names =
                String.join(", ", tables.stream().map(each -> each.layer().id()).toList());
        throw Problem.invalid("--table", "请用 --table 指定一个表：" + names, "Name one table with --table: " + names);
    }

    private Revision add(PlanStore store, StoredPlan plan, LayerFile source, String id) {
        Layer own = source.layer().withId(id);
        long[] done = {0};
        try (Atlas atlas = new Atlas(store)) {
            return atlas.addLayer(
                    own,
                    plan.revision().number(),
                    author,
                    because(),
                    edits -> source.read(feature -> {
                        report(id, done);
                        edits.accept(new Edit.Put(id, feature));
                    }));
        }
    }

    private String because() {
        return reason == null ? "import " + file.getFileName() : reason;
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
        if (replace) {
            present.keySet().forEach(id -> edits.add(new Edit.Delete(target.id(), id)));
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        try (Atlas atlas = new Atlas(store)) {
            return Optional.of(atlas.commit(plan.revision().number(), author, because(), edits));
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
