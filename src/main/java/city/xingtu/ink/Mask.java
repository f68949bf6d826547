package city.xingtu.ink;

/** Coverage of a small shape, one byte a pixel, placed relative to an origin. Immutable. */
public final class Mask {

    /** Covers nothing. */
    static final Mask EMPTY = new Mask(0, 0, 0, 0, new byte[0]);

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final byte[] steps;

    private Mask(int left, int top, int width, int height, byte[] steps) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.steps = steps;
    }

    /** The greatest coverage that any of the paths gives, so that shapes which overlap do not add up. */
    static Mask of(Accumulator accumulator, Path... paths) {
        float[] box = paths[0].box();
        for (int i = 1; i < paths.length; i++) {
            float[] other = paths[i].box();
            box[0] = Math.min(box[0], other[0]);
            box[1] = Math.min(box[1], other[1]);
            box[2] = Math.max(box[2], other[2]);
            box[3] = Math.max(box[3], other[3]);
        }
        if (!(box[0] < box[2] && box[1] < box[3])) {
            return EMPTY;
        }
        int left = (int) Math.floor(box[0]);
        int top = (int) Math.floor(box[1]);
        int width = (int) Math.ceil(box[2]) - left;
        int height = (int) Math.ceil(box[3]) - top;
        byte[] steps = new byte[width * height];
        for (Path path : paths) {
            if (accumulator.add(path, left, top, left + width, top + height)) {
                accumulator.sweep(FillRule.NON_ZERO, (y, from, to, step) -> {
                    int row = (y - top) * width - left;
                    for (int i = row + from; i < row + to; i++) {
                        steps[i] = (byte) Math.max(steps[i], step);
                    }
                });
            }
        }
        return new Mask(left, top, width, height, steps);
    }

    /** Column of the leftmost pixels, relative to the origin. */
    public int left() {
        return left;
    }

    /** Row of the uppermost pixels, relative to the origin; negative above a baseline. */
    public int top() {
        return top;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Sixteenths of coverage, 0..16, row by row; not to be written. */
    byte[] steps() {
        return steps;
    }
}
