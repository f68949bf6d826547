package city.xingtu.store.postgis;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Problem;
import city.xingtu.store.CodePoints;
import city.xingtu.store.FeatureCheck;
import city.xingtu.store.sql.Dialect;
import city.xingtu.store.sql.Ingest;
import city.xingtu.store.sql.LayerTable;
import city.xingtu.store.sql.RowIngest;
import city.xingtu.store.sql.Sql;
import city.xingtu.store.sql.TableFinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Few edits go row by row. From {@link #FEW} on they go by COPY: into a staging table that is merged at the end, or, for a
 * layer that the revision itself declares, right into its table.
 */
final class PostgisIngest implements Ingest {

    /** Edits that are not worth a staging table. */
    static final int FEW = 500;

    private final Connection connection;
    private final Dialect dialect;
    private final TableFinder tables;
    private final long base;
    private final long revision;
    private final List<Edit> waiting = new ArrayList<>();
    private final SortedMap<String, Envelope> touched = new TreeMap<>(CodePoints.ORDER);
    /** All that there are, of new layers and of staging tables. */
    private final List<CopyRows> copies = new ArrayList<>();

    private final Map<String, CopyRows> fresh = new HashMap<>();
    private final Map<String, Staging> staged = new HashMap<>();
    /** The layer of the edit before. */
    private @Nullable LayerTable current;

    private boolean many;

    PostgisIngest(Connection connection, Dialect dialect, TableFinder tables, long base, long revision) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
        this.base = base;
        this.revision = revision;
    }

    @Override
    public void apply(Edit edit) throws SQLException {
        LayerTable table = table(edit.layer());
        if (edit instanceof Edit.Put(String layer, Feature feature) && table.added() == revision) {
            FeatureCheck.check(table.layer(), feature);
            extend(layer, feature);
            fresh(table)
                    .row(3 + table.columns().size())
                    .value(feature.geometry())
                    .value(feature.id())
                    .value(revision)
                    .fields(feature, table.layer().fields());
        } else if (table.added() == revision) {
            throw Problem.invalid("edits", "新图层中没有可删除的要素", "A new layer has nothing to delete");
        } else if (many) {
            stage(table, edit);
        } else {
            waiting.add(edit);
            if (waiting.size() > FEW) {
                many = true;
                Sql.execute(connection, PostgisStore.LONG_WORK);
                for (Edit former : waiting) {
                    stage(table(former.layer()), former);
                }
                waiting.clear();
            }
        }
    }

    /** To look for another layer, or to make a table for its edits, the connection has to be free. */
    private LayerTable table(String layer) throws SQLException {
        LayerTable known = current;
        if (known == null || !known.layer().id().equals(layer)) {
            pause();
            known = tables.table(layer);
            current = known;
        }
        return known;
    }

    private void pause() throws SQLException {
        for (CopyRows rows : copies) {
            rows.pause();
        }
    }

    private CopyRows copyInto(String target) {
        CopyRows rows = new CopyRows(connection, target);
        copies.add(rows);
        return rows;
    }

    private CopyRows fresh(LayerTable table) {
        return fresh.computeIfAbsent(
                table.layer().id(),
                absent -> copyInto(table.present() + " (geom, id, revision" + table.fields() + ")"));
    }

    private void stage(LayerTable table, Edit edit) throws SQLException {
        String layer = table.layer().id();
        Staging staging = staged.get(layer);
        if (staging == null) {
            staging = new Staging(connection, dialect, table, staged.size(), this::copyInto);
            staged.put(layer, staging);
            touched.computeIfAbsent(layer, absent -> new Envelope());
        }
        switch (edit) {
            case Edit.Put(String own, Feature feature) -> {
                FeatureCheck.check(table.layer(), feature);
                extend(layer, feature);
                staging.put(feature);
            }
            case Edit.Delete(String own, String id) -> {
                FeatureCheck.checkId(table.layer(), id);
                staging.delete(id);
            }
        }
    }

    private void extend(String layer, Feature feature) {
        Envelope box = touched.computeIfAbsent(layer, absent -> new Envelope());
        if (feature.geometry() != null) {
            box.expandToInclude(feature.geometry().getEnvelopeInternal());
        }
    }

    @Override
    public SortedMap<String, Envelope> finish() throws SQLException {
        pause();
        if (!waiting.isEmpty()) {
            try (RowIngest rows = new RowIngest(connection, dialect, tables, base, revision)) {
                for (Edit edit : waiting) {
                    rows.apply(edit);
                }
                touched.putAll(rows.finish());
            }
        }
        for (CopyRows rows : copies) {
            rows.flush();
        }
        for (Staging staging : staged.values()) {
            staging.merge(base, revision);
        }
        return touched;
    }

    /** The staging tables end with the transaction. */
    @Override
    public void close() throws SQLException {
        for (CopyRows rows : copies) {
            rows.close();
        }
    }
}
