package city.xingtu.draw;

import city.xingtu.ink.TextRun;
import city.xingtu.style.LabelOptions.Following;
import java.util.Arrays;

/** A line by distance from its beginning, in pixels, and text set along it. Not changed after it is made. */
final class LineWalk {

    /**
     * On a bend, glyphs at even distances along the line are closer together or further apart than they should be, by so much
     * at the most: what is sharper than that is no place for a name.
     */
    private static final double LEAST_STRETCH = 0.85;

    private static final double MOST_STRETCH = 1.3;

    /** Steps in which glyphs on a bend are brought to even distances, and what is even enough. */
    private static final int EVENING = 3;

    private static final double UNEVEN = 0.01;

    /** Sizes of the type before and behind a glyph over which it takes the line's direction. */
    private static final double NEIGHBOURHOOD = 0.8;

    /** Cosine of the turn in half a size of the type from which on letters are seen to lean to each other. */
    private static final double GENTLE = Math.cos(Math.toRadians(9));

    /** Half of the height of small letters, in sizes of the type. */
    private static final double SMALL_LETTERS = 0.27;

    /** Text that stands straight may leave its line by so many times its size. */
    private static final double MOST_SAG = 0.7;

    private static final double COLUMN_STEP = 1.08;

    private final double[] points;
    private final double[] distances;
    private final int count;

    /** @param points x0,y0,x1,y1,…, of which a copy is made */
    LineWalk(double[] points, int count) {
        this.points = Arrays.copyOf(points, 2 * count);
        this.count = count;
        this.distances = new double[count];
        for (int i = 1; i < count; i++) {
            double dx = points[2 * i] - points[2 * i - 2];
            double dy = points[2 * i + 1] - points[2 * i - 1];
            distances[i] = distances[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
    }

    double length() {
        return distances[count - 1];
    }

    /** The distance at which it comes nearest to a point. */
    double nearest(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        double nearest = 0;
        for (int i = 0; i + 1 < count; i++) {
            double dx = points[2 * i + 2] - points[2 * i];
            double dy = points[2 * i + 3] - points[2 * i + 1];
            double square = dx * dx + dy * dy;
            double t = square == 0
                    ? 0
                    : Math.clamp(((x - points[2 * i]) * dx + (y - points[2 * i + 1]) * dy) / square, 0, 1);
            double away = Math.hypot(points[2 * i] + t * dx - x, points[2 * i + 1] + t * dy - y);
            if (away < least) {
                least = away;
                nearest = distances[i] + t * Math.sqrt(square);
            }
        }
        return nearest;
    }

    /** Where the line is at a distance; beyond its ends it goes straight on. */
    double x(double distance) {
        return at(distance, 0);
    }

    double y(double distance) {
        return at(distance, 1);
    }

    private double at(double distance, int axis) {
        return at(edge(distance), distance, axis);
    }

    private double at(int edge, double distance, int axis) {
        double length = distances[edge + 1] - distances[edge];
        double share = length == 0 ? 0 : (distance - distances[edge]) / length;
        double from = points[2 * edge + axis];
        return from + share * (points[2 * edge + 2 + axis] - from);
    }

    private int edge(double distance) {
        int found = Arrays.binarySearch(distances, distance);
        int edge = found >= 0 ? found : -found - 2;
        return Math.clamp(edge, 0, count - 2);
    }

    /** The middle of the longest stretch within a box; negative when none is longer than the least. */
    double middleWithin(ClipBox box, double least) {
        double longest = least;
        double middle = -1;
        double begun = 0;
        for (int i = 0; i + 1 < count; i++) {
            double dx = points[2 * i + 2] - points[2 * i];
            double dy = points[2 * i + 3] - points[2 * i + 1];
            double enter = box.enter(points[2 * i], points[2 * i + 1], dx, dy);
            double leave = 1 - box.enter(points[2 * i + 2], points[2 * i + 3], -dx, -dy);
            double length = distances[i + 1] - distances[i];
            if (enter > 0) {
                begun = distances[i] + enter * length;
            }
            double end = distances[i] + leave * length;
            if (end - begun > longest && enter < leave) {
                longest = end - begun;
                middle = (begun + end) / 2;
            }
        }
        return middle;
    }

    /** Direction from one place of the line to another, clockwise on screen from east. */
    double direction(double from, double to) {
        return Math.atan2(y(to) - y(from), x(to) - x(from));
    }

    /** Whether text of that width is set in the direction in which the line runs. */
    boolean readsForward(double centre, double width, Following following) {
        return !following.forceLeftToRight() || Math.cos(direction(centre - width / 2, centre + width / 2)) >= 0;
    }

    /**
     * Sets text along the line.
     *
     * @param centre distance of the text's middle
     * @param offset pixels to the left of the line, as the line runs
     * @param following whether each glyph takes the line's direction; else all have that of the text as a whole
     * @param glyphs receives x, baseline and angle of each glyph's left end
     * @return whether the line is long and straight enough there
     */
    boolean row(TextRun run, double centre, double offset, Following following, double[] glyphs) {
        double half = run.width() / 2;
        if (!following.allowOverruns() && (centre - half < 0 || centre + half > length())) {
            return false;
        }
        double whole = direction(centre - half, centre + half);
        boolean backwards = following.forceLeftToRight() && Math.cos(whole) < 0;
        double rise = (run.ascent() - run.descent()) / 2;
        double shift = backwards ? -offset : offset;
        return following.followLine()
                ? bent(
                        run,
                        backwards ? centre + half : centre - half,
                        backwards ? -1 : 1,
                        rise - shift,
                        Math.toRadians(following.maxAngleDelta()),
                        glyphs)
                : straight(run, centre, whole + (backwards ? Math.PI : 0), rise - shift, glyphs);
    }

    /**
     * Places for text, those first where the line does not bend sharply; in their order otherwise.
     *
     * @param centres the best first, of which only the others are looked at when it lies on a bend
     */
    double[] gentleFirst(double[] centres, double width, double size) {
        if (gentle(centres[0], width, size)) {
            return centres;
        }
        double[] sorted = new double[centres.length];
        int count = 0;
        for (double centre : centres) {
            if (gentle(centre, width, size)) {
                sorted[count++] = centre;
            }
        }
        for (double centre : centres) {
            if (!gentle(centre, width, size)) {
                sorted[count++] = centre;
            }
        }
        return sorted;
    }

    /** Whether the line turns by less than a letter shows from each half of the type's size to the next. */
    private boolean gentle(double centre, double width, double size) {
        Seat seat = new Seat();
        Seat last = new Seat();
        for (double along = -width / 2; along <= width / 2; along += size / 2) {
            sit(centre + along, size * NEIGHBOURHOOD, 0, seat);
            if (seat.cos * last.cos + seat.sin * last.sin < GENTLE) {
                return false;
            }
            last.take(seat);
        }
        return true;
    }

    /** A glyph on the line: which way is its right, and the point of its axis between which distances are even. */
    private static final class Seat {

        private double cos = Double.NaN;
        private double sin = Double.NaN;
        private double x = Double.NaN;
        private double y = Double.NaN;

        void take(Seat other) {
            cos = other.cos;
            sin = other.sin;
            x = other.x;
            y = other.y;
        }

        double apart(Seat other) {
            return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
        }
    }

    /**
     * @param reach before and behind the glyph, over which its direction is taken: a neighbourhood rather than one edge,
     *     which may be a short kink
     * @param below from the line down to the point
     */
    private void sit(double middle, double reach, double below, Seat seat) {
        double toX = at(edge(middle + reach), middle + reach, 0);
        double toY = at(edge(middle + reach), middle + reach, 1);
        double dx = toX - at(edge(middle - reach), middle - reach, 0);
        double dy = toY - at(edge(middle - reach), middle - reach, 1);
        double chord = Math.sqrt(dx * dx + dy * dy);
        seat.cos = chord > 0 ? dx / chord : 1;
        seat.sin = chord > 0 ? dy / chord : 0;
        int edge = edge(middle);
        seat.x = at(edge, middle, 0) - seat.sin * below;
        seat.y = at(edge, middle, 1) + seat.cos * below;
    }

    /** @param drop from the line down to the baseline */
    private boolean bent(TextRun run, double start, int sense, double drop, double mostTurn, double[] glyphs) {
        // Of half a turn and more nothing is too much.
        double leastCos = mostTurn < Math.PI ? Math.cos(mostTurn) : Double.NEGATIVE_INFINITY;
        Seat seat = new Seat();
        Seat last = new Seat();
        // Beside a bend letters close up below or above; between the middles of most of them they stay even.
        double height =
                TextWrap.ideographic(run.text()) ? (run.ascent() - run.descent()) / 2 : SMALL_LETTERS * run.size();
        double middle = start;
        double before = 0;
        for (int i = 0; i < run.length(); i++) {
            double advance = run.offset(i + 1) - run.offset(i);
            double even = run.offset(i) + advance / 2 - before;
            before += even;
            middle += sense * even;
            double reach = sense * Math.max(advance, run.size()) * NEIGHBOURHOOD;
            sit(middle, reach, drop - height, seat);
            double stretch = seat.apart(last) / even;
            if (seat.cos * last.cos + seat.sin * last.sin < leastCos
                    || stretch < LEAST_STRETCH
                    || stretch > MOST_STRETCH) {
                return false;
            }
            for (int step = 0; step < EVENING && Math.abs(stretch - 1) > UNEVEN; step++) {
                middle += sense * even * (1 - stretch);
                sit(middle, reach, drop - height, seat);
                stretch = seat.apart(last) / even;
            }
            glyphs[3 * i] = seat.x - seat.cos * advance / 2 - seat.sin * height;
            glyphs[3 * i + 1] = seat.y - seat.sin * advance / 2 + seat.cos * height;
            glyphs[3 * i + 2] = Math.atan2(seat.sin, seat.cos);
            last.take(seat);
        }
        return true;
    }

    private boolean straight(TextRun run, double centre, double angle, double drop, double[] glyphs) {
        double half = run.width() / 2;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double middleX = (x(centre - half) + x(centre + half)) / 2;
        double middleY = (y(centre - half) + y(centre + half)) / 2;
        if (Math.hypot(x(centre) - middleX, y(centre) - middleY) > MOST_SAG * run.size()) {
            return false;
        }
        for (int i = 0; i < run.length(); i++) {
            double along = run.offset(i) - half;
            glyphs[3 * i] = middleX + cos * along - sin * drop;
            glyphs[3 * i + 1] = middleY + sin * along + cos * drop;
            glyphs[3 * i + 2] = angle;
        }
        return true;
    }

    /** As {@link #row}, the glyphs upright and one below the other, as Chinese is written along what runs north-south. */
    boolean column(TextRun run, double centre, double offset, double[] glyphs) {
        double step = run.size() * COLUMN_STEP;
        double half = step * run.length() / 2;
        if (centre - half < 0 || centre + half > length()) {
            return false;
        }
        int sense = y(centre + half) > y(centre - half) ? 1 : -1;
        double rise = (run.ascent() - run.descent()) / 2;
        double lastY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < run.length(); i++) {
            double middle = centre + sense * (step * (i + 0.5) - half);
            double x = x(middle) + sense * offset;
            double y = y(middle);
            if (y - lastY < run.size() * 0.85) {
                return false;
            }
            lastY = y;
            glyphs[3 * i] = x - (run.offset(i + 1) - run.offset(i)) / 2;
            glyphs[3 * i + 1] = y + rise;
            glyphs[3 * i + 2] = 0;
        }
        return true;
    }
}
