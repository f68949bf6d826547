package city.xingtu.cli;

import city.xingtu.plan.Feature;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.plan.Structure;
import city.xingtu.plan.StructureFeatures;
import city.xingtu.store.PlanSource;
import city.xingtu.store.PlanStore;
import city.xingtu.store.StoredStructures;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The plan as a store has it at a revision. */
record StoredPlan(PlanStore store, Revision revision) implements PlanSource {

    /**
     * The plan at its head, or as of what an option names: a number, an instant, or a day, at whose end it is taken.
     *
     * @throws Problem INVALID_PARAMETER {@code --revision} when it names none
     */
    static StoredPlan of(PlanStore store, @Nullable String wanted) {
        Optional<Revision> found = wanted == null ? store.findHead() : find(store, wanted);
        return new StoredPlan(
                store,
                found.orElseThrow(() -> wanted == null
                        ? Problem.invalid("store", "存储为空", "The store is empty")
                        : Problem.invalid("--revision", "没有修订 " + wanted, "There is no revision " + wanted)));
    }

    private static Optional<Revision> find(PlanStore store, String wanted) {
        try {
            if (wanted.matches("\\d{1,18}")) {
                return store.findRevision(Long.parseLong(wanted));
            }
            return store.findRevisionAt(
                    wanted.matches("\\d{4}-\\d{2}-\\d{2}")
                            ? LocalDate.parse(wanted)
                                    .plusDays(1)
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC)
                                    .minusMillis(1)
                            : Instant.parse(wanted));
        } catch (DateTimeException e) {
            throw Problem.invalid(
                    "--revision",
                    "修订应为序号、日期（2025-08-01）或时刻（2025-08-01T12:30:00Z），实为 " + wanted,
                    "A revision is a number, a day (2025-08-01) or an instant (2025-08-01T12:30:00Z), found " + wanted);
        }
    }

    @Override
    public PlanSchema schema() {
        return StructureFeatures.without(store.schema(revision.number()));
    }

    @Override
    public List<Structure> structures() {
        return StoredStructures.of(store, revision.number());
    }

    @Override
    public void readLayer(String layer, Consumer<Feature> consumer) {
        store.readLayer(layer, revision.number(), consumer);
    }
}
