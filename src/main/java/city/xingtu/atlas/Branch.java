package city.xingtu.atlas;

import city.xingtu.plan.Proposal;
import java.util.Optional;

/**
 * The proposal under which the present thread asks for the plan. While it is set, {@link Atlas#view} answers for the plan
 * under it, whoever asks, so that no service needs to know of proposals. Work that is handed to another thread takes it
 * along by {@link #carried}.
 */
public final class Branch {

    private static final ScopedValue<Proposal> CURRENT = ScopedValue.newInstance();

    private Branch() {}

    /** The proposal; empty for the plan itself. */
    public static Optional<Proposal> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does the work under the proposal. */
    public static <T, X extends Throwable> T under(Proposal proposal, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, proposal).call(work);
    }

    /** The work as it is to be done in another thread: under the proposal of the present one, if there is one. */
    public static <T, X extends Throwable> ScopedValue.CallableOp<T, X> carried(ScopedValue.CallableOp<T, X> work) {
        Optional<Proposal> proposal = current();
        return proposal.isEmpty() ? work : () -> under(proposal.get(), work);
    }
}
