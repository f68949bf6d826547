package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boxes in longitude and latitude, each with a version and its place in time, in a quadtree that finds the latest one which
 * meets a box. Immutable: adding one copies the way to it.
 */
final class Stamps {

    /** A box, and the version of a layer after it was changed there; what came later has a greater order. */
    record Stamp(long order, long version, BoundingBox box) {}

    /** Stamps lie in the smallest quarter that contains them. */
    private static final int DEEPEST = 20;

    private static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    private static final Stamps NONE = new Stamps(List.of(), new @Nullable Stamps[4], -1, 0);

    /** By ascending order; none contains the box of one before it. */
    private final List<Stamp> own;

    private final @Nullable Stamps[] quarters;
    private final long latest;
    private final int size;

    private Stamps(List<Stamp> own, @Nullable Stamps[] quarters, long latest, int size) {
        this.own = own;
        this.quarters = quarters;
        this.latest = latest;
        this.size = size;
    }

    /** None. */
    static Stamps none() {
        return NONE;
    }

    /** With one that is later than all. */
    Stamps with(Stamp stamp) {
        return with(stamp, WORLD, 0);
    }

    private Stamps with(Stamp stamp, BoundingBox area, int depth) {
        int quarter = depth < DEEPEST ? containing(area, stamp.box()) : -1;
        if (quarter < 0) {
            // Whatever meets a box in the new one meets the new one.
            List<Stamp> left = new ArrayList<>(own);
            left.removeIf(old -> stamp.box().contains(old.box()));
            left.add(stamp);
            return new Stamps(left, quarters, stamp.order(), size - own.size() + left.size());
        }
        @Nullable Stamps[] parts = quarters.clone();
        Stamps old = parts[quarter] == null ? NONE : parts[quarter];
        Stamps part = old.with(stamp, quarter(area, quarter), depth + 1);
        parts[quarter] = part;
        return new Stamps(own, parts, stamp.order(), size - old.size + part.size);
    }

    /** The latest whose box meets the given one. */
    @Nullable
    Stamp latest(BoundingBox box) {
        return latest(box, WORLD, null);
    }

    private @Nullable Stamp latest(BoundingBox box, BoundingBox area, @Nullable Stamp known) {
        Stamp best = known;
        for (int i = own.size() - 1; i >= 0 && later(own.get(i).order(), best); i--) {
            best = own.get(i).box().intersects(box) ? own.get(i) : best;
        }
        for (int i = 0; i < quarters.length; i++) {
            Stamps part = quarters[i];
            if (part != null && later(part.latest, best)) {
                BoundingBox place = quarter(area, i);
                best = place.intersects(box) ? part.latest(box, place, best) : best;
            }
        }
        return best;
    }

    private static boolean later(long order, @Nullable Stamp than) {
        return than == null || order > than.order();
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** All, by ascending order. */
    List<Stamp> all() {
        List<Stamp> all = new ArrayList<>(size);
        collect(all);
        all.sort(Comparator.comparingLong(Stamp::order));
        return all;
    }

    private void collect(List<Stamp> all) {
        all.addAll(own);
        for (Stamps part : quarters) {
            if (part != null) {
                part.collect(all);
            }
        }
    }

    /** The quarter of the area in which the box lies; -1 when it lies in none. */
    private static int containing(BoundingBox area, BoundingBox box) {
        for (int i = 0; i < 4; i++) {
            if (quarter(area, i).contains(box)) {
                return i;
            }
        }
        return -1;
    }

    private static BoundingBox quarter(BoundingBox area, int i) {
        double x = area.centreX();
        double y = area.centreY();
        return new BoundingBox(
                i % 2 == 0 ? area.minX() : x,
                i < 2 ? area.minY() : y,
                i % 2 == 0 ? x : area.maxX(),
                i < 2 ? y : area.maxY());
    }
}
