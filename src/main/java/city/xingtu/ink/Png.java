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

    /** Every colour exact: 24 bits a pixel where the raster is opaque, else 32. */
    public static byte[] encode(Raster raster) {
        boolean opaque = raster.opaque();
        int width = raster.width();
        int[] pixels = raster.pixels();
        byte[] rows = new byte[(width * (opaque ? 3 : 4) + 1) * raster.height()];
        int at = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                at++;
            }
            int colour = opaque ? pixels[i] : Blend.straight(pixels[i]);
            rows[at++] = (byte) (colour >> 16);
            rows[at++] = (byte) (colour >> 8);
            rows[at++] = (byte) colour;
            if (!opaque) {
                rows[at++] = (byte) (colour >>> 24);
            }
        }
        ByteArrayOutputStream out = begin(raster, opaque ? RGB : RGBA, rows.length / 4);
        return end(out, rows, opaque ? 3 : 4, rows.length / raster.height());
    }

    /** One byte a pixel by a palette of at most 256 colours, which may be translucent. */
    public static byte[] encode(Raster raster, Palette palette) {
        int width = raster.width();
        byte[] rows = new byte[(width + 1) * raster.height()];
        palette.map(raster, rows);
        ByteArrayOutputStream out = begin(raster, INDEXED, rows.length / 2);
        int[] colours = palette.colours();
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
        return end(out, rows, 1, width + 1);
    }

    private static ByteArrayOutputStream begin(Raster raster, int colourType, int expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(expected + 128);
        out.writeBytes(SIGNATURE);
        byte[] header = new byte[13];
        putInt(header, 0, raster.width());
        putInt(header, 4, raster.height());
        header[8] = 8;
        header[9] = (byte) colourType;
        chunk(out, "IHDR", header, header.length);
        return out;
    }

    private static byte[] end(ByteArrayOutputStream out, byte[] rows, int pixel, int stride) {
        byte[] data = Deflate.zlib(rows, pixel, stride);
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
