package city.xingtu.store.geopackage;

import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan's structures in side tables, each reference to a feature a row. */
final class StructureTables {

    private static final String[] TABLES = {"""
        CREATE TABLE xingtu_structures (
          position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
          plan TEXT NOT NULL, citation TEXT NOT NULL)\
        """, """
            CREATE TABLE xingtu_parts (
              structure TEXT NOT NULL, position INTEGER NOT NULL, number INTEGER NOT NULL, name_zh TEXT NOT NULL,
              name_en TEXT NOT NULL, role TEXT, PRIMARY KEY (structure, position))\
            """, """
                CREATE TABLE xingtu_part_features (
                  structure TEXT NOT NULL, part INTEGER NOT NULL, position INTEGER NOT NULL, layer TEXT NOT NULL,
                  feature TEXT NOT NULL, PRIMARY KEY (structure, part, position))\
                """};

    private StructureTables() {}

    static void create(Connection connection, List<Structure> structures) throws SQLException {
        for (String table : TABLES) {
            Sql.execute(connection, table);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> partRows = new ArrayList<>();
        List<@Nullable Object[]> featureRows = new ArrayList<>();
        for (Structure structure : structures) {
            Text name = structure.name();
            rows.add(
                    Sql.row(rows.size(), structure.id(), name.zh(), name.en(), structure.plan(), structure.citation()));
            for (int i = 0; i < structure.parts().size(); i++) {
                Structure.Part part = structure.parts().get(i);
                Text partName = part.name();
                partRows.add(Sql.row(structure.id(), i, part.number(), partName.zh(), partName.en(), part.role()));
                for (int k = 0; k < part.features().size(); k++) {
                    Structure.FeatureReference feature = part.features().get(k);
                    featureRows.add(Sql.row(structure.id(), i, k, feature.layer(), feature.id()));
                }
            }
        }
        Sql.updateAll(connection, "INSERT INTO xingtu_structures VALUES (?, ?, ?, ?, ?, ?)", rows);
        Sql.updateAll(connection, "INSERT INTO xingtu_parts VALUES (?, ?, ?, ?, ?, ?)", partRows);
        Sql.updateAll(connection, "INSERT INTO xingtu_part_features VALUES (?, ?, ?, ?, ?)", featureRows);
    }

    /** What {@link #create} was given. */
    static List<Structure> read(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> new Structure(
                        row.getString("id"),
                        name(row),
                        row.getString("plan"),
                        row.getString("citation"),
                        parts(connection, row.getString("id"))),
                "SELECT * FROM xingtu_structures ORDER BY position");
    }

    private static List<Structure.Part> parts(Connection connection, String structure) throws SQLException {
        List<List<Structure.FeatureReference>> features = new ArrayList<>();
        Sql.list(
                connection,
                row -> {
                    while (features.size() <= row.getInt("part")) {
                        features.add(new ArrayList<>());
                    }
                    return features.get(row.getInt("part"))
                            .add(new Structure.FeatureReference(row.getString("layer"), row.getString("feature")));
                },
                "SELECT * FROM xingtu_part_features WHERE structure = ? ORDER BY part, position",
                structure);
        return Sql.list(
                connection,
                row -> new Structure.Part(
                        row.getInt("number"),
                        name(row),
                        row.getString("role"),
                        row.getInt("position") < features.size() ? features.get(row.getInt("position")) : List.of()),
                "SELECT * FROM xingtu_parts WHERE structure = ? ORDER BY position",
                structure);
    }

    private static Text name(ResultSet row) throws SQLException {
        return new Text(row.getString("name_zh"), row.getString("name_en"));
    }
}
