package city.xingtu.http;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** How large a picture one request may ask for. */
public final class PictureLimits {

    /** Pixels of a picture's width and of its height. */
    public static final int SIDE = 8192;
    /** Pixels of a picture. */
    public static final long PIXELS = 64L << 20;

    private PictureLimits() {}

    /**
     * Checks both sides together; each is to be checked before.
     *
     * @throws Problem LIMIT_EXCEEDED
     */
    public static void require(String parameter, int width, int height) {
        if ((long) width * height > PIXELS) {
            throw new Problem(
                    Problem.Kind.LIMIT_EXCEEDED,
                    parameter,
                    new Text(
                            "图像 " + width + "×" + height + " 超过 " + PIXELS + " 像素的上限",
                            "A map of " + width + "x" + height + " exceeds the limit of " + PIXELS + " pixels"));
        }
    }
}
