package city.xingtu.store.geopackage;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldText;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.FieldValues;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.store.FeatureFile;
import city.xingtu.store.sql.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.sqlite.SQLiteConfig;

/** A GeoPackage of somebody else's, read-only: its feature tables as its {@code gpkg_contents} lists them. */
public final class GeoPackageReader implements FeatureFile {

    private final Path file;
    private final Connection connection;
    private final List<Source> sources;

    /** Where a table's parts are: column of the key (null for none), of the geometry, of each field. */
    private record Source(Table table, @Nullable String key, String geometry) {}

    private record Column(String name, String type, boolean key) {}

    private GeoPackageReader(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        sources = Sql.list(connection, this::source, """
            SELECT c.table_name, g.column_name, g.geometry_type_name,
              s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_contents c
            JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type = 'features' ORDER BY c.rowid\
            """);
    }

    /** @throws Problem when the file is no GeoPackage */
    public static GeoPackageReader open(Path file) {
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            Connection connection = config.createConnection(url(file));
            try {
                return new GeoPackageReader(file, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, "", "不是可读的 GeoPackage：" + e.getMessage(), "no readable GeoPackage: " + e.getMessage());
        }
    }

    /**
     * SQLite wants to write beside a file in order to read it, which a read-only folder forbids; declared immutable it
     * does not. But a log beside the file holds changes that must be read as well.
     */
    private static String url(Path file) {
        boolean log = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        return "jdbc:sqlite:file:" + file.toUri().getRawPath() + (log ? "" : "?immutable=1");
    }

    private Source source(ResultSet row) throws SQLException {
        String name = row.getString("table_name");
        String geometry = row.getString("column_name");
        List<Column> columns = Sql.list(
                connection,
                column -> new Column(column.getString("name"), column.getString("type"), column.getInt("pk") > 0),
                "SELECT * FROM pragma_table_info(?)",
                name);
        List<Field> fields = new ArrayList<>();
        String key = null;
        for (Column column : columns) {
            if (column.key()) {
                key = column.name();
            } else if (!column.name().equalsIgnoreCase(geometry)) {
                type(column.type())
                        .ifPresent(type -> fields.add(Field.of(column.name(), type, Text.same(column.name()))));
            }
        }
        String organization = row.getString("organization");
        String crs = "EPSG".equalsIgnoreCase(organization)
                ? "EPSG:" + row.getInt("organization_coordsys_id")
                : definition(row.getString("definition"));
        GeometryType type = geometryType(row.getString("geometry_type_name"));
        return new Source(new Table(name, type, fields, crs, false), key, geometry);
    }

    private static String definition(@Nullable String text) {
        return text == null || text.equals("undefined") ? "" : text;
    }

    private static GeometryType geometryType(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "POINT", "MULTIPOINT" -> GeometryType.POINT;
            case "LINESTRING", "MULTILINESTRING" -> GeometryType.LINE;
            case "POLYGON", "MULTIPOLYGON" -> GeometryType.POLYGON;
            default -> GeometryType.MIXED;
        };
    }

    /** The type of a column as GeoPackage declares it (table 1 of the standard); empty for binary ones. */
    private static Optional<FieldType> type(String declared) {
        String name = declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        return switch (name) {
            case "BOOLEAN" -> Optional.of(FieldType.BOOLEAN);
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> Optional.of(FieldType.INTEGER);
            case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL" -> Optional.of(FieldType.NUMBER);
            case "DATE" -> Optional.of(FieldType.DATE);
            case "DATETIME" -> Optional.of(FieldType.TIMESTAMP);
            case "BLOB" -> Optional.empty();
            default -> Optional.of(FieldType.TEXT);
        };
    }

    @Override
    public List<Table> tables() {
        return sources.stream().map(Source::table).toList();
    }

    @Override
    public void read(Table table, Consumer<Feature> consumer) {
        Source source = source(table);
        StringBuilder sql = new StringBuilder("SELECT ")
                .append(source.key() == null ? "NULL" : quoted(source.key()))
                .append(", ")
                .append(quoted(source.geometry()));
        table.fields().forEach(field -> sql.append(", ").append(quoted(field.name())));
        sql.append(" FROM ").append(quoted(table.name()));
        if (source.key() != null) {
            sql.append(" ORDER BY 1");
        }
        GeometryBlob blobs = new GeometryBlob();
        FieldValues.Names names = FieldValues.Names.of(table.fields());
        query(table, sql.toString(), row -> {
            for (long number = 1; row.next(); number++) {
                String key = row.getString(1);
                consumer.accept(feature(table, names, row, key == null ? Long.toString(number) : key, blobs));
            }
        });
    }

    private Source source(Table table) {
        return sources.stream()
                .filter(candidate -> candidate.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void readColumn(Table table, String column, Consumer<@Nullable Object> consumer) {
        FieldType type = table.fields().stream()
                .filter(field -> field.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
        query(table, "SELECT " + quoted(column) + " FROM " + quoted(table.name()), row -> {
            while (row.next()) {
                consumer.accept(value(row.getObject(1), type));
            }
        });
    }

    private interface Rows {
        void read(ResultSet row) throws SQLException;
    }

    private void query(Table table, String sql, Rows rows) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            rows.read(row);
        } catch (SQLException e) {
            throw problem(file, "table " + table.name(), "无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage());
        }
    }

    private Feature feature(Table table, FieldValues.Names names, ResultSet row, String id, GeometryBlob blobs)
            throws SQLException {
        @Nullable Object[] values = new @Nullable Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row.getObject(i + 3), table.fields().get(i).type());
        }
        try {
            return new Feature(id, blobs.read(row.getBytes(2)), names.with(values));
        } catch (ParseException e) {
            throw problem(
                    file,
                    "table " + table.name() + ", row " + id,
                    "几何有误：" + e.getMessage(),
                    "bad geometry: " + e.getMessage());
        }
    }

    /** SQLite keeps what it was given whatever the column declares; what does not fit the declaration is left out. */
    private static @Nullable Object value(@Nullable Object stored, FieldType type) {
        return switch (type) {
            case TEXT -> stored == null || stored instanceof byte[] ? null : stored.toString();
            case INTEGER -> stored instanceof Number number ? (Object) number.longValue() : null;
            case NUMBER -> stored instanceof Number number ? (Object) number.doubleValue() : null;
            case BOOLEAN -> stored instanceof Number number ? (Object) (number.intValue() != 0) : null;
            case DATE, TIMESTAMP, TEXT_LIST -> stored instanceof String text ? readable(type, text) : null;
        };
    }

    private static @Nullable Object readable(FieldType type, String text) {
        try {
            return FieldText.read(type, text);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Problem problem(Path file, String where, String zh, String en) {
        String name = String.valueOf(file.getFileName());
        String place = where.isEmpty() ? name : name + ", " + where;
        return Problem.invalid(name, place + "：" + zh, place + ": " + en);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw problem(file, "", "无法关闭", "cannot be closed: " + e.getMessage());
        }
    }
}
