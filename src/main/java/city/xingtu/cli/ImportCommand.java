package city.xingtu.cli;

import city.xingtu.exchange.LayerFile;
import city.xingtu.plan.Problem;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the features of a file into a layer, as one revision. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "将文件（.gpkg .shp .geojson .fgb .csv）导入为新图层，或按 id 更新已有图层。",
            "Takes a file (.gpkg, .shp, .geojson, .fgb, .csv) as a new layer, or into an existing one by id."
        })
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "文件 / the file")
    private @Nullable Path file;

    @Option(names = "--table", paramLabel = "NAME", description = "文件含多个表时选其一 / one of several tables of the file")
    private @Nullable String table;

    @Option(names = "--layer", paramLabel = "ID", description = "目标图层；默认与表同名 / the layer; the table's name by default")
    private @Nullable String layer;

    @Mixin
    private ImportOptions options = new ImportOptions();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "缺少 FILE / FILE is missing");
        }
        LayerFile source = source(file);
        try (PlanStore store = session.open()) {
            String target = layer == null ? source.layer().id() : layer;
            new LayerImport(session, options).run(store, List.of(new LayerImport.Target(source, target)));
        }
        return 0;
    }

    private LayerFile source(Path from) {
        List<LayerFile> tables = LayerFile.open(from, GeoPackageReader::open);
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
}
