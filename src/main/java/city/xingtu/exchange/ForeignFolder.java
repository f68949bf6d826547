package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureFile;
import city.xingtu.store.PlanSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder of somebody else's data as a plan: every feature table of a GeoPackage, every Shapefile, GeoJSON document,
 * FlatGeobuf and CSV file in it is a layer under its own name, {@code __} in a file's name standing for a colon. Without themes,
 * horizons and structures.
 */
final class ForeignFolder implements PlanSource {

    private final Path folder;
    private final FeatureFile.Opener geoPackages;
    private final Map<String, ForeignLayer> layers;

    private ForeignFolder(Path folder, FeatureFile.Opener geoPackages) {
        this.folder = folder;
        this.geoPackages = geoPackages;
        this.layers = new LinkedHashMap<>();
    }

    /** Looks at every file of the folder. */
    static ForeignFolder open(Path folder, FeatureFile.Opener geoPackages) {
        ForeignFolder foreign = new ForeignFolder(folder, geoPackages);
        for (Path file : foreign.files()) {
            foreign.opener(file).ifPresent(opener -> foreign.add(file, opener));
        }
        if (foreign.layers.isEmpty()) {
            throw FileProblem.of(
                    folder,
                    "",
                    "没有可用的数据：应有 atlas.json，或 " + String.join("、", FeatureFiles.EXTENSIONS) + " 文件",
                    "there is nothing to show: expected an atlas.json, or files of "
                            + String.join(", ", FeatureFiles.EXTENSIONS));
        }
        return foreign;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw FileProblem.unreadable(folder, e);
        }
    }

    private Optional<FeatureFile.Opener> opener(Path file) {
        return FeatureFiles.opener(file, geoPackages);
    }

    private void add(Path file, FeatureFile.Opener opener) {
        try (FeatureFile source = opener.open(file)) {
            for (FeatureFile.Table table : source.tables()) {
                ForeignLayer layer = ForeignLayer.of(file, source, table);
                ForeignLayer other = layers.putIfAbsent(table.name(), layer);
                if (other != null) {
                    throw FileProblem.of(
                            file,
                            "layer " + table.name(),
                            "与 " + other.file().getFileName() + " 中的图层重名",
                            "a layer of this name is in " + other.file().getFileName() + " already");
                }
            }
        }
    }

    @Override
    public PlanSchema schema() {
        List<Layer> ordered = layers.values().stream()
                .map(ForeignLayer::layer)
                .sorted(Comparator.comparingInt(Layer::rank).thenComparing(Layer::id))
                .toList();
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new PlanSchema(Text.same(name == null ? "Xingtu" : name.toString()), ordered, List.of(), List.of());
    }

    @Override
    public List<Structure> structures() {
        return List.of();
    }

    @Override
    public void readLayer(String id, Consumer<Feature> consumer) {
        ForeignLayer layer = layers.get(id);
        if (layer == null) {
            throw Problem.invalid("layer", "没有图层 " + id, "no layer " + id);
        }
        try (FeatureFile source = opener(layer.file()).orElseThrow().open(layer.file())) {
            layer.read(source, consumer);
        }
    }
}
