package city.xingtu.http;

import city.xingtu.ink.Crew;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.ink.Jpeg;
import city.xingtu.ink.Png;
import city.xingtu.ink.Raster;

/** Rasters as files of a map format. */
public final class Pictures {

    private static final double JPEG_QUALITY = 0.85;

    private Pictures() {}

    /** The file, made by this thread alone. */
    public static byte[] encode(Raster raster, MapFormat format) {
        return encode(raster, format, Crew.ALONE);
    }

    /** The file, made by a crew where the format allows it. */
    public static byte[] encode(Raster raster, MapFormat format, Crew crew) {
        return switch (format) {
            case PNG -> Png.encode(raster, crew);
            case PNG8 -> Png.encodeIndexed(raster, crew);
            case JPEG -> Jpeg.encode(raster, JPEG_QUALITY);
            case SVG -> Drawings.of(DocumentFormat.SVG, raster);
            case PDF -> Drawings.of(DocumentFormat.PDF, raster);
        };
    }
}
