package city.xingtu.atlas;

import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/**
 * Who asks for the plan in the present thread, and what they may see. {@link Atlas#view} shows no more than that, whoever
 * calls it, so that no service needs to know of permissions. Work that is handed to another thread takes it along by
 * {@link #carried}. Where nothing is bound, as in commands, all is permitted.
 */
public final class Access {

    private static final ScopedValue<Access> CURRENT = ScopedValue.newInstance();

    private static final Access UNRESTRICTED = new Access("", Rights.ALL);

    /** Of whoever has to say who they are, and has not: every question for the plan is refused. */
    public static final Access UNRECOGNISED = new Access("", Rights.NONE);

    private final String holder;
    private final Rights rights;
    private final String state;

    /** @param holder of a key; empty for whoever needs none */
    public Access(String holder, Rights rights) {
        this.holder = holder;
        this.rights = rights;
        this.state = rights.readsEverything() ? "" : rights.read().toString();
    }

    /** That of the present thread. */
    public static Access current() {
        return CURRENT.isBound() ? CURRENT.get() : UNRESTRICTED;
    }

    /**
     * What is permitted in the present thread.
     *
     * @throws Problem UNAUTHENTICATED for {@link #UNRECOGNISED}
     */
    public static Rights rights() {
        return current().recognised().rights;
    }

    /**
     * This, where it is known who asks.
     *
     * @throws Problem UNAUTHENTICATED for {@link #UNRECOGNISED}
     */
    Access recognised() {
        if (this == UNRECOGNISED) {
            throw unrecognised();
        }
        return this;
    }

    /** That one has to say who one is. */
    public static Problem unrecognised() {
        return new Problem(
                Problem.Kind.UNAUTHENTICATED, null, new Text("需要有效的访问密钥", "A valid key of access is needed"));
    }

    /** Does the work as somebody. */
    public static <T, X extends Throwable> T as(Access access, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, access).call(work);
    }

    /** The work as it is to be done in another thread: as whoever the present one works for. */
    public static <T, X extends Throwable> ScopedValue.CallableOp<T, X> carried(ScopedValue.CallableOp<T, X> work) {
        Access access = current();
        return access == UNRESTRICTED ? work : () -> as(access, work);
    }

    /** Whoever the present thread works for, by the name of the key; empty without one. */
    public static String holder() {
        return current().holder;
    }

    /**
     * Names what may be seen: for keys of what was made from a view or for one. Equal for all who see the same; empty for
     * those who see everything.
     */
    public String state() {
        return state;
    }

    /** @throws Problem NOT_PERMITTED when the layer may not be changed in the present thread */
    public static void requireEditing(Layer layer) {
        require(rights().edits(layer), "无权修改图层 " + layer.id(), "You may not change the layer " + layer.id());
    }

    /**
     * @param shown whether the proposal, as it is or as it will be, may be seen
     * @throws Problem NOT_PERMITTED when it may not be changed in the present thread
     */
    static void requireProposing(boolean shown) {
        require(shown && rights().proposals() == Rights.Use.EDIT, "无权修改此方案", "You may not change this proposal");
    }

    /** @throws Problem NOT_PERMITTED when styles may not be changed in the present thread */
    public static void requireStyling() {
        require(rights().styles(), "无权修改样式", "You may not change styles");
    }

    private static void require(boolean permitted, String zh, String en) {
        if (!permitted) {
            throw new Problem(Problem.Kind.NOT_PERMITTED, null, new Text(zh, en));
        }
    }
}
