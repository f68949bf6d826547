package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a snapshot differs from those before it, as far as anybody remembers: so that what was drawn of a place stays
 * good while nothing changes there. Immutable.
 */
final class ChangeLog {

    /** Changes that are remembered; a place that none of them touched is as it was at the oldest. */
    private static final int LONGEST = 512;

    /** Boxes of a change; more are one box around all. */
    private static final int MOST_BOXES = 128;

    private final long oldest;
    private final List<Entry> entries;

    /** A change: the version of the whole snapshot after it, and where it was. */
    private record Entry(long version, BoundingBox around, List<BoundingBox> boxes) {

        static Entry of(long version, List<BoundingBox> boxes) {
            BoundingBox around = boxes.stream().reduce(BoundingBox.EMPTY, BoundingBox::union);
            List<BoundingBox> placed =
                    boxes.stream().filter(box -> !box.isEmpty()).distinct().toList();
            return new Entry(version, around, placed.size() <= MOST_BOXES ? placed : List.of(around));
        }

        boolean touches(BoundingBox box) {
            if (!around.intersects(box)) {
                return false;
            }
            for (BoundingBox own : boxes) {
                if (own.intersects(box)) {
                    return true;
                }
            }
            return false;
        }
    }

    private ChangeLog(long oldest, List<Entry> entries) {
        this.oldest = oldest;
        this.entries = entries;
    }

    /** Of a snapshot that follows on none. */
    static ChangeLog startingAt(long version) {
        return new ChangeLog(version, List.of());
    }

    /**
     * After one more change.
     *
     * @param version of the snapshot after it
     * @param boxes where features were and are; empty ones are nowhere
     */
    ChangeLog with(long version, List<BoundingBox> boxes) {
        List<Entry> next = new ArrayList<>(entries);
        next.add(Entry.of(version, boxes));
        return next.size() <= LONGEST
                ? new ChangeLog(oldest, List.copyOf(next))
                : new ChangeLog(next.getFirst().version(), List.copyOf(next.subList(1, next.size())));
    }

    /** The version of the snapshot after the last change that touched the box. */
    long version(BoundingBox box) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).touches(box)) {
                return entries.get(i).version();
            }
        }
        return oldest;
    }

    /** Where the snapshot differs from the one with that version; empty when that is not remembered. */
    Optional<List<BoundingBox>> since(long version) {
        List<BoundingBox> boxes = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).version() == version) {
                return Optional.of(boxes);
            }
            boxes.addAll(entries.get(i).boxes());
        }
        return oldest == version ? Optional.of(boxes) : Optional.empty();
    }
}
