package city.xingtu.store;

/** The store has a newer revision than the one against which a commit was checked; check again and repeat. */
public final class HeadMoved extends StoreException {

    private static final long serialVersionUID = 1L;

    private final long head;

    public HeadMoved(long expected, long head) {
        super("The newest revision is " + head + ", not " + expected, null);
        this.head = head;
    }

    /** The number of the newest revision. */
    public long head() {
        return head;
    }
}
