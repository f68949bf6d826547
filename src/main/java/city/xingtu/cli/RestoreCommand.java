package city.xingtu.cli;

import city.xingtu.exchange.ArchiveReader;
import city.xingtu.plan.Revision;
import city.xingtu.store.PlanStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fills an empty store from an archive. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "由备份恢复到空存储，逐个核对修订的哈希。Restores an empty store from an archive, revision by revision.")
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE.zip", description = "备份文件 / the archive")
    private Path file = Path.of("");

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open()) {
            Revision head = ArchiveReader.restore(file, store, new ProgressPrinter(session.err()));
            session.print(
                    "已恢复至修订 " + head.number() + "，哈希 " + head.hash(),
                    "Restored to revision " + head.number() + ", hash " + head.hash());
            return 0;
        }
    }
}
