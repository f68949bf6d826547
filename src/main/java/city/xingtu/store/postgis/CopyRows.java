package city.xingtu.store.postgis;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.store.PlaneWkb;
import java.nio.ByteBuffer;
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
 * Writes rows by COPY in PostgreSQL's binary form. Rows wait until there are many; from then on the database takes
 * them up while further ones are made, and the connection takes no other statement until {@link #pause}.
 */
final class CopyRows implements AutoCloseable {

    private static final int CHUNK = 1 << 18;
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
    private ByteBuffer out = ByteBuffer.allocate(2 * CHUNK);
    private @Nullable CopyIn copy;

    /** @param target the quoted table with its columns in parentheses */
    CopyRows(Connection connection, String target) {
        this.connection = connection;
        statement = "COPY " + target + " FROM STDIN (FORMAT binary)";
    }

    /** Begins a row of so many columns. */
    CopyRows row(int columns) throws SQLException {
        if (out.position() >= CHUNK) {
            send();
        }
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    /** The buffer, with room for so many bytes. */
    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            out = ByteBuffer.allocate(2 * out.capacity() + bytes).put(out.flip());
        }
        return out;
    }

    /** Adds the value of a column, of one of the types of fields, or null. */
    CopyRows value(@Nullable Object value) {
        switch (value) {
            case null -> room(Integer.BYTES).putInt(-1);
            case String text -> text(text);
            case Long number -> sized(Long.BYTES).putLong(number);
            case Double number -> sized(Double.BYTES).putDouble(number);
            case Boolean flag -> sized(1).put((byte) (flag ? 1 : 0));
            case LocalDate date -> sized(Integer.BYTES).putInt((int) (date.toEpochDay() - EPOCH_DAY));
            case Instant instant -> sized(Long.BYTES).putLong((instant.toEpochMilli() - EPOCH_MILLIS) * 1000);
            case List<?> list -> array(list);
            case Geometry geometry -> geometry(geometry);
            default -> throw new IllegalArgumentException(value.getClass().getName());
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

    /** The buffer, with room for a value of so many bytes, behind their number. */
    private ByteBuffer sized(int bytes) {
        return room(Integer.BYTES + bytes).putInt(bytes);
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        sized(utf8.length).put(utf8);
    }

    /** Dimensions, whether there are nulls, the type; of the one dimension its length and lower bound; the elements. */
    private void array(List<?> list) {
        int begin = room(Integer.BYTES + 20).position();
        out.putInt(0).putInt(list.isEmpty() ? 0 : 1).putInt(0).putInt(TEXT_OID);
        if (!list.isEmpty()) {
            out.putInt(list.size()).putInt(1);
        }
        for (Object item : list) {
            text(item.toString());
        }
        out.putInt(begin, out.position() - begin - Integer.BYTES);
    }

    /** PostGIS's form of well-known binary: the system's number comes after the type, four bytes that the rest makes way for. */
    private void geometry(Geometry geometry) {
        int size = PlaneWkb.size(geometry) + Integer.BYTES;
        int begin = sized(size).position();
        PlaneWkb.put(geometry, out.position(begin + Integer.BYTES));
        byte order = out.get(begin + Integer.BYTES);
        int type = out.getInt(begin + Integer.BYTES + 1);
        out.put(begin, order).putInt(begin + 1, type | EWKB_HAS_SRID).putInt(begin + 5, PostgisDialect.SRS);
    }

    private CopyIn send() throws SQLException {
        CopyIn under = copy;
        if (under == null) {
            under = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
            copy = under;
            under.writeToCopy(HEADER, 0, HEADER.length);
        }
        under.writeToCopy(out.array(), 0, out.position());
        out.clear();
        return under;
    }

    /** Makes the connection free for other statements; rows that wait go on waiting. */
    void pause() throws SQLException {
        if (copy != null) {
            end();
        }
    }

    /** Sends all rows, and makes the connection free. */
    void flush() throws SQLException {
        if (copy != null || out.position() > 0) {
            end();
        }
    }

    private void end() throws SQLException {
        room(Short.BYTES).putShort((short) -1);
        send().endCopy();
        copy = null;
    }

    /** Gives up what is being sent, so that the connection can be rolled back. */
    @Override
    public void close() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
