package city.xingtu.ink;

import java.util.List;
import java.util.OptionalInt;

/**
 * A picture in lines and areas, such as a symbol from an SVG file. Immutable: its paths are not to be changed.
 *
 * @param width,height of the picture, whose upper left corner is the origin
 * @param pieces lowest first
 */
public record Drawing(double width, double height, List<Piece> pieces) {

    public Drawing {
        pieces = List.copyOf(pieces);
    }

    /**
     * A path that is filled, stroked or both.
     *
     * @param fill straight ARGB, none where it is not filled
     * @param stroke straight ARGB, none where it is not stroked
     * @param pen in units of the picture
     */
    public record Piece(Path path, FillRule rule, OptionalInt fill, OptionalInt stroke, Pen pen) {}
}
