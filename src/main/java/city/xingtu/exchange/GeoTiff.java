package city.xingtu.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Writes a grid of numbers in geographic degrees as GeoTIFF (OGC 19-008r4 on TIFF 6.0): one band of 32-bit floats in one
 * strip, deflated; not-a-number where there is no value. Rows run from the north, cells are areas.
 */
public final class GeoTiff {

    public static final String MEDIA_TYPE = "image/tiff; application=geotiff";

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ENTRIES = 15;

    private final ByteBuffer directory = buffer(2 + ENTRIES * ENTRY + 4);
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    private GeoTiff() {}

    /**
     * Where the cells are.
     *
     * @param west,north outer corner in degrees
     * @param stepX,stepY size of a cell in degrees, both above 0
     * @param width cells in a row
     */
    public record Grid(double west, double north, double stepX, double stepY, int width) {}

    /**
     * The file.
     *
     * @param cells row by row from the north-west
     * @param epsg code of a geographic system
     * @param description in ASCII, what the numbers are and rest on
     */
    public static byte[] write(Grid grid, float[] cells, int epsg, String description) {
        return new GeoTiff().file(grid, cells, epsg, description);
    }

    private byte[] file(Grid grid, float[] cells, int epsg, String description) {
        int height = cells.length / grid.width;
        byte[] strip = deflated(cells);
        directory.putShort((short) ENTRIES);
        one(256, LONG, grid.width);
        one(257, LONG, height);
        one(258, SHORT, 32);
        one(259, SHORT, 8);
        one(262, SHORT, 1);
        many(270, ASCII, ascii(description));
        // The strip follows the values, whose length is known at the end only: patched below.
        int stripAt = directory.position() + 8;
        one(273, LONG, 0);
        one(277, SHORT, 1);
        one(278, LONG, height);
        one(279, LONG, strip.length);
        one(339, SHORT, 3);
        many(33550, DOUBLE, doubles(grid.stepX, grid.stepY, 0));
        many(33922, DOUBLE, doubles(0, 0, 0, grid.west, grid.north, 0));
        // Version 1.1; then the model is geographic (2), cells are areas (1), the system.
        many(34735, SHORT, shorts(1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, epsg));
        many(42113, ASCII, ascii("nan"));
        directory.putInt(0);
        directory.putInt(stripAt, HEADER + directory.capacity() + values.size());
        ByteBuffer file = buffer(HEADER + directory.capacity() + values.size() + strip.length);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEADER);
        return file.put(directory.array()).put(values.toByteArray()).put(strip).array();
    }

    private static byte[] deflated(float[] cells) {
        ByteBuffer raw = buffer(4 * cells.length);
        raw.asFloatBuffer().put(cells);
        Deflater deflater = new Deflater();
        deflater.setInput(raw.array());
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
        deflater.end();
        return out.toByteArray();
    }

    private void one(int tag, int type, int value) {
        directory.putShort((short) tag).putShort((short) type).putInt(1);
        if (type == SHORT) {
            directory.putShort((short) value).putShort((short) 0);
        } else {
            directory.putInt(value);
        }
    }

    private void many(int tag, int type, byte[] bytes) {
        int size = type == DOUBLE ? 8 : type == SHORT ? 2 : 1;
        directory.putShort((short) tag).putShort((short) type).putInt(bytes.length / size);
        if (bytes.length <= 4) {
            directory.put(bytes).put(new byte[4 - bytes.length]);
        } else {
            directory.putInt(HEADER + directory.capacity() + values.size());
            values.writeBytes(bytes);
            // Values begin at even places.
            values.writeBytes(new byte[bytes.length % 2]);
        }
    }

    private static byte[] ascii(String text) {
        return (text + '\0').getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] doubles(double... numbers) {
        ByteBuffer bytes = buffer(8 * numbers.length);
        bytes.asDoubleBuffer().put(numbers);
        return bytes.array();
    }

    private static byte[] shorts(int... numbers) {
        ByteBuffer bytes = buffer(2 * numbers.length);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
