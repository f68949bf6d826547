package city.xingtu.store.geopackage;

import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Revision;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.PlanSource;
import city.xingtu.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Writes a whole plan into an empty file, within the transaction of the caller. */
final class Seeding {

    private static final int BATCH = 500;

    private Seeding() {}

    static Revision run(Connection connection, PlanSource source, String author, String reason) throws SQLException {
        GeoPackageTables.create(connection);
        RevisionTable.create(connection);
        Revision revision = RevisionTable.append(connection, 0, author, reason);
        GeoPackageTables.addAttributes(
                connection, RevisionTable.NAME, "规划修订记录 / Revisions of the plan", revision.time());
        for (LayerTable table : SchemaTables.create(connection, source.schema())) {
            table.create(connection);
            Envelope bounds = fill(connection, table, source);
            String description =
                    table.layer().title().zh() + " / " + table.layer().title().en();
            GeoPackageTables.addFeatures(connection, table.name(), description, bounds, revision.time());
        }
        StructureTables.create(connection, source.structures());
        return revision;
    }

    private static Envelope fill(Connection connection, LayerTable table, PlanSource source) throws SQLException {
        try (PreparedStatement insertion = table.insertion(connection)) {
            Filler filler = new Filler(table, insertion);
            source.readLayer(table.layer().id(), filler::accept);
            insertion.executeBatch();
            return filler.bounds;
        }
    }

    /** Takes features one by one and writes them in batches. */
    private static final class Filler {

        private final LayerTable table;
        private final PreparedStatement insertion;
        private final GeometryBlob blobs = new GeometryBlob();
        private final Set<String> ids = new HashSet<>();
        private final Envelope bounds = new Envelope();

        Filler(LayerTable table, PreparedStatement insertion) {
            this.table = table;
            this.insertion = insertion;
        }

        void accept(Feature feature) {
            FeatureCheck.check(table.layer(), feature);
            String where = table.layer().id() + " / " + feature.id();
            if (!ids.add(feature.id())) {
                throw Problem.invalid("id", where + " 重复出现", where + " occurs twice");
            }
            if (feature.geometry() != null) {
                bounds.expandToInclude(feature.geometry().getEnvelopeInternal());
            }
            try {
                table.fill(insertion, feature, 1, blobs);
                insertion.addBatch();
                if (ids.size() % BATCH == 0) {
                    insertion.executeBatch();
                }
            } catch (SQLException e) {
                throw new StoreException("Cannot write " + where + ": " + e.getMessage(), e);
            }
        }
    }
}
