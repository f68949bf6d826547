package city.xingtu.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives labels their places in a region, so that none covers another.
 *
 * <p>Labels are taken in order of rank; each gets the first of its places that is free, free of marks too if that can be
 * had. A region that has neighbours (one of an endless grid of regions of its size) agrees with them on what crosses
 * their borders, although each is placed on its own:
 *
 * <ul>
 *   <li>A label belongs to the region in which its anchor lies. Where one of its places is wholly inside that region, the
 *       region alone decides, among those places, and no other draws it.
 *   <li>A label that fits nowhere inside its region stands at its best place, across the border, if and only if no label
 *       of higher rank would like to stand there: that depends on the labels around alone, which every region that it
 *       touches knows, and not on what came of them.
 * </ul>
 *
 * <p>Obstacles are drawn by all regions alike; a place where a label would cover one is none.
 *
 * <p>Labels that do not yield stand at their best place, below the others, and take nothing from them.
 */
final class LabelPlacer {

    private final double width;
    private final double height;
    private final double margin;
    private final boolean alone;
    private final BoxGrid marks;
    private final @Nullable BoxGrid obstacles;
    private final BoxGrid taken;
    private final Map<String, List<Label>> standing = new HashMap<>();
    private final List<PlacedLabel> placed = new ArrayList<>();
    private final Boxes boxes = new Boxes();

    /**
     * @param margin pixels around the region in which labels were collected
     * @param alone whether the region has no neighbours: labels then stay inside unless they may be cut
     * @param marks what labels had better not cover
     * @param obstacles what they may not; null for nothing
     */
    LabelPlacer(double width, double height, double margin, boolean alone, BoxGrid marks, @Nullable BoxGrid obstacles) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.alone = alone;
        this.marks = marks;
        this.obstacles = obstacles;
        this.taken = new BoxGrid(-margin, -margin, width + margin, height + margin);
    }

    /** The labels that got a place. */
    List<PlacedLabel> place(List<Label> labels) {
        for (Label label : labels) {
            if (!label.look.yielding()) {
                placeAnyway(label);
            }
        }
        List<Label> ranked = labels.stream()
                .filter(label -> label.look.yielding())
                .sorted(Label.RANK)
                .toList();
        if (!alone) {
            placeAcrossBorders(ranked);
        }
        for (Label label : ranked) {
            if (own(label)) {
                placeInside(label);
            }
        }
        return placed;
    }

    private boolean own(Label label) {
        return label.anchorX >= 0 && label.anchorX < width && label.anchorY >= 0 && label.anchorY < height;
    }

    /** At its best place, whatever else is there; on the maps of all regions that it touches. */
    private void placeAnyway(Label label) {
        int wish = wish(label);
        if (wish >= 0 && label.cover(wish, boxes)) {
            if (alone ? allowed(label) : !boxes.outside(0, 0, width, height)) {
                placed.add(label.at(wish));
            }
        }
    }

    private void placeInside(Label label) {
        if (repeated(label, standing.getOrDefault(label.look.text(), List.of()))) {
            return;
        }
        int free = -1;
        for (int place = 0; place < label.places(); place++) {
            if (label.cover(place, boxes) && allowed(label) && !blocked() && !taken.hits(boxes)) {
                if (!marks.hits(boxes)) {
                    stand(label, place);
                    return;
                }
                free = free < 0 ? place : free;
            }
        }
        if (free >= 0) {
            stand(label, free);
        }
    }

    /** Whether what the label would cover is inside, or may be cut at the edge. */
    private boolean allowed(Label label) {
        return alone && label.look.options().partials()
                ? !boxes.outside(0, 0, width, height)
                : boxes.within(0, 0, width, height);
    }

    /** Whether what the label would cover is an obstacle in part. */
    private boolean blocked() {
        return obstacles != null && obstacles.hits(boxes);
    }

    private void stand(Label label, int place) {
        label.cover(place, boxes);
        taken.addAll(boxes);
        placed.add(label.at(place));
        standing.computeIfAbsent(label.look.text(), text -> new ArrayList<>()).add(label);
    }

    private static boolean repeated(Label label, List<Label> others) {
        for (Label other : others) {
            double dx = other.anchorX - label.anchorX;
            double dy = other.anchorY - label.anchorY;
            double least = Math.max(label.look.sameTextDistance(), other.look.sameTextDistance());
            if (other != label && dx * dx + dy * dy < least * least) {
                return true;
            }
        }
        return false;
    }

    /** Labels that fit into no single region, judged by what wants to stand around them. */
    private void placeAcrossBorders(List<Label> ranked) {
        BoxGrid wishes = new BoxGrid(-margin, -margin, width + margin, height + margin);
        Map<String, List<Label>> sameText = new HashMap<>();
        for (Label label : ranked) {
            int wish = wish(label);
            if (wish < 0) {
                continue;
            }
            label.cover(wish, boxes);
            if (!boxes.outside(0, 0, width, height) && crossing(label)) {
                label.cover(wish, boxes);
                if (!wishes.hits(boxes) && !repeated(label, sameText.getOrDefault(label.look.text(), List.of()))) {
                    stand(label, wish);
                }
            }
            label.cover(wish, boxes);
            wishes.addAll(boxes);
            sameText.computeIfAbsent(label.look.text(), text -> new ArrayList<>())
                    .add(label);
        }
    }

    /** The label's best place; -1 when it can stand nowhere. One that does not yield heeds no obstacle either. */
    private int wish(Label label) {
        for (int place = 0; place < label.places(); place++) {
            if (label.cover(place, boxes) && !(label.look.yielding() && blocked())) {
                return place;
            }
        }
        return -1;
    }

    /** Whether none of its places is inside the region that it belongs to. */
    private boolean crossing(Label label) {
        double left = Math.floor(label.anchorX / width) * width;
        double top = Math.floor(label.anchorY / height) * height;
        for (int place = 0; place < label.places(); place++) {
            if (label.cover(place, boxes) && boxes.within(left, top, left + width, top + height)) {
                return false;
            }
        }
        return true;
    }
}
