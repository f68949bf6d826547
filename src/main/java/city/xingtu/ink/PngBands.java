package city.xingtu.ink;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an opaque PNG band by band, so that the picture is never held as a whole: 24 bits a pixel, rows not filtered.
 */
public final class PngBands implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int RGB = 2;
    private static final double METRES_PER_INCH = 0.0254;

    private final DataOutputStream out;
    private final Deflater deflater = new Deflater(3);
    private final byte[] packed = new byte[1 << 16];
    private final byte[] row;

    /** Writes the head of a picture that is to be seen at a resolution. */
    public PngBands(OutputStream target, int width, int height, double pixelsPerInch) throws IOException {
        out = new DataOutputStream(target);
        row = new byte[1 + 3 * width];
        out.write(SIGNATURE);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(head);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, RGB, 0, 0, 0});
        chunk("IHDR", head.toByteArray(), head.size());
        head.reset();
        int perMetre = (int) Math.round(pixelsPerInch / METRES_PER_INCH);
        header.writeInt(perMetre);
        header.writeInt(perMetre);
        header.write(1);
        chunk("pHYs", head.toByteArray(), head.size());
    }

    /** Appends the first rows of an opaque raster. */
    public void append(Raster band, int rows) throws IOException {
        int[] pixels = band.pixels();
        for (int y = 0; y < rows; y++) {
            int at = 1;
            for (int i = y * band.width(); i < (y + 1) * band.width(); i++) {
                row[at++] = (byte) (pixels[i] >> 16);
                row[at++] = (byte) (pixels[i] >> 8);
                row[at++] = (byte) pixels[i];
            }
            deflater.setInput(row);
            while (!deflater.needsInput()) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        int length = deflater.deflate(packed);
        if (length > 0) {
            chunk("IDAT", packed, length);
        }
    }

    private void chunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        out.writeInt((int) sum.getValue());
    }

    /** Writes the end. */
    @Override
    public void close() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            flush();
        }
        deflater.end();
        chunk("IEND", new byte[0], 0);
        out.flush();
    }
}
