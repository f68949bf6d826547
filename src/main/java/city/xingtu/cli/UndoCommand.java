package city.xingtu.cli;

import city.xingtu.atlas.Atlas;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Revision;
import city.xingtu.store.CommitRequest;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a revision back by a new one, through the atlas, so that the plan's rules hold. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "以一个新修订撤销某一修订。Takes a revision back by a new one.")
final class UndoCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "N", description = "要撤销的修订 / the revision to take back")
    private long revision;

    @Option(names = "--author", description = "作者 / the author")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--reason", description = "理由 / the reason")
    private @Nullable String reason;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open()) {
            String because = reason == null ? "undo " + revision : reason;
            CommitRequest request = Undo.of(store, revision, OptionalLong.empty(), author, because);
            List<Edit> edits = new ArrayList<>();
            request.edits().forEach(edits::add);
            try (Atlas atlas = new Atlas(store)) {
                Revision undone = atlas.commit(request.base(), author, because, edits);
                session.print(
                        "已撤销修订 " + revision + "，成为修订 " + undone.number(),
                        "Took revision " + revision + " back as revision " + undone.number());
                return 0;
            }
        }
    }
}
