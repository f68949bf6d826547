package city.xingtu.store.sql;

import city.xingtu.plan.Edit;
import city.xingtu.plan.Feature;
import city.xingtu.store.CodePoints;
import city.xingtu.store.FeatureCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;

/** Writes edits one by one as they come. */
public final class RowIngest implements Ingest {

    private final Connection connection;
    private final Dialect dialect;
    private final TableFinder tables;
    private final long base;
    private final long revision;
    private final Map<String, LayerWriter> writers = new HashMap<>();

    /**
     * @param base the revision that the author saw
     * @param revision that the edits make
     */
    public RowIngest(Connection connection, Dialect dialect, TableFinder tables, long base, long revision) {
        this.connection = connection;
        this.dialect = dialect;
        this.tables = tables;
        this.base = base;
        this.revision = revision;
    }

    @Override
    public void apply(Edit edit) throws SQLException {
        LayerWriter writer = writer(edit.layer());
        switch (edit) {
            case Edit.Put(String layer, Feature feature) -> {
                FeatureCheck.check(writer.table().layer(), feature);
                if (writer.table().added() == revision) {
                    writer.add(feature);
                } else {
                    writer.put(feature, requireUnchanged(writer, feature.id()));
                }
            }
            case Edit.Delete(String layer, String id) -> {
                FeatureCheck.checkId(writer.table().layer(), id);
                writer.flush();
                long present = requireUnchanged(writer, id);
                if (present == 0) {
                    throw Refusals.unknownFeature(layer, id);
                }
                writer.delete(id, present);
            }
        }
    }

    private LayerWriter writer(String layer) throws SQLException {
        LayerWriter known = writers.get(layer);
        if (known != null) {
            return known;
        }
        LayerWriter writer = new LayerWriter(connection, tables.table(layer), dialect, revision);
        writers.put(layer, writer);
        return writer;
    }

    /** The revision that wrote the present feature, or 0. What this very commit did to it before is no conflict. */
    private long requireUnchanged(LayerWriter writer, String id) throws SQLException {
        long present = writer.writer(id);
        long last = present > 0 ? present : writer.lastEnd(id);
        if (last > base && last < revision) {
            throw Refusals.conflict(connection, dialect, writer.table(), id, base);
        }
        return present;
    }

    @Override
    public SortedMap<String, Envelope> finish() throws SQLException {
        SortedMap<String, Envelope> touched = new TreeMap<>(CodePoints.ORDER);
        for (LayerWriter writer : writers.values()) {
            writer.flush();
            touched.put(writer.table().layer().id(), writer.touched());
        }
        return touched;
    }

    @Override
    public void close() throws SQLException {
        for (LayerWriter writer : writers.values()) {
            writer.close();
        }
    }
}
