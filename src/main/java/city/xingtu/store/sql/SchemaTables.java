package city.xingtu.store.sql;

import city.xingtu.plan.Field;
import city.xingtu.plan.Horizon;
import city.xingtu.plan.Layer;
import city.xingtu.plan.PlanSchema;
import city.xingtu.plan.Rule;
import city.xingtu.plan.Text;
import city.xingtu.plan.Theme;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan's title, layers, fields, themes and horizons in side tables; {@link SchemaReader} reads them. */
public final class SchemaTables {

    /** Of the side tables' form; a store of a later format is not opened. */
    public static final int FORMAT = 4;

    /** What creates the tables where no migration does. */
    public static final String[] TABLES = {
        "CREATE TABLE xingtu_plan (format INTEGER NOT NULL, title_zh TEXT NOT NULL, title_en TEXT NOT NULL)",
        """
        CREATE TABLE xingtu_layers (
          position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, table_name TEXT NOT NULL UNIQUE,
          title_zh TEXT NOT NULL, title_en TEXT NOT NULL, geometry_type TEXT NOT NULL, theme TEXT,
          default_style TEXT NOT NULL, scale_min DOUBLE NOT NULL, scale_max DOUBLE, rank INTEGER NOT NULL,
          added INTEGER NOT NULL DEFAULT 1)\
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

    /** What creates the tables that format 2 brought. */
    public static final String[] TABLES_OF_FORMAT_2 = {"""
        CREATE TABLE xingtu_rules (
          layer TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, other_layer TEXT,
          tolerance DOUBLE NOT NULL, clause TEXT NOT NULL, PRIMARY KEY (layer, position))\
        """, """
            CREATE TABLE xingtu_changes (
              revision INTEGER NOT NULL, layer TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (revision, layer))\
            """};

    /** What format 3 adds: checksums of single edits. */
    public static final String[] STEPS_TO_FORMAT_3 = {"ALTER TABLE xingtu_changes ADD COLUMN marks BLOB"};

    /** What format 4 adds: proposals, all versions of each, and the audit. */
    public static final String[] STEPS_TO_FORMAT_4 = {"""
        CREATE TABLE xingtu_proposals (
          id TEXT NOT NULL, version INTEGER NOT NULL, status TEXT NOT NULL, title TEXT NOT NULL,
          description TEXT NOT NULL, base INTEGER NOT NULL, author TEXT NOT NULL, time DATETIME NOT NULL,
          PRIMARY KEY (id, version))\
        """, """
            CREATE TABLE xingtu_proposal_edits (
              proposal TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, layer TEXT NOT NULL,
              feature TEXT NOT NULL, deleted BOOLEAN NOT NULL, geom BLOB, PRIMARY KEY (proposal, version, position))\
            """, """
            CREATE TABLE xingtu_proposal_values (
              proposal TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, field TEXT NOT NULL,
              value TEXT NOT NULL, PRIMARY KEY (proposal, version, position, field))\
            """, """
            CREATE TABLE xingtu_audit (
              number INTEGER PRIMARY KEY NOT NULL, time DATETIME NOT NULL, author TEXT NOT NULL, action TEXT NOT NULL,
              subject TEXT NOT NULL, version INTEGER NOT NULL, reason TEXT NOT NULL, hash TEXT NOT NULL)\
            """};

    private SchemaTables() {}

    /** Fills the tables with all but the layers. */
    static void insert(Connection connection, PlanSchema schema) throws SQLException {
        Text title = schema.title();
        Sql.update(
                connection,
                "INSERT INTO xingtu_plan(format, title_zh, title_en) VALUES (?, ?, ?)",
                FORMAT,
                title.zh(),
                title.en());
        int position = 0;
        for (Theme theme : schema.themes()) {
            Sql.update(
                    connection,
                    "INSERT INTO xingtu_themes(position, id, title_zh, title_en) VALUES (?, ?, ?, ?)",
                    position++,
                    theme.id(),
                    theme.title().zh(),
                    theme.title().en());
        }
        for (Horizon horizon : schema.horizons()) {
            Sql.update(
                    connection,
                    "INSERT INTO xingtu_horizons(year, title_zh, title_en) VALUES (?, ?, ?)",
                    horizon.year(),
                    horizon.title().zh(),
                    horizon.title().en());
        }
    }

    /** Declares a layer, behind the ones that there are. */
    static void insert(Connection connection, LayerTable table) throws SQLException {
        Layer layer = table.layer();
        int position = Sql.list(connection, row -> row.getInt(1), "SELECT count(*) FROM xingtu_layers")
                .getFirst();
        Sql.update(
                connection,
                "INSERT INTO xingtu_layers(position, id, table_name, title_zh, title_en, geometry_type, theme,"
                        + " default_style, scale_min, scale_max, rank, added)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
                layer.rank(),
                table.added());
        List<@Nullable Object[]> styles = new ArrayList<>();
        layer.styles().forEach(style -> styles.add(Sql.row(layer.id(), styles.size(), style)));
        Sql.updateAll(connection, "INSERT INTO xingtu_layer_styles(layer, position, style) VALUES (?, ?, ?)", styles);
        List<@Nullable Object[]> rules = new ArrayList<>();
        for (Rule rule : layer.rules()) {
            rules.add(Sql.row(
                    layer.id(), rules.size(), rule.kind().name(), rule.layer(), rule.tolerance(), rule.clause()));
        }
        Sql.updateAll(
                connection,
                "INSERT INTO xingtu_rules(layer, position, kind, other_layer, tolerance, clause)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rules);
        insertFields(connection, table);
    }

    private static void insertFields(Connection connection, LayerTable table) throws SQLException {
        Layer layer = table.layer();
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
        Sql.updateAll(
                connection,
                "INSERT INTO xingtu_fields(layer, position, name, column_name, type, title_zh, title_en)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                fields);
        Sql.updateAll(
                connection, "INSERT INTO xingtu_field_codes(layer, field, position, code) VALUES (?, ?, ?, ?)", codes);
    }
}
