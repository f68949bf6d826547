package city.xingtu.store.postgis;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.store.PlaneWkb;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows by COPY in PostgreSQL's binary form, some megabytes at a time, so that the connection is free for other
 * statements in between.
 */
final class CopyRows {

    private static final int CHUNK = 4 << 20;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int EWKB_HAS_SRID = 0x20000000;
    private static final int TEXT_OID = 25;
    /** PostgreSQL counts days and microseconds from 2000-01-01. */
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long EPOCH_MILLIS = EPOCH_DAY * 86_400_000;

    private final Connection connection;
    private final String statement;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK + (CHUNK >> 2));
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param target the quoted table with its columns in parentheses */
    CopyRows(Connection connection, String target) {
        this.connection = connection;
        statement = "COPY " + target + " FROM STDIN (FORMAT binary)";
    }

    /** Begins a row of so many columns. */
    CopyRows row(int columns) throws SQLException {
        if (bytes.size() >= CHUNK) {
            flush();
        }
        try {
            if (bytes.size() == 0) {
                out.write(HEADER);
            }
            out.writeShort(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds the value of a column, of one of the types of fields, or null. */
    CopyRows value(@Nullable Object value) {
        try {
            write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds the values of the feature's fields. */
    CopyRows fields(Feature feature, List<Field> fields) {
        for (Field field : fields) {
            value(feature.properties().get(field.name()));
        }
        return this;
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(-1);
            case String text -> text(text);
            case Long number -> {
                out.writeInt(8);
                out.writeLong(number);
            }
            case Double number -> {
                out.writeInt(8);
                out.writeDouble(number);
            }
            case Boolean flag -> {
                out.writeInt(1);
                out.writeByte(flag ? 1 : 0);
            }
            case LocalDate date -> {
                out.writeInt(4);
                out.writeInt((int) (date.toEpochDay() - EPOCH_DAY));
            }
            case Instant instant -> {
                out.writeInt(8);
                out.writeLong((instant.toEpochMilli() - EPOCH_MILLIS) * 1000);
            }
            case List<?> list -> array(list);
            case Geometry geometry -> geometry(geometry);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    private void text(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** Dimensions, whether there are nulls, the type; of the one dimension its length and lower bound; the elements. */
    private void array(List<?> list) throws IOException {
        boolean empty = list.isEmpty();
        int length = empty ? 12 : 20;
        for (Object item : list) {
            length += 4 + item.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        out.writeInt(length);
        out.writeInt(empty ? 0 : 1);
        out.writeInt(0);
        out.writeInt(TEXT_OID);
        if (!empty) {
            out.writeInt(list.size());
            out.writeInt(1);
        }
        for (Object item : list) {
            text(item.toString());
        }
    }

    /** PostGIS's form of well-known binary: the system's number comes after the type. */
    private void geometry(Geometry geometry) throws IOException {
        byte[] plain = PlaneWkb.write(geometry, ByteOrder.BIG_ENDIAN);
        out.writeInt(plain.length + 4);
        out.write(plain[0]);
        int type = (plain[1] & 0xff) << 24 | (plain[2] & 0xff) << 16 | (plain[3] & 0xff) << 8 | (plain[4] & 0xff);
        out.writeInt(type | EWKB_HAS_SRID);
        out.writeInt(PostgisDialect.SRS);
        out.write(plain, 5, plain.length - 5);
    }

    /** Sends what is not sent yet. */
    void flush() throws SQLException {
        if (bytes.size() == 0) {
            return;
        }
        try {
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] chunk = bytes.toByteArray();
        bytes.reset();
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(chunk, 0, chunk.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
