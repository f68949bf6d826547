package city.xingtu.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know of new revisions. A listener that fails is logged and keeps nobody from hearing. */
public final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** Adds a listener that is told of revisions above a number. */
    public Subscription add(long known, LongConsumer listener) {
        Entry entry = new Entry(listener, known);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    /** Tells every listener that does not know of it yet. */
    public void tell(long head) {
        entries.forEach(entry -> entry.tell(head));
    }

    private static final class Entry {

        private final LongConsumer listener;
        private long known;

        Entry(LongConsumer listener, long known) {
            this.listener = listener;
            this.known = known;
        }

        synchronized void tell(long head) {
            if (head <= known) {
                return;
            }
            known = head;
            try {
                listener.accept(head);
            } catch (RuntimeException e) {
                LOG.error("A listener of the store failed at revision {}", head, e);
            }
        }
    }
}
