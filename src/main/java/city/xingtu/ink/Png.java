package city.xingtu.ink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes PNG (ISO/IEC 15948). Rows are not filtered: on maps, which are flat colours and thin edges, every filter makes
 * the file about a quarter larger and the encoder slower.
 */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;
    private static final int INDEXED = 3;
    private static final int RGBA = 6;

    private Png() {}

    /** As {@link #encode(Raster, Crew)}, by this thread alone. */
    public static byte[] encode(Raster raster) {
        return encode(raster, Crew.ALONE);
    }

    /** Every colour exact: 24 bits a pixel where the raster is opaque, else 32. */
    public static byte[] encode(Raster raster, Crew crew) {
        boolean opaque = raster.opaque();
        int pixel = opaque ? 3 : 4;
        ByteArrayOutputStream out = begin(raster, opaque ? RGB : RGBA);
        return end(out, Zlib.of(raster, pixel, crew, (rows, top, bottom) -> bytes(raster, opaque, rows, top, bottom)));
    }

    private static void bytes(Raster raster, boolean opaque, byte[] rows, int top, int bottom) {
        int width = raster.width();
        int[] pixels = raster.pixels();
        int at = 0;
        for (int row = top * width; row < bottom * width; row += width) {
            at++;
            for (int i = row; i < row + width; i++) {
                int colour = opaque ? pixels[i] : Blend.straight(pixels[i]);
                rows[at++] = (byte) (colour >> 16);
                rows[at++] = (byte) (colour >> 8);
                rows[at++] = (byte) colour;
                if (!opaque) {
                    rows[at++] = (byte) (colour >>> 24);
                }
            }
        }
    }

    /** As {@link #encodeIndexed(Raster, Crew)}, by this thread alone. */
    public static byte[] encodeIndexed(Raster raster) {
        return encodeIndexed(raster, Crew.ALONE);
    }

    /** One byte a pixel by a palette of at most 256 colours, which may be translucent; exact where the raster has no more. */
    public static byte[] encodeIndexed(Raster raster, Crew crew) {
        ByteArrayOutputStream out = begin(raster, INDEXED);
        try (Palette palette = Palette.of(raster)) {
            colours(out, palette.colours());
            return end(out, Zlib.of(raster, 1, crew, palette::map));
        }
    }

    private static void colours(ByteArrayOutputStream out, int[] colours) {
        byte[] rgb = new byte[colours.length * 3];
        byte[] alpha = new byte[colours.length];
        int translucent = 0;
        for (int i = 0; i < colours.length; i++) {
            rgb[3 * i] = (byte) (colours[i] >> 16);
            rgb[3 * i + 1] = (byte) (colours[i] >> 8);
            rgb[3 * i + 2] = (byte) colours[i];
            alpha[i] = (byte) (colours[i] >>> 24);
            if (colours[i] >>> 24 != 255) {
                translucent = i + 1;
            }
        }
        chunk(out, "PLTE", rgb, rgb.length);
        if (translucent > 0) {
            chunk(out, "tRNS", alpha, translucent);
        }
    }

    private static ByteArrayOutputStream begin(Raster raster, int colourType) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raster.width() * raster.height() / 2 + 1024);
        out.writeBytes(SIGNATURE);
        byte[] header = new byte[13];
        putInt(header, 0, raster.width());
        putInt(header, 4, raster.height());
        header[8] = 8;
        header[9] = (byte) colourType;
        chunk(out, "IHDR", header, header.length);
        return out;
    }

    private static byte[] end(ByteArrayOutputStream out, byte[] data) {
        chunk(out, "IDAT", data, data.length);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] word = new byte[4];
        putInt(word, 0, length);
        out.writeBytes(word);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeBytes(name);
        out.write(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        putInt(word, 0, (int) crc.getValue());
        out.writeBytes(word);
    }

    private static void putInt(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }
}
