package city.xingtu.ink;

/**
 * How a sheet is laid over what was there.
 *
 * @param opacity of all of it, 0..1
 */
public record Composite(BlendMode mode, double opacity) {

    /** Whole and opaque: as if there were no sheet. */
    public static final Composite PLAIN = new Composite(BlendMode.SOURCE_OVER, 1);

    /** Hiding what is below, at an opacity. */
    public static Composite of(double opacity) {
        return new Composite(BlendMode.SOURCE_OVER, opacity);
    }

    /** Whether it makes no difference that there is a sheet. */
    public boolean plain() {
        return equals(PLAIN);
    }

    /** The opacity in 255ths. */
    int alpha() {
        return (int) Math.round(Math.clamp(opacity, 0, 1) * 255);
    }
}
