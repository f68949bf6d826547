package city.xingtu.cli;

import city.xingtu.exchange.LayerFile;
import city.xingtu.store.PlanStore;
import city.xingtu.store.geopackage.GeoPackageReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings all tables of a file into the layers of their names: {@code import osm} and its like. */
@Command(mixinStandardHelpOptions = true)
final class ImportTablesCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", description = "文件 / the file")
    private Path file = Path.of("");

    @Mixin
    private ImportOptions options = new ImportOptions();

    ImportTablesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open()) {
            List<LayerImport.Target> tables = LayerFile.open(file, GeoPackageReader::open).stream()
                    .map(table -> new LayerImport.Target(table, table.layer().id()))
                    .toList();
            new LayerImport(session, options).run(store, tables);
        }
        return 0;
    }
}
