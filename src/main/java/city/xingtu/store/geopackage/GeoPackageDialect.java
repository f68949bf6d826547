package city.xingtu.store.geopackage;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.store.sql.Dialect;
import city.xingtu.store.sql.LayerTable;
import city.xingtu.store.sql.Names;
import city.xingtu.store.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

/** SQLite, with the tables of a GeoPackage. */
final class GeoPackageDialect implements Dialect {

    private static final List<String> RESERVED_PREFIXES = List.of("gpkg_", "sqlite_", "rtree_", "xingtu_");

    @Override
    public Object time(Instant time) {
        return GeoPackageTables.format(time);
    }

    @Override
    public Instant time(ResultSet row, String column) throws SQLException {
        return Instant.parse(row.getString(column));
    }

    @Override
    public void setOwnValue(PreparedStatement statement, int place, Object value) throws SQLException {
        // GeoPackage writes dates and instants as text (table 1 of the standard), instants to the millisecond.
        statement.setString(
                place, value instanceof Instant instant ? GeoPackageTables.format(instant) : FieldText.write(value));
    }

    @Override
    public @Nullable Object ownValue(ResultSet row, int column, FieldType type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : FieldText.read(type, text);
    }

    @Override
    public String geometryPlace() {
        return "?";
    }

    @Override
    public String geometryColumn() {
        return "geom";
    }

    @Override
    public Geometries geometries() {
        GeometryBlob blobs = new GeometryBlob();
        return new Geometries() {
            @Override
            public void set(PreparedStatement statement, int place, @Nullable Geometry geometry) throws SQLException {
                statement.setBytes(place, blobs.write(geometry, GeoPackageTables.SRS));
            }

            @Override
            public @Nullable Geometry read(byte @Nullable [] value) throws ParseException {
                return blobs.read(value);
            }
        };
    }

    /** Rows come one by one as it is. */
    @Override
    public void expectMany(PreparedStatement query) {}

    @Override
    public Names tableNames() {
        return new Names(List.of(), GeoPackageDialect::allowed);
    }

    @Override
    public Names columnNames() {
        return new Names(Names.COLUMNS, GeoPackageDialect::allowed);
    }

    /** Any name that does not look like one of SQLite's, of the GeoPackage's or of ours. */
    private static String allowed(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return RESERVED_PREFIXES.stream().anyMatch(folded::startsWith) ? "layer_" + name : name;
    }

    @Override
    public void create(Connection connection, LayerTable table) throws SQLException {
        String fields = IntStream.range(0, table.columns().size())
                .mapToObj(i -> ",\n  " + quoted(table.columns().get(i)) + " "
                        + sqlType(table.layer().fields().get(i).type()))
                .collect(Collectors.joining());
        Sql.execute(
                connection,
                "CREATE TABLE " + table.present() + " (\n  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,\n"
                        + "  geom GEOMETRY,\n  id TEXT NOT NULL UNIQUE,\n  revision INTEGER NOT NULL" + fields + ")");
        Sql.execute(
                connection,
                "CREATE TABLE " + table.history() + " (\n  geom BLOB,\n  id TEXT NOT NULL,\n"
                        + "  revision INTEGER NOT NULL,\n  ended INTEGER NOT NULL" + fields
                        + ",\n  PRIMARY KEY (id, revision))");
    }

    /** By revision, so that what a commit changed is found without reading the layer. */
    static void createIndexes(Connection connection, LayerTable table) throws SQLException {
        String name = "xingtu_index_" + table.name();
        Sql.execute(connection, "CREATE INDEX " + quoted(name + "_present") + " ON " + table.present() + "(revision)");
        Sql.execute(connection, "CREATE INDEX " + quoted(name + "_written") + " ON " + table.history() + "(revision)");
        Sql.execute(connection, "CREATE INDEX " + quoted(name + "_ended") + " ON " + table.history() + "(ended)");
    }

    static String sqlType(FieldType type) {
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

    @Override
    public void complete(Connection connection, LayerTable table, Envelope bounds, Instant time) throws SQLException {
        createIndexes(connection, table);
        String description =
                table.layer().title().zh() + " / " + table.layer().title().en();
        GeoPackageTables.addFeatures(connection, table.name(), description, bounds, time);
    }

    @Override
    public void touch(Connection connection, LayerTable table, Envelope bounds, Instant time) throws SQLException {
        GeoPackageTables.touch(connection, table.name(), bounds, time);
    }

    @Override
    public boolean isDuplicate(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("UNIQUE constraint failed");
    }
}
