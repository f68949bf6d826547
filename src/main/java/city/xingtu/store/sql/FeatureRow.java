package city.xingtu.store.sql;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;

/** Reads features from the columns id, revision, geometry, fields of a layer. For one thread. */
final class FeatureRow {

    private static final int FIRST_FIELD = 4;

    private final LayerTable table;
    private final Dialect dialect;
    private final List<Field> fields;
    private final FieldValues.Names names;
    private final Dialect.Geometries geometries;

    FeatureRow(LayerTable table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
        fields = table.layer().fields();
        names = FieldValues.Names.of(fields);
        geometries = dialect.geometries();
    }

    /** What a query has to select. */
    static String columns(LayerTable table, Dialect dialect) {
        return "id, revision, " + dialect.geometryColumn() + table.fields();
    }

    /** As many columns as {@link #columns}, with an id and nothing else; revision 0. */
    static String deletion(LayerTable table) {
        return "id, 0, NULL" + ", NULL".repeat(table.columns().size());
    }

    Feature feature(ResultSet row) throws SQLException {
        String id = row.getString(1);
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dialect.value(row, FIRST_FIELD + i, fields.get(i).type());
        }
        try {
            return new Feature(id, geometries.read(row.getBytes(3)), names.with(values));
        } catch (ParseException e) {
            throw new SQLException("The geometry of " + table.layer().id() + " / " + id + " is damaged", e);
        }
    }
}
