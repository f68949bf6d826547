package city.xingtu.draw;

import city.xingtu.style.LabelOptions.Direction;
import city.xingtu.style.LabelOptions.Moving;
import city.xingtu.style.Symbolizer.Placement;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where a block of text may stand relative to its point, the style's own place first. */
final class LabelPlaces {

    private final Placement.AtPoint placement;
    private final TextBlock block;
    private final double moveX;
    private final double moveY;
    private final double markReach;
    private final double most;
    private final Set<Direction> directions;
    private double[] corners = new double[32];
    private int count;
    private int near;

    /**
     * @param markReach half the size of the mark at the point, in pixels
     * @param moving how the label may be moved away from its place, in standard pixels
     */
    LabelPlaces(Placement.AtPoint placement, double ratio, TextBlock block, double markReach, Moving moving) {
        this.placement = placement;
        this.block = block;
        this.moveX = placement.displacementX() * ratio;
        this.moveY = -placement.displacementY() * ratio;
        this.markReach = markReach;
        this.most = moving.maxDisplacement() * ratio;
        this.directions = moving.directions();
    }

    private void begin(double x, double y) {
        count = 0;
        anchored(x + moveX, y + moveY, placement.anchorX(), placement.anchorY());
    }

    /** The block with the point at a share of its width from the left and of its height from below. */
    private void anchored(double x, double y, double anchorX, double anchorY) {
        add(x - anchorX * block.width(), y - (1 - anchorY) * block.height());
    }

    private void add(double left, double top) {
        if (count == corners.length) {
            corners = Arrays.copyOf(corners, count * 2);
        }
        corners[count++] = left;
        corners[count++] = top;
    }

    private Found result() {
        return new Found(Arrays.copyOf(corners, count), near, markReach + 1);
    }

    /**
     * Upper left corners of a block, the best one first.
     *
     * @param corners x0,y0,x1,y1,…
     * @param near number of places at the point itself; the others are away from it
     * @param clear pixels around the point that a line to it leaves free
     */
    record Found(double[] corners, int near, double clear) {

        int count() {
            return corners.length / 2;
        }

        double x(int place) {
            return corners[2 * place];
        }

        double y(int place) {
            return corners[2 * place + 1];
        }

        boolean moved(int place) {
            return place >= near;
        }

        /** Those of the places that hold. */
        Found only(IntPredicate holds) {
            double[] left = new double[corners.length];
            int size = 0;
            int leftNear = 0;
            for (int place = 0; place < count(); place++) {
                if (holds.test(place)) {
                    left[size++] = x(place);
                    left[size++] = y(place);
                    leftNear += place < near ? 1 : 0;
                }
            }
            return new Found(Arrays.copyOf(left, size), leftNear, clear);
        }
    }

    /**
     * Places around a point. A label that the style sets beside its point may also stand on the other sides, as far away
     * as there.
     */
    Found aroundPoint(double x, double y) {
        begin(x, y);
        boolean beside = placement.anchorX() != 0.5 || placement.anchorY() != 0.5 || moveX != 0 || moveY != 0;
        if (beside) {
            double far = Math.max(Math.max(Math.abs(moveX), Math.abs(moveY)), markReach + 1);
            double near = far * 0.7;
            anchored(x + far, y, 0, 0.5);
            anchored(x - far, y, 1, 0.5);
            anchored(x, y - far, 0.5, 0);
            anchored(x, y + far, 0.5, 1);
            anchored(x + near, y - near, 0, 0);
            anchored(x + near, y + near, 0, 1);
            anchored(x - near, y - near, 1, 0);
            anchored(x - near, y + near, 1, 1);
        }
        wander();
        return result();
    }

    /** Places inside an area: the point, and a little aside as far as there is room. */
    Found insideArea(double x, double y, double roomX, double roomY) {
        begin(x, y);
        double left = corners[0];
        double top = corners[1];
        double stepY = Math.min(roomY, block.height());
        double stepX = Math.min(roomX, block.width() / 2);
        if (stepY >= 2) {
            add(left, top - stepY);
            add(left, top + stepY);
        }
        if (stepX >= 2) {
            add(left - stepX, top);
            add(left + stepX, top);
        }
        wander();
        return result();
    }

    /** The style allows a distance: in the directions that it names, step by step. */
    private void wander() {
        near = count / 2;
        double left = corners[0];
        double top = corners[1];
        double step = Math.max(block.height(), 4);
        for (double far = step; far <= most; far += step) {
            for (Direction direction : directions) {
                double angle = Math.PI / 4 * direction.ordinal();
                add(left + far * Math.cos(angle), top - far * Math.sin(angle));
            }
        }
    }
}
