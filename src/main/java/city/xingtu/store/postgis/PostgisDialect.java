package city.xingtu.store.postgis;

import static city.xingtu.store.sql.Sql.quoted;

import city.xingtu.plan.FieldType;
import city.xingtu.store.sql.Dialect;
import city.xingtu.store.sql.LayerTable;
import city.xingtu.store.sql.Names;
import city.xingtu.store.sql.Refusals;
import city.xingtu.store.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.postgresql.PGStatement;

/** PostgreSQL with PostGIS. */
final class PostgisDialect implements Dialect {

    /** EPSG:4490, in which the plan is kept. */
    static final int SRS = 4490;

    /** SQLSTATE of a key that occurs twice. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final int FETCH = 2000;

    @Override
    public Object time(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void setOwnValue(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case LocalDate date -> statement.setObject(place, date);
            case Instant instant -> statement.setObject(place, time(instant));
            case List<?> list ->
                statement.setArray(place, statement.getConnection().createArrayOf("text", list.toArray()));
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    @Override
    public @Nullable Object ownValue(ResultSet row, int column, FieldType type) throws SQLException {
        return switch (type) {
            case DATE -> row.getObject(column, LocalDate.class);
            case TIMESTAMP -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case TEXT_LIST -> {
                Array array = row.getArray(column);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    @Override
    public String geometryPlace() {
        return "?";
    }

    @Override
    public String geometryColumn() {
        return "ST_AsBinary(geom)";
    }

    @Override
    public Geometries geometries() {
        WKBReader reader = new WKBReader(new GeometryFactory());
        return new Geometries() {
            @Override
            public void set(PreparedStatement statement, int place, @Nullable Geometry geometry) throws SQLException {
                if (geometry == null) {
                    statement.setObject(place, null);
                } else {
                    Geometry own = geometry.copy();
                    own.setSRID(SRS);
                    statement.setObject(place, new JtsGeometry(own));
                }
            }

            @Override
            public @Nullable Geometry read(byte @Nullable [] value) throws ParseException {
                return value == null ? null : reader.read(value);
            }
        };
    }

    /** By a cursor; and in binary, which spares both sides the text of every number and byte. */
    @Override
    public void expectMany(PreparedStatement query) throws SQLException {
        query.setFetchSize(FETCH);
        PGStatement own = query.unwrap(PGStatement.class);
        // Zero is the setting for a pooler that keeps no prepared statements, which binary needs.
        if (own.getPrepareThreshold() > 0) {
            own.setPrepareThreshold(-1);
        }
    }

    @Override
    public Names tableNames() {
        return new Names(List.of(), name -> allowed(name, "layer"));
    }

    @Override
    public Names columnNames() {
        return new Names(Names.COLUMNS, name -> allowed(name, "field"));
    }

    /** Plain lower-case names as they are, so that SQL by hand needs no quotes; others get a general one. */
    private static String allowed(String name, String otherwise) {
        boolean plain = name.matches("[a-z][a-z0-9_]{0,39}") && !name.startsWith("xingtu_") && !name.startsWith("pg_");
        return plain ? name : otherwise + "_1";
    }

    /** The SQL type of a field's values. */
    static String sqlType(FieldType type) {
        return switch (type) {
            case TEXT -> "text";
            case INTEGER -> "bigint";
            case NUMBER -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "timestamptz";
            case TEXT_LIST -> "text[]";
        };
    }

    @Override
    public void create(Connection connection, LayerTable table) throws SQLException {
        String fields = IntStream.range(0, table.columns().size())
                .mapToObj(i -> ", " + quoted(table.columns().get(i)) + " "
                        + sqlType(table.layer().fields().get(i).type()))
                .collect(Collectors.joining());
        String common =
                " (geom geometry(Geometry, " + SRS + "), id text COLLATE \"C\" NOT NULL, revision bigint NOT NULL";
        Sql.execute(connection, "CREATE TABLE " + table.present() + common + fields + ")");
        Sql.execute(
                connection,
                "CREATE TABLE " + table.history() + common + ", ended bigint NOT NULL CHECK (ended > revision)" + fields
                        + ", PRIMARY KEY (id, revision))");
        Sql.execute(connection, "CREATE INDEX ON " + table.history() + "(revision)");
        Sql.execute(connection, "CREATE INDEX ON " + table.history() + "(ended)");
        String title =
                table.layer().title().zh() + " / " + table.layer().title().en();
        Sql.execute(connection, "COMMENT ON TABLE " + table.present() + " IS " + literal(title));
    }

    /** A text as a constant; comments take no parameters. */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Indexes come after the rows: they are built several times faster then. */
    @Override
    public void complete(Connection connection, LayerTable table, Envelope bounds, Instant time) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Sql.execute(connection, "ALTER TABLE " + table.present() + " ADD PRIMARY KEY (id)");
        } catch (SQLException e) {
            if (isDuplicate(e)) {
                connection.rollback(before);
                throw Refusals.twice(table.layer().id(), firstTwice(connection, table));
            }
            throw e;
        }
        Sql.execute(connection, "CREATE INDEX ON " + table.present() + "(revision)");
        Sql.execute(connection, "CREATE INDEX ON " + table.present() + " USING gist (geom)");
        Sql.execute(connection, "ANALYZE " + table.present());
    }

    private static String firstTwice(Connection connection, LayerTable table) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT id FROM " + table.present() + " GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1")
                .getFirst();
    }

    /** The database needs not be told. */
    @Override
    public void touch(Connection connection, LayerTable table, Envelope bounds, Instant time) {}

    @Override
    public boolean isDuplicate(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }
}
