package city.xingtu.cli;

import city.xingtu.exchange.ArchiveWriter;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all revisions into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "将全部修订备份为一个文件。Backs all revisions up into one file.")
final class BackupCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "备份文件 / the archive")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "替换已有文件 / replace what is there")
    private boolean overwrite;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open()) {
            Revision[] head = new Revision[1];
            WholeFile.write(file, overwrite, part -> head[0] = write(part, store));
            session.print(
                    "已备份至修订 " + head[0].number() + "，哈希 " + head[0].hash(),
                    "Backed up to revision " + head[0].number() + ", hash " + head[0].hash());
            return 0;
        }
    }

    private Revision write(Path part, PlanStore store) {
        try (OutputStream out = Files.newOutputStream(part)) {
            return ArchiveWriter.write(out, store, new ProgressPrinter(session.err()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
