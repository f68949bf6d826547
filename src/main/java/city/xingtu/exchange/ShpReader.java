package city.xingtu.exchange;

import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the geometries of a Shapefile one after the other (ESRI Shapefile Technical Description, July 1998). Z and M are
 * passed over.
 */
final class ShpReader implements AutoCloseable {

    private static final int HEADER = 100;
    private static final int FILE_CODE = 9994;

    private final Path file;
    private final DataInputStream in;
    private final GeometryType type;
    private long remaining;
    private int number;

    private ShpReader(Path file, DataInputStream in, int shapeType) throws IOException {
        this.file = file;
        this.in = in;
        type = geometryType(file, shapeType);
        remaining = Files.size(file) - HEADER;
    }

    static ShpReader open(Path file) {
        try {
            InputStream raw = Files.newInputStream(file);
            try {
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 16));
                byte[] header = in.readNBytes(HEADER);
                if (header.length < HEADER || ByteBuffer.wrap(header).getInt(0) != FILE_CODE) {
                    throw FileProblem.of(file, "", "不是 Shapefile", "no Shapefile");
                }
                int shapeType =
                        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(32);
                return new ShpReader(file, in, shapeType);
            } catch (IOException | RuntimeException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private static GeometryType geometryType(Path file, int shapeType) {
        return switch (shapeType % 10) {
            case 0 -> GeometryType.MIXED;
            case 1, 8 -> shapeType == 31 ? unknown(file, shapeType) : GeometryType.POINT;
            case 3 -> GeometryType.LINE;
            case 5 -> GeometryType.POLYGON;
            default -> unknown(file, shapeType);
        };
    }

    private static GeometryType unknown(Path file, int shapeType) {
        throw FileProblem.of(file, "", "不支持的几何类型 " + shapeType, "shape type " + shapeType + " is not supported");
    }

    GeometryType type() {
        return type;
    }

    /** Whether there is another record. */
    boolean hasNext() {
        return remaining >= 8;
    }

    /** The next record's geometry; null for a null shape. */
    @Nullable
    Geometry next() {
        number++;
        try {
            in.readInt();
            long length = 2L * in.readInt();
            remaining -= 8 + length;
            if (length < 4 || remaining < 0) {
                throw problem("记录长度有误", "its length is wrong");
            }
            ByteBuffer content =
                    ByteBuffer.wrap(in.readNBytes(Math.toIntExact(length))).order(ByteOrder.LITTLE_ENDIAN);
            return ShpGeometry.read(content);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "cut off" : e.getMessage();
            throw problem("几何有误：" + reason, "bad geometry: " + reason);
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private Problem problem(String zh, String en) {
        return FileProblem.of(file, "record " + number, zh, en);
    }

    @Override
    public void close() {
        FileProblem.close(in, file);
    }
}
