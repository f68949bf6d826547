package city.xingtu.store.sql;

import city.xingtu.plan.Structure;
import city.xingtu.plan.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plan's structures in side tables, each reference to a feature a row. */
public final class StructureTables {

    /** What creates the tables where no migration does. */
    public static final String[] TABLES = {"""
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

    static void insert(Connection connection, List<Structure> structures) throws SQLException {
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

    /** What {@link #insert} was given. */
    static List<Structure> read(Connection connection) throws SQLException {
        Map<String, List<Structure.FeatureReference>> features = new HashMap<>();
        Sql.list(
                connection,
                row -> features.computeIfAbsent(
                                row.getString("structure") + '/' + row.getInt("part"), absent -> new ArrayList<>())
                        .add(new Structure.FeatureReference(row.getString("layer"), row.getString("feature"))),
                "SELECT * FROM xingtu_part_features ORDER BY position");
        Map<String, List<Structure.Part>> parts = new HashMap<>();
        Sql.list(
                connection,
                row -> parts.computeIfAbsent(row.getString("structure"), absent -> new ArrayList<>())
                        .add(new Structure.Part(
                                row.getInt("number"),
                                name(row),
                                row.getString("role"),
                                features.getOrDefault(
                                        row.getString("structure") + '/' + row.getInt("position"), List.of()))),
                "SELECT * FROM xingtu_parts ORDER BY position");
        return Sql.list(
                connection,
                row -> new Structure(
                        row.getString("id"),
                        name(row),
                        row.getString("plan"),
                        row.getString("citation"),
                        parts.getOrDefault(row.getString("id"), List.of())),
                "SELECT * FROM xingtu_structures ORDER BY position");
    }

    private static Text name(ResultSet row) throws SQLException {
        return new Text(row.getString("name_zh"), row.getString("name_en"));
    }
}
