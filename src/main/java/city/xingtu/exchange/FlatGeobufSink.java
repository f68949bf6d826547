package city.xingtu.exchange;

import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;

/**
 * FlatGeobuf 3 without index: a header, then features as they come, so that a layer of any size leaves as a stream. The
 * id is the first column, {@code id}. Coordinates are east first, as the format demands of every system. Lines and areas
 * are written as multiple ones, so that a layer has one type.
 */
public final class FlatGeobufSink implements FeatureSink {

    /** Bytes gathered before they go out; features are small. */
    private static final int BUFFER = 1 << 16;

    private final FeatureColumns columns;
    private final int[] places;
    private final WritableByteChannel out;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(4096);
    private final FlatGeobufProperties properties = new FlatGeobufProperties();
    private final FlatGeobufGeometry geometries = new FlatGeobufGeometry(builder);
    private final boolean promoted;
    private ByteBuffer gathered = ByteBuffer.allocate(BUFFER);

    private FlatGeobufSink(OutputStream out, FeatureColumns columns) {
        this.out = Channels.newChannel(out);
        this.columns = columns;
        this.places = columns.columns();
        this.promoted = type(columns.layer().geometryType()) != org.wololo.flatgeobuf.generated.GeometryType.Unknown;
    }

    /**
     * Writes the header.
     *
     * @param count of the features to come; 0 when unknown
     */
    public static FlatGeobufSink open(OutputStream out, FeatureColumns columns, long count) {
        FlatGeobufSink sink = new FlatGeobufSink(out, columns);
        sink.gathered.put(Constants.MAGIC_BYTES);
        sink.header(count);
        return sink;
    }

    private void header(long count) {
        List<Field> fields = columns.fields();
        int[] declared = new int[fields.size() + 1];
        declared[0] = column("id", ColumnType.String, false);
        for (int i = 0; i < fields.size(); i++) {
            declared[i + 1] = column(fields.get(i).name(), type(fields.get(i).type()), true);
        }
        int columnsAt = Header.createColumnsVector(builder, declared);
        int name = builder.createString(columns.layer().id());
        int title = builder.createString(columns.layer().title().zh());
        int crs = crs();
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addTitle(builder, title);
        Header.addGeometryType(builder, type(columns.layer().geometryType()));
        Header.addColumns(builder, columnsAt);
        Header.addFeaturesCount(builder, count);
        Header.addIndexNodeSize(builder, 0);
        Header.addCrs(builder, crs);
        builder.finishSizePrefixed(Header.endHeader(builder));
        emit();
    }

    private int column(String name, int type, boolean nullable) {
        int nameAt = builder.createString(name);
        Column.startColumn(builder);
        Column.addName(builder, nameAt);
        Column.addType(builder, type);
        Column.addNullable(builder, nullable);
        Column.addPrimaryKey(builder, !nullable);
        return Column.endColumn(builder);
    }

    private int crs() {
        int organization = builder.createString(columns.crs().epsg() == 0 ? "OGC" : "EPSG");
        int name = builder.createString(columns.crs().titleEn());
        int code = builder.createString(columns.crs().code());
        Crs.startCrs(builder);
        Crs.addOrg(builder, organization);
        Crs.addCode(builder, columns.crs().epsg());
        Crs.addName(builder, name);
        Crs.addCodeString(builder, code);
        return Crs.endCrs(builder);
    }

    private static int type(FieldType type) {
        return switch (type) {
            case TEXT -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE, TIMESTAMP -> ColumnType.DateTime;
            case TEXT_LIST -> ColumnType.Json;
        };
    }

    private static int type(GeometryType type) {
        return switch (type) {
            case LINE -> org.wololo.flatgeobuf.generated.GeometryType.MultiLineString;
            case POLYGON -> org.wololo.flatgeobuf.generated.GeometryType.MultiPolygon;
            // A layer of points may hold multiple ones, and a place of several points is rare: each says what it is.
            case POINT, MIXED -> org.wololo.flatgeobuf.generated.GeometryType.Unknown;
        };
    }

    @Override
    public void write(FeatureTable table, int row) {
        properties.clear();
        properties.put(0, table.id(row));
        for (int i = 0; i < places.length; i++) {
            properties.put(i + 1, table.value(row, places[i]));
        }
        int propertiesAt = properties.write(builder);
        int geometryAt = geometry(columns.geometry(table, row, false));
        Feature.startFeature(builder);
        if (geometryAt != 0) {
            Feature.addGeometry(builder, geometryAt);
        }
        Feature.addProperties(builder, propertiesAt);
        builder.finishSizePrefixed(Feature.endFeature(builder));
        emit();
    }

    private int geometry(@Nullable Geometry geometry) {
        return geometry == null ? 0 : geometries.write(geometry, promoted);
    }

    /** Takes what the builder holds, and makes it ready for the next. */
    private void emit() {
        ByteBuffer bytes = builder.dataBuffer();
        if (bytes.remaining() > gathered.remaining()) {
            flush();
            if (bytes.remaining() > gathered.capacity()) {
                gathered = ByteBuffer.allocate(bytes.remaining() * 2);
            }
        }
        gathered.put(bytes);
        builder.clear();
    }

    private void flush() {
        try {
            gathered.flip();
            while (gathered.hasRemaining()) {
                out.write(gathered);
            }
            gathered.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
