package city.xingtu.store.geopackage;

import static city.xingtu.store.geopackage.Sql.quoted;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.Layer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;

/**
 * The two tables of a layer. The one that GIS programs see holds the features as they are, each with the revision that
 * wrote it. The history holds what features were, each with the revision that wrote it and the one that ended it. So
 * the state of revision r is what was written until r and not ended until r.
 *
 * @param name of the table of present features
 * @param columns of the layer's fields, in their order
 */
record LayerTable(Layer layer, String name, List<String> columns) {

    /** Columns before those of the fields in {@link #insertion}: geom, id, revision. */
    private static final int FIRST_FIELD = 3;

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private String history() {
        return "xingtu_history_" + name;
    }

    private String fieldList(String before) {
        return columns.stream().map(column -> before + quoted(column)).collect(Collectors.joining());
    }

    /** Creates both tables. */
    void create(Connection connection) throws SQLException {
        String fields = IntStream.range(0, columns.size())
                .mapToObj(i -> ",\n  " + quoted(columns.get(i)) + " "
                        + sqlType(layer.fields().get(i).type()))
                .collect(Collectors.joining());
        Sql.execute(
                connection,
                "CREATE TABLE " + quoted(name) + " (\n  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,\n"
                        + "  geom GEOMETRY,\n  id TEXT NOT NULL UNIQUE,\n  revision INTEGER NOT NULL" + fields + ")");
        Sql.execute(
                connection,
                "CREATE TABLE " + quoted(history()) + " (\n  geom BLOB,\n  id TEXT NOT NULL,\n"
                        + "  revision INTEGER NOT NULL,\n  ended INTEGER NOT NULL" + fields
                        + ",\n  PRIMARY KEY (id, revision))");
    }

    private static String sqlType(FieldType type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIMESTAMP -> "DATETIME";
            case TEXT_LIST -> "TEXT";
        };
    }

    /** A statement that adds a present feature; fill it with {@link #fill}. */
    PreparedStatement insertion(Connection connection) throws SQLException {
        String places =
                Stream.generate(() -> "?").limit(FIRST_FIELD + columns.size()).collect(Collectors.joining(", "));
        return connection.prepareStatement(
                "INSERT INTO " + quoted(name) + "(geom, id, revision" + fieldList(", ") + ") VALUES (" + places + ")");
    }

    /** Sets all values of an insertion. */
    void fill(PreparedStatement insertion, Feature feature, long revision, GeometryBlob blobs) throws SQLException {
        insertion.setBytes(1, blobs.write(feature.geometry(), GeoPackageTables.SRS));
        insertion.setString(2, feature.id());
        insertion.setLong(3, revision);
        for (int i = 0; i < columns.size(); i++) {
            setValue(
                    insertion,
                    FIRST_FIELD + 1 + i,
                    feature.properties().get(layer.fields().get(i).name()));
        }
    }

    private static void setValue(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(place, null);
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case Double number -> statement.setDouble(place, number);
            case Boolean flag -> statement.setInt(place, flag ? 1 : 0);
            // GeoPackage writes dates and instants as text (table 1 of the standard), instants to the millisecond.
            case Instant instant -> statement.setString(place, MILLISECONDS.format(instant));
            default -> statement.setString(place, FieldText.write(value));
        }
    }

    /** The revision that wrote the present feature; empty when there is none. */
    OptionalLong findWriter(Connection connection, String id) throws SQLException {
        return Sql.first(
                        connection, row -> row.getLong(1), "SELECT revision FROM " + quoted(name) + " WHERE id = ?", id)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The last revision that wrote or ended a feature of that id; 0 when none did. */
    long lastChange(Connection connection, String id) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT max((SELECT coalesce(max(revision), 0) FROM " + quoted(name) + " WHERE id = ?1),"
                                + " (SELECT coalesce(max(ended), 0) FROM " + quoted(history()) + " WHERE id = ?1))",
                        id)
                .orElse(0L);
    }

    /** Moves the present feature into the history; what the revision itself wrote leaves no trace. */
    void end(Connection connection, String id, long revision) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO " + quoted(history()) + "(geom, id, revision, ended" + fieldList(", ")
                        + ") SELECT geom, id, revision, ?" + fieldList(", ") + " FROM " + quoted(name)
                        + " WHERE id = ? AND revision < ?",
                revision,
                id,
                revision);
        Sql.update(connection, "DELETE FROM " + quoted(name) + " WHERE id = ?", id);
    }

    /** Hands over the state of a revision by ascending id. */
    void read(Connection connection, long revision, Consumer<Feature> consumer) throws SQLException {
        String selected = "SELECT id, geom" + fieldList(", ") + " FROM ";
        String sql = selected + quoted(name) + " WHERE revision <= ?1 UNION ALL " + selected + quoted(history())
                + " WHERE revision <= ?1 AND ended > ?1 ORDER BY id";
        GeometryBlob blobs = new GeometryBlob();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, revision);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    consumer.accept(feature(row, blobs));
                }
            }
        }
    }

    private Feature feature(ResultSet row, GeometryBlob blobs) throws SQLException {
        String id = row.getString(1);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Field field = layer.fields().get(i);
            Object value = value(row, i + 3, field.type());
            if (value != null) {
                properties.put(field.name(), value);
            }
        }
        try {
            return new Feature(id, blobs.read(row.getBytes(2)), properties);
        } catch (ParseException e) {
            throw new SQLException("The geometry of " + layer.id() + " / " + id + " is damaged", e);
        }
    }

    private static @Nullable Object value(ResultSet row, int column, FieldType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(column);
            case INTEGER -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            case NUMBER -> {
                double number = row.getDouble(column);
                yield row.wasNull() ? null : number;
            }
            case BOOLEAN -> {
                int flag = row.getInt(column);
                yield row.wasNull() ? null : flag != 0;
            }
            case DATE, TIMESTAMP, TEXT_LIST -> {
                String text = row.getString(column);
                yield text == null ? null : FieldText.read(type, text);
            }
        };
    }
}
