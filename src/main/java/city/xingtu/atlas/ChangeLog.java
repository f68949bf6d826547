package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a snapshot differs from those before it, as far as anybody remembers: so that what was drawn of a place stays
 * good while nothing changes there. Immutable.
 */
final class ChangeLog {

    /** Changes that can be told one by one. */
    private static final int LONGEST = 512;

    /** Boxes of a change; more are one box around all. */
    private static final int MOST_BOXES = 128;

    /** Places that are remembered with the version of their last change; of more, the earlier half is forgotten at once. */
    private static final int MOST_PLACES = 1 << 16;

    /** The version of all places of which no change is remembered. */
    private final long oldest;

    /** The version of the snapshot itself. */
    private final long current;

    private final Stamps places;
    private final long count;
    private final List<Entry> entries;

    /** A change: the version of the whole snapshot before it, and where it was. */
    private record Entry(long before, List<BoundingBox> boxes) {}

    private ChangeLog(long oldest, long current, Stamps places, long count, List<Entry> entries) {
        this.oldest = oldest;
        this.current = current;
        this.places = places;
        this.count = count;
        this.entries = entries;
    }

    /** Of a snapshot that follows on none. */
    static ChangeLog startingAt(long version) {
        return new ChangeLog(version, version, Stamps.none(), 0, List.of());
    }

    /**
     * After one more change.
     *
     * @param version of the snapshot after it
     * @param boxes where features were and are; empty ones are nowhere
     */
    ChangeLog with(long version, List<BoundingBox> boxes) {
        if (version == current) {
            // Somebody wrote what was there already.
            return this;
        }
        List<BoundingBox> placed = placed(boxes);
        List<Entry> next = new ArrayList<>(entries.subList(entries.size() < LONGEST ? 0 : 1, entries.size()));
        next.add(new Entry(current, placed));
        Stamps now = places;
        long order = count;
        for (BoundingBox box : placed) {
            now = now.with(new Stamps.Stamp(order++, version, box));
        }
        return now.size() <= MOST_PLACES
                ? new ChangeLog(oldest, version, now, order, List.copyOf(next))
                : forgetful(version, now.all(), order, List.copyOf(next));
    }

    private static ChangeLog forgetful(long current, List<Stamps.Stamp> all, long count, List<Entry> entries) {
        int half = all.size() / 2;
        Stamps kept = Stamps.none();
        for (Stamps.Stamp stamp : all.subList(half, all.size())) {
            kept = kept.with(stamp);
        }
        return new ChangeLog(all.get(half - 1).version(), current, kept, count, entries);
    }

    private static List<BoundingBox> placed(List<BoundingBox> boxes) {
        List<BoundingBox> placed =
                boxes.stream().filter(box -> !box.isEmpty()).distinct().toList();
        return placed.size() <= MOST_BOXES
                ? placed
                : List.of(placed.stream().reduce(BoundingBox.EMPTY, BoundingBox::union));
    }

    /** The version of the snapshot after the last change that touched the box. */
    long version(BoundingBox box) {
        return version(() -> box);
    }

    /** The same of a box that is worked out only when there was a change. */
    long version(Supplier<BoundingBox> box) {
        Stamps.Stamp latest = places.size() == 0 ? null : places.latest(box.get());
        return latest == null ? oldest : latest.version();
    }

    /** Where the snapshot differs from the one with that version; empty when that is not remembered. */
    Optional<List<BoundingBox>> since(long version) {
        List<BoundingBox> boxes = new ArrayList<>();
        if (version == current) {
            return Optional.of(boxes);
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            boxes.addAll(entries.get(i).boxes());
            if (entries.get(i).before() == version) {
                return Optional.of(boxes);
            }
        }
        return Optional.empty();
    }
}
