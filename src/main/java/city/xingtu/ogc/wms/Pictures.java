package city.xingtu.ogc.wms;

import city.xingtu.ink.Crew;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.ink.Jpeg;
import city.xingtu.ink.Palette;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;

/** Rasters as files of a map format. */
final class Pictures {

    private static final double JPEG_QUALITY = 0.85;

    private Pictures() {}

    /** The file, made by a crew where the format allows it. */
    static byte[] encode(Raster raster, MapFormat format, Crew crew) {
        return switch (format) {
            case PNG -> Png.encode(raster, crew);
            case PNG8 -> Png.encode(raster, Palette.of(raster), crew);
            case JPEG -> Jpeg.encode(raster, JPEG_QUALITY);
            case SVG -> Documents.of(DocumentFormat.SVG, raster);
            case PDF -> Documents.of(DocumentFormat.PDF, raster);
        };
    }
}
