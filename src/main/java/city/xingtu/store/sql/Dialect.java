package city.xingtu.store.sql;

import city.xingtu.plan.FieldType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

/** In what one database differs from another. */
public interface Dialect {

    /** A value to bind for a time, to the millisecond. */
    Object time(Instant time);

    /** What {@link #time(Instant)} became. */
    Instant time(ResultSet row, String column) throws SQLException;

    /** Binds a property's value, or its absence. */
    default void setValue(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case Double number -> statement.setDouble(place, number);
            case Boolean flag -> statement.setBoolean(place, flag);
            default -> setOwnValue(statement, place, value);
        }
    }

    /** Binds a date, an instant or a list, which each database has in its own way. */
    void setOwnValue(PreparedStatement statement, int place, Object value) throws SQLException;

    /** Reads a property's value, or null. */
    default @Nullable Object value(ResultSet row, int column, FieldType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case INTEGER -> {
                long number = row.getLong(column);
                yield number == 0 && row.wasNull() ? null : number;
            }
            case NUMBER -> {
                double number = row.getDouble(column);
                yield number == 0 && row.wasNull() ? null : number;
            }
            case BOOLEAN -> {
                boolean flag = row.getBoolean(column);
                yield !flag && row.wasNull() ? null : flag;
            }
            case DATE, TIMESTAMP, TEXT_LIST -> ownValue(row, column, type);
        };
    }

    /** Reads a date, an instant or a list; null when there is none. */
    @Nullable
    Object ownValue(ResultSet row, int column, FieldType type) throws SQLException;

    /** How a statement takes a geometry, with one place in it. */
    String geometryPlace();

    /** How a query names the geometry so that a {@link Geometries} can read it. */
    String geometryColumn();

    /** A converter of geometries, for one thread. */
    Geometries geometries();

    /** Prepares a query for a result of many rows. */
    void expectMany(PreparedStatement query) throws SQLException;

    /** Names that the database takes for the tables of layers, away from the ones that are taken. */
    Names tableNames();

    /** The same for the columns of a layer. */
    Names columnNames();

    /** Creates the layer's two tables, without what only speeds up reading. */
    void create(Connection connection, LayerTable table) throws SQLException;

    /** Completes the tables of a layer after they were filled. */
    void complete(Connection connection, LayerTable table, Envelope bounds, Instant time) throws SQLException;

    /** Notes that features within the bounds changed. */
    void touch(Connection connection, LayerTable table, Envelope bounds, Instant time) throws SQLException;

    /** Whether a statement failed because an id occurs twice. */
    boolean isDuplicate(SQLException failure);

    /** Geometries as the database has them. */
    interface Geometries {

        /** Binds a geometry, or null. */
        void set(PreparedStatement statement, int place, @Nullable Geometry geometry) throws SQLException;

        /** Reads what {@link Dialect#geometryColumn} selects. */
        @Nullable
        Geometry read(byte @Nullable [] value) throws ParseException;
    }
}
