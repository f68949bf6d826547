package city.xingtu.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small Shapefiles byte by byte, right ones and wrong ones. */
final class ShapefileWriter {

    private final int shapeType;
    private final List<byte[]> shapes = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<byte[][]> records = new ArrayList<>();
    private final List<Boolean> deleted = new ArrayList<>();

    ShapefileWriter(int shapeType) {
        this.shapeType = shapeType;
    }

    /** A column such as {@code NAME C 10 0}: name, kind, width, decimals. */
    ShapefileWriter column(String declaration) {
        columns.add(declaration);
        return this;
    }

    /** A record whose shape is rings or lines of x y pairs; no parts make a null shape. */
    ShapefileWriter record(Charset charset, List<String> values, double[]... parts) {
        shapes.add(shape(parts));
        records.add(values.stream().map(value -> value.getBytes(charset)).toArray(byte[][]::new));
        deleted.add(false);
        return this;
    }

    /** Marks the last record as deleted. */
    ShapefileWriter deleted() {
        deleted.set(deleted.size() - 1, true);
        return this;
    }

    private byte[] shape(double[][] parts) {
        ByteBuffer content = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        if (parts.length == 0) {
            content.putInt(0);
        } else if (shapeType == 1) {
            content.putInt(1).putDouble(parts[0][0]).putDouble(parts[0][1]);
        } else {
            content.putInt(shapeType).put(new byte[32]);
            boolean multiPoint = shapeType == 8;
            int points = Arrays.stream(parts).mapToInt(part -> part.length / 2).sum();
            if (!multiPoint) {
                content.putInt(parts.length);
            }
            content.putInt(points);
            int start = 0;
            for (double[] part : parts) {
                if (!multiPoint) {
                    content.putInt(start);
                }
                start += part.length / 2;
            }
            for (double[] part : parts) {
                for (double ordinate : part) {
                    content.putDouble(ordinate);
                }
            }
        }
        return Arrays.copyOf(content.array(), content.position());
    }

    /** Writes {@code name.shp} and {@code name.dbf}. */
    Path write(Path folder, String name) throws IOException {
        Path shp = folder.resolve(name + ".shp");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(0, 9994);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, shapeType);
        out.write(header.array());
        for (int i = 0; i < shapes.size(); i++) {
            out.write(ByteBuffer.allocate(8)
                    .putInt(i + 1)
                    .putInt(shapes.get(i).length / 2)
                    .array());
            out.write(shapes.get(i));
        }
        Files.write(shp, out.toByteArray());
        if (!columns.isEmpty()) {
            Files.write(folder.resolve(name + ".dbf"), table());
        }
        return shp;
    }

    private byte[] table() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int width = 1 + columns.stream().mapToInt(ShapefileWriter::width).sum();
        out.write(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(0, (byte) 3)
                .putInt(4, records.size())
                .putShort(8, (short) (33 + 32 * columns.size()))
                .putShort(10, (short) width)
                .array());
        for (String column : columns) {
            String[] parts = column.split(" ");
            byte[] descriptor = Arrays.copyOf(parts[0].getBytes(Charset.forName("GBK")), 32);
            descriptor[11] = (byte) parts[1].charAt(0);
            descriptor[16] = (byte) Integer.parseInt(parts[2]);
            descriptor[17] = (byte) Integer.parseInt(parts[3]);
            out.write(descriptor);
        }
        out.write(0x0D);
        for (int i = 0; i < records.size(); i++) {
            out.write(deleted.get(i) ? '*' : ' ');
            for (int k = 0; k < columns.size(); k++) {
                byte[] field = new byte[width(columns.get(k))];
                Arrays.fill(field, (byte) ' ');
                byte[] value = records.get(i)[k];
                System.arraycopy(value, 0, field, 0, Math.min(value.length, field.length));
                out.write(field);
            }
        }
        return out.toByteArray();
    }

    private static int width(String column) {
        return Integer.parseInt(column.split(" ")[2]);
    }
}
