package city.xingtu.cli;

import city.xingtu.store.PlanStore;
import city.xingtu.store.Verification;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Computes the chain of revisions anew and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "校验全部修订的哈希链。Checks the chain of hashes over all revisions.")
final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open()) {
            Verification found = store.verify(new ProgressPrinter(session.err()));
            if (found.firstBreak().isPresent()) {
                Verification.Break first = found.firstBreak().get();
                session.print("不符：" + first.why().zh(), "Broken: " + first.why().en());
                return 1;
            }
            if (found.head().isEmpty()) {
                session.print("存储为空", "The store is empty");
                return 1;
            }
            session.print(
                    "完好：" + found.head().get().number() + " 个修订，" + found.versions() + " 个要素版本，最新哈希 "
                            + found.head().get().hash(),
                    "Intact: " + found.head().get().number() + " revisions, " + found.versions()
                            + " versions of features, newest hash "
                            + found.head().get().hash());
            return 0;
        }
    }
}
