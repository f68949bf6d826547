package city.xingtu.store.sql;

import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Rule;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link SchemaTables} wrote; each table at once, as the database may be far away. */
public final class SchemaReader {

    private final Map<String, List<String>> styles;
    private final Map<String, List<Rule>> rules;
    private final Map<String, List<Field>> fields;
    private final Map<String, List<String>> columns;

    private SchemaReader(Connection connection) throws SQLException {
        styles = byLayer(
                connection, row -> row.getString("style"), "SELECT * FROM xingtu_layer_styles ORDER BY position");
        rules = byLayer(connection, SchemaReader::rule, "SELECT * FROM xingtu_rules ORDER BY position");
        columns = byLayer(
                connection, row -> row.getString("column_name"), "SELECT * FROM xingtu_fields ORDER BY position");
        Map<String, List<String>> codes = new HashMap<>();
        Sql.list(
                connection,
                row -> codes.computeIfAbsent(
                                row.getString("layer") + '/' + row.getString("field"), absent -> new ArrayList<>())
                        .add(row.getString("code")),
                "SELECT * FROM xingtu_field_codes ORDER BY position");
        fields = byLayer(
                connection,
                row -> new Field(
                        row.getString("name"),
                        FieldType.valueOf(row.getString("type")),
                        title(row),
                        codes.getOrDefault(row.getString("layer") + '/' + row.getString("name"), List.of())),
                "SELECT * FROM xingtu_fields ORDER BY position");
    }

    private static <T> Map<String, List<T>> byLayer(Connection connection, Sql.RowMapper<T> mapper, String sql)
            throws SQLException {
        Map<String, List<T>> lists = new HashMap<>();
        Sql.list(
                connection,
                row -> lists.computeIfAbsent(row.getString("layer"), absent -> new ArrayList<>())
                        .add(mapper.map(row)),
                sql);
        return lists;
    }

    /** Where each layer is kept: those of the first revision in their order, each later one above its rank. */
    public static List<LayerTable> tables(Connection connection) throws SQLException {
        SchemaReader reader = new SchemaReader(connection);
        List<LayerTable> tables = new ArrayList<>();
        for (LayerTable table : Sql.list(connection, reader::table, "SELECT * FROM xingtu_layers ORDER BY position")) {
            int place = table.added() == 1
                    ? tables.size()
                    : place(tables, table.layer().rank());
            tables.add(place, table);
        }
        return tables;
    }

    private static int place(List<LayerTable> tables, int rank) {
        int place = tables.size();
        while (place > 0 && tables.get(place - 1).layer().rank() > rank) {
            place--;
        }
        return place;
    }

    private LayerTable table(ResultSet row) throws SQLException {
        String id = row.getString("id");
        double smallest = row.getDouble("scale_min");
        double largest = row.getDouble("scale_max");
        // Asked for at once: wasNull speaks of the value read last.
        boolean unbounded = row.wasNull();
        Layer layer = new Layer(
                id,
                title(row),
                GeometryType.valueOf(row.getString("geometry_type")),
                row.getString("theme"),
                fields.getOrDefault(id, List.of()),
                row.getString("default_style"),
                styles.getOrDefault(id, List.of()),
                new ScaleRange(smallest, unbounded ? Double.POSITIVE_INFINITY : largest),
                row.getInt("rank"),
                rules.getOrDefault(id, List.of()));
        return new LayerTable(
                layer, row.getString("table_name"), columns.getOrDefault(id, List.of()), row.getLong("added"));
    }

    /** The schema with the layers of the tables. */
    static PlanSchema schema(Connection connection, List<LayerTable> tables) throws SQLException {
        Text title = Sql.first(connection, SchemaReader::title, "SELECT title_zh, title_en FROM xingtu_plan")
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

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                Rule.Kind.valueOf(row.getString("kind")),
                row.getString("other_layer"),
                row.getDouble("tolerance"),
                row.getString("clause"));
    }

    private static Text title(ResultSet row) throws SQLException {
        return new Text(row.getString("title_zh"), row.getString("title_en"));
    }
}
