package city.xingtu.store.geopackage;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan's title, layers, fields, themes and horizons in side tables. */
final class SchemaTables {

    /** Of the side tables' form; a store of another format is not opened. */
    static final int FORMAT = 1;

    private static final String[] TABLES = {
        "CREATE TABLE xingtu_plan (format INTEGER NOT NULL, title_zh TEXT NOT NULL, title_en TEXT NOT NULL)",
        """
        CREATE TABLE xingtu_layers (
          position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, table_name TEXT NOT NULL UNIQUE,
          title_zh TEXT NOT NULL, title_en TEXT NOT NULL, geometry_type TEXT NOT NULL, theme TEXT,
          default_style TEXT NOT NULL, scale_min DOUBLE NOT NULL, scale_max DOUBLE, rank INTEGER NOT NULL)\
        """,
        """
        CREATE TABLE xingtu_layer_styles (
          layer TEXT NOT NULL, position INTEGER NOT NULL, style TEXT NOT NULL, PRIMARY KEY (layer, position))\
        """,
        """
        CREATE TABLE xingtu_fields (
          layer TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, column_name TEXT NOT NULL,
          type TEXT NOT NULL, title_zh TEXT NOT NULL, title_en TEXT NOT NULL, PRIMARY KEY (layer, position))\
        """,
        """
        CREATE TABLE xingtu_field_codes (
          layer TEXT NOT NULL, field TEXT NOT NULL, position INTEGER NOT NULL, code TEXT NOT NULL,
          PRIMARY KEY (layer, field, position))\
        """,
        """
        CREATE TABLE xingtu_themes (
          position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title_zh TEXT NOT NULL, title_en TEXT NOT NULL)\
        """,
        "CREATE TABLE xingtu_horizons (year INTEGER PRIMARY KEY, title_zh TEXT NOT NULL, title_en TEXT NOT NULL)"
    };

    private SchemaTables() {}

    /** Creates and fills the tables; returns where each layer is kept, in the plan's order. */
    static List<LayerTable> create(Connection connection, PlanSchema schema) throws SQLException {
        for (String table : TABLES) {
            Sql.execute(connection, table);
        }
        Text title = schema.title();
        Sql.update(connection, "INSERT INTO xingtu_plan VALUES (?, ?, ?)", FORMAT, title.zh(), title.en());
        int position = 0;
        for (Theme theme : schema.themes()) {
            Sql.update(
                    connection,
                    "INSERT INTO xingtu_themes VALUES (?, ?, ?, ?)",
                    position++,
                    theme.id(),
                    theme.title().zh(),
                    theme.title().en());
        }
        for (Horizon horizon : schema.horizons()) {
            Sql.update(
                    connection,
                    "INSERT INTO xingtu_horizons VALUES (?, ?, ?)",
                    horizon.year(),
                    horizon.title().zh(),
                    horizon.title().en());
        }
        Names tableNames = Names.forTables();
        List<LayerTable> tables = new ArrayList<>();
        for (Layer layer : schema.layers()) {
            Names columnNames = Names.forColumns();
            LayerTable table = new LayerTable(
                    layer,
                    tableNames.take(layer.id()),
                    layer.fields().stream()
                            .map(field -> columnNames.take(field.name()))
                            .toList());
            insert(connection, tables.size(), table);
            tables.add(table);
        }
        return tables;
    }

    private static void insert(Connection connection, int position, LayerTable table) throws SQLException {
        Layer layer = table.layer();
        Sql.update(
                connection,
                "INSERT INTO xingtu_layers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position,
                layer.id(),
                table.name(),
                layer.title().zh(),
                layer.title().en(),
                layer.geometryType().name(),
                layer.theme(),
                layer.defaultStyle(),
                layer.scale().min(),
                Double.isInfinite(layer.scale().max()) ? null : layer.scale().max(),
                layer.rank());
        List<@Nullable Object[]> styles = new ArrayList<>();
        layer.styles().forEach(style -> styles.add(Sql.row(layer.id(), styles.size(), style)));
        Sql.updateAll(connection, "INSERT INTO xingtu_layer_styles VALUES (?, ?, ?)", styles);
        List<@Nullable Object[]> fields = new ArrayList<>();
        List<@Nullable Object[]> codes = new ArrayList<>();
        for (int i = 0; i < layer.fields().size(); i++) {
            Field field = layer.fields().get(i);
            Text title = field.title();
            fields.add(Sql.row(
                    layer.id(),
                    i,
                    field.name(),
                    table.columns().get(i),
                    field.type().name(),
                    title.zh(),
                    title.en()));
            for (int k = 0; k < field.codes().size(); k++) {
                codes.add(Sql.row(layer.id(), field.name(), k, field.codes().get(k)));
            }
        }
        Sql.updateAll(connection, "INSERT INTO xingtu_fields VALUES (?, ?, ?, ?, ?, ?, ?)", fields);
        Sql.updateAll(connection, "INSERT INTO xingtu_field_codes VALUES (?, ?, ?, ?)", codes);
    }

    /** The format of the side tables; empty when the file has none. */
    static Optional<Integer> findFormat(Connection connection) throws SQLException {
        boolean present = Sql.first(connection, row -> true, "SELECT 1 FROM sqlite_schema WHERE name = 'xingtu_plan'")
                .isPresent();
        return present
                ? Sql.first(connection, row -> row.getInt(1), "SELECT format FROM xingtu_plan")
                : Optional.empty();
    }

    /** Where each layer is kept, in the plan's order. */
    static List<LayerTable> tables(Connection connection) throws SQLException {
        record Entry(Layer layer, String table) {}
        List<Entry> entries = Sql.list(
                connection,
                row -> new Entry(layer(connection, row), row.getString("table_name")),
                "SELECT * FROM xingtu_layers ORDER BY position");
        List<LayerTable> tables = new ArrayList<>();
        for (Entry entry : entries) {
            tables.add(new LayerTable(
                    entry.layer(),
                    entry.table(),
                    Sql.list(
                            connection,
                            row -> row.getString(1),
                            "SELECT column_name FROM xingtu_fields WHERE layer = ? ORDER BY position",
                            entry.layer().id())));
        }
        return tables;
    }

    /** What {@link #create} was given. */
    static PlanSchema read(Connection connection, List<LayerTable> tables) throws SQLException {
        Text title = Sql.first(connection, SchemaTables::title, "SELECT title_zh, title_en FROM xingtu_plan")
                .orElseThrow(() -> new StoreException("The store has no title", null));
        return new PlanSchema(
                title,
                tables.stream().map(LayerTable::layer).toList(),
                Sql.list(
                        connection,
                        row -> new Theme(row.getString("id"), title(row)),
                        "SELECT * FROM xingtu_themes ORDER BY position"),
                Sql.list(
                        connection,
                        row -> new Horizon(row.getInt("year"), title(row)),
                        "SELECT * FROM xingtu_horizons ORDER BY year"));
    }

    private static Layer layer(Connection connection, ResultSet row) throws SQLException {
        String id = row.getString("id");
        double smallest = row.getDouble("scale_min");
        double largest = row.getDouble("scale_max");
        // Asked for at once: wasNull speaks of the value read last.
        boolean unbounded = row.wasNull();
        return new Layer(
                id,
                title(row),
                GeometryType.valueOf(row.getString("geometry_type")),
                row.getString("theme"),
                Sql.list(
                        connection,
                        field -> field(connection, id, field),
                        "SELECT * FROM xingtu_fields WHERE layer = ? ORDER BY position",
                        id),
                row.getString("default_style"),
                Sql.list(
                        connection,
                        style -> style.getString(1),
                        "SELECT style FROM xingtu_layer_styles WHERE layer = ? ORDER BY position",
                        id),
                new ScaleRange(smallest, unbounded ? Double.POSITIVE_INFINITY : largest),
                row.getInt("rank"));
    }

    private static Field field(Connection connection, String layer, ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Field(
                name,
                FieldType.valueOf(row.getString("type")),
                title(row),
                Sql.list(
                        connection,
                        code -> code.getString(1),
                        "SELECT code FROM xingtu_field_codes WHERE layer = ? AND field = ? ORDER BY position",
                        layer,
                        name));
    }

    private static Text title(ResultSet row) throws SQLException {
        return new Text(row.getString("title_zh"), row.getString("title_en"));
    }
}
