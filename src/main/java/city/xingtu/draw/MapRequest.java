package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import java.util.List;
import java.util.Optional;

/**
 * A map to be drawn.
 *
 * @param layers lowest first
 * @param crs system of the boxes
 * @param box the outer edges of the outer pixels, east first; its proportions may differ from the raster's
 * @param pixelRatio pixels per standard pixel of 0.28 mm: symbols and text grow with it, the scale does not change
 * @param background straight ARGB; 0 for a transparent map
 * @param labelBox the region for which labels are placed, when it is larger than the box: aligned regions such as
 *     metatiles give every map inside them the same labels. It has to lie on the box's pixel grid and contain the box.
 *     Without it labels are placed for the box alone and stay inside
 */
public record MapRequest(
        List<StyledLayer> layers,
        Crs crs,
        BoundingBox box,
        int width,
        int height,
        double pixelRatio,
        int background,
        Optional<BoundingBox> labelBox) {

    /** Pixels around a label box that matter to what is in it: more than labels and the largest symbols take. */
    public static final int REACH = 512;

    /** Metres of a standard pixel (OGC 06-042, section 7.2.4.6.9). */
    private static final double STANDARD_PIXEL = 0.00028;

    /**
     * Refuses what cannot be drawn; a protocol has to have said so in its own words before.
     *
     * @throws IllegalArgumentException for an empty box, sizes below 1 or an unreal ratio
     */
    public MapRequest {
        layers = List.copyOf(layers);
        boolean real = Double.isFinite(box.width()) && Double.isFinite(box.height()) && Double.isFinite(pixelRatio);
        if (!real || !(box.width() > 0 && box.height() > 0 && width > 0 && height > 0 && pixelRatio > 0)) {
            throw new IllegalArgumentException("No map of " + box + " on " + width + " x " + height + " pixels");
        }
    }

    /** A map at standard size on a transparent ground. */
    public static MapRequest of(List<StyledLayer> layers, Crs crs, BoundingBox box, int width, int height) {
        return new MapRequest(layers, crs, box, width, height, 1, 0, Optional.empty());
    }

    public MapRequest withPixelRatio(double ratio) {
        return new MapRequest(layers, crs, box, width, height, ratio, background, labelBox);
    }

    /** The same on a ground of straight ARGB. */
    public MapRequest withBackground(int argb) {
        return new MapRequest(layers, crs, box, width, height, pixelRatio, argb, labelBox);
    }

    public MapRequest withLabelBox(BoundingBox region) {
        return new MapRequest(layers, crs, box, width, height, pixelRatio, background, Optional.of(region));
    }

    /** Units of the system a pixel, from west to east. */
    public double resolution() {
        return box.width() / width;
    }

    /** The scale's denominator on standard pixels, by which layers and rules are shown or not. */
    public double scaleDenominator() {
        return resolution() * crs.metresPerUnit() * pixelRatio / STANDARD_PIXEL;
    }
}
