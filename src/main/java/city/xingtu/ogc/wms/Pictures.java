package city.xingtu.ogc.wms;

import city.xingtu.ink.Jpeg;
import city.xingtu.ink.Palette;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;

/** Rasters as files of a map format. */
final class Pictures {

    private static final double JPEG_QUALITY = 0.85;

    private Pictures() {}

    /** The file. */
    static byte[] encode(Raster raster, MapFormat format) {
        return switch (format) {
            case PNG -> Png.encode(raster);
            case PNG8 -> Png.encode(raster, Palette.of(raster));
            case JPEG -> Jpeg.encode(raster, JPEG_QUALITY);
        };
    }
}
