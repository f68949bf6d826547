package city.xingtu.cli;

import city.xingtu.exchange.FeatureColumns;
import city.xingtu.exchange.FeatureFormat;
import city.xingtu.exchange.FeatureSink;
import city.xingtu.exchange.GisDataWriter;
import city.xingtu.exchange.JsonMembers;
import city.xingtu.geo.Crs;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import city.xingtu.store.geopackage.GeoPackageWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes layers, or the whole plan, to where other programs read them. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "导出图层或整个规划：.gpkg 可含多个图层，.geojson .json .fgb .csv .gml 为单个图层，文件夹为 gis-data 的形式。",
            "Exports layers or the whole plan: a .gpkg of several layers, a .geojson, .json (JSON-FG), .fgb, .csv or"
                    + " .gml of one, a folder in the form of gis-data."
        })
final class ExportCommand implements Callable<Integer> {

    private static final int REPORT = 10_000;

    private final Session session;

    @Parameters(paramLabel = "FILE|DIR", description = "目标 / the target")
    private Path target = Path.of("");

    @Option(names = "--layer", paramLabel = "ID", description = "图层，可重复；默认全部 / a layer, repeatable; all by default")
    private List<String> layers = List.of();

    @Option(
            names = "--revision",
            paramLabel = "N|DATE",
            description = "修订序号、日期或时刻；默认最新 / a number, day or instant; the newest by default")
    private @Nullable String revision;

    @Option(names = "--crs", paramLabel = "CODE", description = "坐标系，如 EPSG:4549；默认 EPSG:4490 / the coordinate system")
    private String crs = "EPSG:4490";

    @Option(names = "--overwrite", description = "替换已有文件 / replace what is there")
    private boolean overwrite;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open()) {
            StoredPlan plan = StoredPlan.of(store, revision);
            Consumer<Progress> progress = new ProgressPrinter(session.err());
            String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
            Optional<FeatureFormat> format = FeatureFormat.ofFile(name);
            if (name.endsWith(".gpkg")) {
                requireStoredSystem("GeoPackage");
                List<Layer> chosen = layers.isEmpty() ? plan.schema().layers() : chosen(plan);
                WholeFile.write(target, overwrite, part -> GeoPackageWriter.write(part, plan, chosen, progress));
            } else if (format.isPresent()) {
                Layer layer = theOnlyLayer(plan);
                WholeFile.write(target, overwrite, part -> one(part, format.get(), plan, layer, progress));
            } else if (name.contains(".") && !Files.isDirectory(target)) {
                throw Problem.invalid(
                        "file",
                        "不识别的格式 " + target.getFileName(),
                        "Unknown format " + target.getFileName() + "; expected .gpkg, "
                                + String.join(", ", FeatureFormat.extensions()) + " or a folder");
            } else {
                folder(plan);
            }
            session.print(
                    "已导出修订 " + plan.revision().number() + " 至 " + target,
                    "Exported revision " + plan.revision().number() + " to " + target);
            return 0;
        }
    }

    private void folder(StoredPlan plan) {
        requireStoredSystem("gis-data");
        if (!layers.isEmpty()) {
            throw Problem.invalid("--layer", "文件夹导出整个规划", "A folder takes the whole plan; leave --layer out");
        }
        if (Files.exists(target.resolve("atlas.json")) && !overwrite) {
            throw Problem.invalid(
                    "DIR",
                    target + " 中已有规划；加 --overwrite 以替换",
                    target + " holds a plan; add --overwrite to replace it");
        }
        GisDataWriter.write(target, plan, file -> session.err().println(file));
    }

    private void requireStoredSystem(String form) {
        if (!crs.equals("EPSG:4490")) {
            throw Problem.invalid("--crs", form + " 只用 EPSG:4490", form + " is written in EPSG:4490 only");
        }
    }

    private List<Layer> chosen(StoredPlan plan) {
        return layers.stream().map(id -> layer(plan, id)).toList();
    }

    private Layer theOnlyLayer(StoredPlan plan) {
        if (layers.size() != 1) {
            throw Problem.invalid(
                    "--layer", "该格式须用 --layer 指定一个图层", "This format takes one layer: name it with --layer");
        }
        return layer(plan, layers.getFirst());
    }

    private static Layer layer(StoredPlan plan, String id) {
        return plan.schema()
                .findLayer(id)
                .orElseThrow(() -> Problem.invalid("--layer", "没有图层 " + id, "There is no layer " + id));
    }

    private void one(Path file, FeatureFormat format, StoredPlan plan, Layer layer, Consumer<Progress> progress) {
        Crs system = Crs.find(crs)
                .orElseThrow(() -> Problem.invalid("--crs", "不支持的坐标系 " + crs, "Unknown coordinate system " + crs));
        // GeoJSON is east first in every system, and needs to say in which it is.
        boolean geoJson = format == FeatureFormat.GEOJSON;
        boolean northFirst = !geoJson && system.axisOrder() == Crs.AxisOrder.NORTH_EAST;
        JsonMembers members = geoJson && !system.geographic() ? JsonMembers.system(system) : JsonMembers.NONE;
        FeatureColumns columns = new FeatureColumns(layer, layer.fields(), system, northFirst);
        long[] done = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                FeatureSink sink = format.open(out, columns, members, "", 0)) {
            plan.readLayer(layer.id(), feature -> {
                sink.write(columns, feature);
                if (++done[0] % REPORT == 0) {
                    progress.accept(new Progress(layer.id(), done[0], 0));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.accept(new Progress(layer.id(), done[0], done[0]));
    }
}
