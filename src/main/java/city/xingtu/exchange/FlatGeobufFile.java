package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.FieldValues;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;

/** A FlatGeobuf file as one table, with or without its index. Ids are numbers from 1. */
final class FlatGeobufFile implements FeatureFile {

    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b'};
    private static final int MAGIC_LENGTH = 8;
    private static final int LARGEST_HEADER = 10 << 20;
    private static final int LARGEST_FEATURE = 256 << 20;

    private final Path file;
    private final Header header;
    private final Table table;
    private final long indexSize;

    private FlatGeobufFile(Path file, Header header, Table table, long indexSize) {
        this.file = file;
        this.header = header;
        this.table = table;
        this.indexSize = indexSize;
    }

    static FlatGeobufFile open(Path file) {
        try (DataInputStream in = stream(file)) {
            Header header = readHeader(file, in);
            String name = FileNames.toLayer(String.valueOf(file.getFileName()));
            Table table = new Table(name, type(header), fields(header), crs(header), false);
            return new FlatGeobufFile(file, header, table, indexSize(file, header));
        } catch (EOFException | RuntimeException e) {
            // The reader of flat buffers checks nothing: what a damaged one makes it throw is of many kinds.
            throw e instanceof Problem problem ? problem : damaged(file, "header");
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    private static DataInputStream stream(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static Header readHeader(Path file, DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC_LENGTH);
        for (int i = 0; i < MAGIC.length; i++) {
            if (magic.length < MAGIC_LENGTH || magic[i] != MAGIC[i]) {
                throw FileProblem.of(file, "", "不是 FlatGeobuf 第 3 版文件", "no FlatGeobuf file of version 3");
            }
        }
        return Header.getRootAsHeader(block(file, in, LARGEST_HEADER, "header"));
    }

    /** The next block, whose size stands before it. */
    private static ByteBuffer block(Path file, DataInputStream in, int largest, String what) throws IOException {
        int size = Integer.reverseBytes(in.readInt());
        if (size < 0 || size > largest) {
            throw damaged(file, what);
        }
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static RuntimeException damaged(Path file, String where) {
        return FileProblem.of(file, where, "文件损坏或被截断", "the file is damaged or cut off");
    }

    private static GeometryType type(Header header) {
        return switch (header.geometryType()) {
            case org.wololo.flatgeobuf.generated.GeometryType.Point,
                    org.wololo.flatgeobuf.generated.GeometryType.MultiPoint -> GeometryType.POINT;
            case org.wololo.flatgeobuf.generated.GeometryType.LineString,
                    org.wololo.flatgeobuf.generated.GeometryType.MultiLineString -> GeometryType.LINE;
            case org.wololo.flatgeobuf.generated.GeometryType.Polygon,
                    org.wololo.flatgeobuf.generated.GeometryType.MultiPolygon -> GeometryType.POLYGON;
            default -> GeometryType.MIXED;
        };
    }

    private static List<Field> fields(Header header) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < header.columnsLength(); i++) {
            Column column = header.columns(i);
            String name = Objects.requireNonNull(column.name(), "a column without a name");
            if (column.type() != ColumnType.Binary) {
                fields.add(Field.of(name, type(column), Text.same(name)));
            }
        }
        return fields;
    }

    private static FieldType type(Column column) {
        return switch (column.type()) {
            case ColumnType.Bool -> FieldType.BOOLEAN;
            case ColumnType.Byte,
                    ColumnType.UByte,
                    ColumnType.Short,
                    ColumnType.UShort,
                    ColumnType.Int,
                    ColumnType.UInt,
                    ColumnType.Long,
                    ColumnType.ULong -> FieldType.INTEGER;
            case ColumnType.Float, ColumnType.Double -> FieldType.NUMBER;
            // Holds dates and instants, with or without an offset: only each value tells which.
            default -> FieldType.TEXT;
        };
    }

    private static String crs(Header header) {
        Crs crs = header.crs();
        if (crs == null) {
            return "";
        }
        if (crs.code() != 0) {
            return (crs.org() == null ? "EPSG" : crs.org()) + ":" + crs.code();
        }
        String text = crs.codeString() != null ? crs.codeString() : crs.wkt();
        return text == null ? "" : text;
    }

    @Override
    public List<Table> tables() {
        return List.of(table);
    }

    @Override
    public void read(Table ignored, Consumer<Feature> consumer) {
        FlatGeobufRows rows = new FlatGeobufRows(header, table);
        each((block, number) -> consumer.accept(intact(number, () -> rows.read(block, number))));
    }

    @Override
    public void readColumn(Table ignored, String column, Consumer<@Nullable Object> consumer) {
        FlatGeobufRows rows = new FlatGeobufRows(header, table);
        int place = FieldValues.Names.of(table.fields()).place(column);
        each((block, number) -> consumer.accept(intact(number, () -> rows.field(block, place))));
    }

    /** Takes the block of a feature. */
    private interface Blocks {
        void accept(ByteBuffer block, long number);
    }

    private void each(Blocks blocks) {
        long number = 0;
        try (DataInputStream in = stream(file)) {
            readHeader(file, in);
            in.skipNBytes(indexSize);
            while (!ended(in)) {
                number++;
                blocks.accept(block(file, in, LARGEST_FEATURE, "feature " + number), number);
            }
        } catch (EOFException e) {
            throw damaged(file, "feature " + number);
        } catch (IOException e) {
            throw FileProblem.unreadable(file, e);
        }
    }

    /** What is in a block, unless it is damaged. */
    private <T extends @Nullable Object> T intact(long number, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw FileProblem.of(
                    file, "feature " + number, "几何有误：" + e.getMessage(), "bad geometry: " + e.getMessage());
        } catch (RuntimeException e) {
            throw damaged(file, "feature " + number);
        }
    }

    private static boolean ended(DataInputStream in) throws IOException {
        in.mark(1);
        boolean ended = in.read() < 0;
        if (!ended) {
            in.reset();
        }
        return ended;
    }

    private static long indexSize(Path file, Header header) {
        long count = header.featuresCount();
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw damaged(file, "header");
        }
        return header.indexNodeSize() == 0 || count == 0
                ? 0
                : PackedRTree.calcSize((int) count, header.indexNodeSize());
    }

    @Override
    public void close() {}
}
