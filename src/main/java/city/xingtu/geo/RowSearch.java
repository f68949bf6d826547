package city.xingtu.geo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The search for the rows that satisfy a condition, which several threads may share.
 *
 * <p>Where the condition has to do with places, the trees of boxes are walked: below a node whose box decides, no geometry
 * is looked at. Whatever else there is to ask is asked row by row.
 */
public final class RowSearch {

    /** Rows a task: a millisecond or less of tests. */
    private static final int CHUNK = 1 << 14;

    private final PackedIndex index;
    private final RowPredicate condition;

    RowSearch(PackedIndex index, RowPredicate condition) {
        this.index = index;
        this.condition = condition;
    }

    /** Who does the work. */
    @FunctionalInterface
    public interface Workers {

        /** Runs a task for 0 to {@code count - 1}, on any threads, and returns when all have ended. */
        void each(int count, IntConsumer task);
    }

    /** Searches on this thread. */
    public RowSet run() {
        return run((count, task) -> {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        });
    }

    /** Searches with the workers' threads. */
    public RowSet run(Workers workers) {
        int universe = index.rows();
        if (condition == RowPredicate.ALL) {
            return RowSet.all(universe);
        }
        List<RowList> found = new ArrayList<>();
        if (!condition.narrows()) {
            ask(RowSet.all(universe), condition, workers, found);
        } else {
            Map<RowPredicate, List<RowList>> open = walk(workers, found);
            open.forEach((left, rows) -> ask(RowSet.of(universe, rows), left, workers, found));
            ask(RowSet.of(index.withoutBox()), condition, workers, found);
        }
        return RowSet.of(universe, found);
    }

    /** Adds the rows that places decide, and returns the others by what is to be asked of them. */
    private Map<RowPredicate, List<RowList>> walk(Workers workers, List<RowList> found) {
        List<PackedTree.Branch> branches = new ArrayList<>();
        Findings above = new Findings();
        index.open(condition, branches, above);
        Findings[] findings = new Findings[branches.size() + 1];
        findings[branches.size()] = above;
        workers.each(branches.size(), task -> {
            Findings own = new Findings();
            branches.get(task).collect(own);
            findings[task] = own;
        });
        Map<RowPredicate, List<RowList>> open = new IdentityHashMap<>();
        for (Findings each : findings) {
            found.add(each.sure());
            each.open()
                    .forEach((left, rows) -> open.computeIfAbsent(left, absent -> new ArrayList<>())
                            .add(rows));
        }
        return open;
    }

    private static void ask(RowSet rows, RowPredicate condition, Workers workers, List<RowList> found) {
        RowList[] chunks = new RowList[(rows.size() + CHUNK - 1) / CHUNK];
        workers.each(chunks.length, task -> {
            RowList own = new RowList();
            int from = task * CHUNK;
            for (int row : rows.rows(from, Math.min(from + CHUNK, rows.size()))) {
                if (condition.test(row)) {
                    own.add(row);
                }
            }
            chunks[task] = own;
        });
        found.addAll(List.of(chunks));
    }
}
