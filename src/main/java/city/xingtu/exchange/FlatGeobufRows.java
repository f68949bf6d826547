package city.xingtu.exchange;

import city.xingtu.plan.Feature;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.FieldValues;
import city.xingtu.store.FeatureFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** Unpacks the features of a FlatGeobuf file. */
final class FlatGeobufRows {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int DEEPEST = 32;

    private final Header header;
    private final FieldValues.Names names;
    /** By column of the file: the place among the values, -1 for columns that are no fields, and the type. */
    private final int[] places;

    private final int[] types;
    private final boolean[] texts;
    /** Bytes of the block: nothing in it can be larger, whatever a damaged one says. */
    private int limit;

    FlatGeobufRows(Header header, FeatureFile.Table table) {
        this.header = header;
        names = FieldValues.Names.of(table.fields());
        places = new int[header.columnsLength()];
        types = new int[places.length];
        texts = new boolean[places.length];
        for (int column = 0; column < places.length; column++) {
            types[column] = header.columns(column).type();
            places[column] = names.place(header.columns(column).name());
            texts[column] =
                    places[column] >= 0 && table.fields().get(places[column]).type() == FieldType.TEXT;
        }
    }

    /**
     * The feature in a block.
     *
     * @throws IllegalArgumentException for curves and for rings that are not closed
     * @throws IndexOutOfBoundsException when the block is damaged
     */
    Feature read(ByteBuffer block, long number) {
        limit = block.remaining();
        org.wololo.flatgeobuf.generated.Feature feature =
                org.wololo.flatgeobuf.generated.Feature.getRootAsFeature(block);
        Geometry packed = feature.geometry();
        ByteBuffer properties = feature.propertiesAsByteBuffer();
        return new Feature(
                Long.toString(number),
                packed == null ? null : geometry(packed, header.geometryType(), 0),
                properties == null
                        ? names.with(new @Nullable Object[names.size()])
                        : properties(properties.order(ByteOrder.LITTLE_ENDIAN)));
    }

    /** The value of one field of the feature in a block, null where there is none; by its place among the fields. */
    @Nullable
    Object field(ByteBuffer block, int place) {
        ByteBuffer properties =
                org.wololo.flatgeobuf.generated.Feature.getRootAsFeature(block).propertiesAsByteBuffer();
        return properties == null ? null : value(properties.order(ByteOrder.LITTLE_ENDIAN), place);
    }

    private @Nullable Object value(ByteBuffer bytes, int place) {
        while (bytes.remaining() >= Short.BYTES) {
            int column = Short.toUnsignedInt(bytes.getShort());
            if (places[column] == place) {
                return field(column, bytes);
            }
            skip(bytes, types[column]);
        }
        return null;
    }

    private FieldValues properties(ByteBuffer bytes) {
        return names.with(values(bytes));
    }

    private @Nullable Object[] values(ByteBuffer bytes) {
        @Nullable Object[] values = new @Nullable Object[names.size()];
        while (bytes.remaining() >= Short.BYTES) {
            int column = Short.toUnsignedInt(bytes.getShort());
            if (places[column] >= 0) {
                values[places[column]] = field(column, bytes);
            } else {
                skip(bytes, types[column]);
            }
        }
        return values;
    }

    /** The value of a column that is a field. */
    private @Nullable Object field(int column, ByteBuffer bytes) {
        Object value = value(types[column], bytes);
        return texts[column] && value != null ? value.toString() : value;
    }

    private static void skip(ByteBuffer bytes, int type) {
        int size = switch (type) {
            case ColumnType.Bool, ColumnType.Byte, ColumnType.UByte -> 1;
            case ColumnType.Short, ColumnType.UShort -> Short.BYTES;
            case ColumnType.Int, ColumnType.UInt, ColumnType.Float -> Integer.BYTES;
            case ColumnType.Long, ColumnType.ULong, ColumnType.Double -> Long.BYTES;
            default -> length(bytes);
        };
        if (size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + size);
    }

    private static @Nullable Object value(int type, ByteBuffer bytes) {
        return switch (type) {
            case ColumnType.Bool -> bytes.get() != 0;
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte -> (long) Byte.toUnsignedInt(bytes.get());
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> (long) Short.toUnsignedInt(bytes.getShort());
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> Integer.toUnsignedLong(bytes.getInt());
            case ColumnType.Long, ColumnType.ULong -> bytes.getLong();
            case ColumnType.Float -> finite(bytes.getFloat());
            case ColumnType.Double -> finite(bytes.getDouble());
            default -> text(bytes);
        };
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[length(bytes)];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Of a text or of bytes, which stands before them; never more than there are. */
    private static int length(ByteBuffer bytes) {
        return Math.clamp(bytes.getInt(), 0, bytes.remaining());
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private org.locationtech.jts.geom.Geometry geometry(Geometry packed, int declared, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        int type = packed.type() == GeometryType.Unknown ? declared : packed.type();
        return switch (type) {
            case GeometryType.Point -> FACTORY.createPoint(sequence(packed, 0, packed.xyLength() / 2));
            case GeometryType.MultiPoint -> FACTORY.createMultiPoint(sequence(packed, 0, packed.xyLength() / 2));
            case GeometryType.LineString -> FACTORY.createLineString(sequence(packed, 0, packed.xyLength() / 2));
            case GeometryType.MultiLineString -> lines(packed);
            case GeometryType.Polygon -> polygon(packed);
            case GeometryType.MultiPolygon -> {
                Polygon[] parts = new Polygon[within(packed.partsLength())];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = polygon(packed.parts(i));
                }
                yield FACTORY.createMultiPolygon(parts);
            }
            case GeometryType.GeometryCollection -> {
                org.locationtech.jts.geom.Geometry[] parts =
                        new org.locationtech.jts.geom.Geometry[within(packed.partsLength())];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = geometry(packed.parts(i), GeometryType.Unknown, depth + 1);
                }
                yield FACTORY.createGeometryCollection(parts);
            }
            default -> throw new IllegalArgumentException(GeometryType.name(type) + " is not supported");
        };
    }

    private org.locationtech.jts.geom.Geometry lines(Geometry packed) {
        LineString[] lines = new LineString[Math.max(1, within(packed.endsLength()))];
        for (int i = 0, begin = 0; i < lines.length; i++) {
            int end = end(packed, i);
            lines[i] = FACTORY.createLineString(sequence(packed, begin, end));
            begin = end;
        }
        return FACTORY.createMultiLineString(lines);
    }

    private Polygon polygon(Geometry packed) {
        LinearRing[] rings = new LinearRing[Math.max(1, within(packed.endsLength()))];
        for (int i = 0, begin = 0; i < rings.length; i++) {
            int end = end(packed, i);
            rings[i] = FACTORY.createLinearRing(sequence(packed, begin, end));
            begin = end;
        }
        LinearRing[] holes = new LinearRing[rings.length - 1];
        System.arraycopy(rings, 1, holes, 0, holes.length);
        return FACTORY.createPolygon(rings[0], holes);
    }

    private int within(int length) {
        if (length < 0 || length > limit) {
            throw new IndexOutOfBoundsException(length);
        }
        return length;
    }

    private static int end(Geometry packed, int part) {
        return packed.endsLength() == 0 ? packed.xyLength() / 2 : Math.toIntExact(packed.ends(part));
    }

    private CoordinateSequence sequence(Geometry packed, int begin, int end) {
        if (begin < 0 || begin > end || end > within(packed.xyLength()) / 2) {
            throw new IndexOutOfBoundsException(end);
        }
        double[] xy = new double[2 * (end - begin)];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = packed.xy(2 * begin + i);
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
