package city.xingtu.tile;

import city.xingtu.draw.MapPainter;
import city.xingtu.draw.MapRequest;
import city.xingtu.draw.StyledLayer;
import city.xingtu.geo.BoundingBox;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a tile as a PNG on transparent ground. Labels are placed for {@linkplain LabelSquares squares} of tiles at once, so
 * that a label which crosses from one tile into the next is whole.
 */
final class RasterTiles {

    private final MapPainter painter;
    private final Tile[] blank = {blank(1), blank(2), blank(3)};

    RasterTiles(MapPainter painter) {
        this.painter = painter;
    }

    /**
     * Draws the tile.
     *
     * @param scale pixels of the raster a pixel of the grid: 1 to 3
     */
    Tile draw(List<StyledLayer> layers, TileAddress address, int scale) {
        int size = size(address) * scale;
        MapRequest request = MapRequest.of(layers, address.set().crs(), address.bounds(), size, size)
                .withPixelRatio(scale)
                .withLabelBox(LabelSquares.of(address));
        // Most tiles of a planning map are empty; they share one answer.
        return painter.paint(
                request,
                raster ->
                        raster.blank() && size == 256 * scale ? blank[scale - 1] : Tile.of(Png.encodeIndexed(raster)));
    }

    /** Whether the tile is one without anything on it. */
    boolean blank(Tile tile) {
        return Arrays.stream(blank).anyMatch(empty -> empty.fingerprint() == tile.fingerprint());
    }

    /** Box in longitude and latitude from which labels or symbols may reach into the tile. */
    static BoundingBox reach(TileAddress address) {
        double pixels = address.bounds().width() / size(address);
        return address.set().crs().toLonLat(LabelSquares.of(address).expandedBy(MapRequest.REACH * pixels));
    }

    private static int size(TileAddress address) {
        return address.set().matrices().get(address.matrix()).tileSize();
    }

    private static Tile blank(int scale) {
        Raster raster = new Raster(256 * scale, 256 * scale);
        return Tile.of(Png.encodeIndexed(raster));
    }
}
