package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.RowPredicate;
import city.xingtu.geo.RowSearch;
import city.xingtu.geo.RowSet;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Layer;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The rows of a layer by ascending id, in packed arrays: a typed array a field (texts by dictionary), flat geometries
 * with their spatial index, and copies of the geometries prepared for drawing. Immutable to its readers; safe for any
 * number of threads. Coordinates are held to 1e-7 degree, about a centimetre.
 */
public final class LayerSnapshot implements FeatureTable {

    private final Layer layer;
    private final Ids ids;
    private final Column[] columns;
    private final FlatGeometries geometries;
    private final DrawingLevels levels;
    private final long version;
    private final ChangeLog changes;
    private final ConcurrentMap<Class<?>, Object> derived = new ConcurrentHashMap<>();

    LayerSnapshot(
            Layer layer,
            Ids ids,
            Column[] columns,
            FlatGeometries geometries,
            DrawingLevels levels,
            long version,
            ChangeLog changes) {
        this.layer = layer;
        this.ids = ids;
        this.columns = columns;
        this.geometries = geometries;
        this.levels = levels;
        this.version = version;
        this.changes = changes;
    }

    /** A layer of these features, in any order, with ids that differ. */
    public static LayerSnapshot of(Layer layer, Iterable<Feature> features) {
        SnapshotBuilder builder = new SnapshotBuilder(layer);
        features.forEach(builder::add);
        return builder.build();
    }

    /** Of rows by ascending id, all different. */
    static LayerSnapshot of(Layer layer, Ids ids, Column[] columns, FlatGeometries geometries) {
        long version = ContentHash.of(layer, ids, columns, geometries);
        return new LayerSnapshot(
                layer, ids, columns, geometries, DrawingLevels.of(geometries), version, ChangeLog.startingAt(version));
    }

    /** Of some of the rows, in an order that makes their ids ascend. */
    static LayerSnapshot selected(Layer layer, Ids ids, Column[] columns, FlatGeometries geometries, int[] rows) {
        Column[] selectedColumns = new Column[columns.length];
        for (int i = 0; i < columns.length; i++) {
            selectedColumns[i] = columns[i].select(rows);
        }
        return of(layer, ids.select(rows), selectedColumns, geometries.select(rows));
    }

    @Override
    public Layer layer() {
        return layer;
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public String id(int row) {
        return ids.get(row);
    }

    @Override
    public @Nullable Object value(int row, int column) {
        return columns[column].value(row);
    }

    /** A number by which a column's values are told apart without being made: rows that share it have equal values. */
    public long word(int row, int column) {
        return columns[column].word(row);
    }

    /** By field name; null when absent or not declared. */
    public @Nullable Object value(int row, String field) {
        int column = layer.column(field);
        return column < 0 ? null : columns[column].value(row);
    }

    /** The value as text, by field name; null when absent or not declared. */
    public @Nullable String text(int row, String field) {
        Object value = value(row, field);
        return value == null ? null : value.toString();
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        return geometries.geometry(row);
    }

    @Override
    public BoundingBox bounds(int row) {
        return geometries.bounds(row);
    }

    @Override
    public int dimension(int row) {
        return geometries.dimension(row);
    }

    /** The row as a feature of its own. */
    public Feature feature(int row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int column = 0; column < columns.length; column++) {
            Object value = columns[column].value(row);
            if (value != null) {
                properties.put(layer.fields().get(column).name(), value);
            }
        }
        return new Feature(ids.get(row), geometry(row), properties);
    }

    /** Row of the id, or -1. About a microsecond among a million. */
    public int row(String id) {
        return Math.max(-1, ids.find(id));
    }

    /** The geometries in longitude and latitude as stored, packed; row by row those of this snapshot. */
    public FlatGeometries geometries() {
        return geometries;
    }

    /**
     * The geometries in a system, prepared for drawing: no vertex is further than 0.35 pixel from where it belongs.
     * Made on first use and kept, as long as memory allows, per system and power of two of the resolution.
     *
     * @param resolution units of the system a pixel, above 0
     */
    public FlatGeometries geometries(Crs crs, double resolution) {
        return levels.at(crs, resolution);
    }

    /** The same copy without the vertices of some rows, made whenever it is asked for; quicker where these are many. */
    public FlatGeometries geometriesWithout(BitSet rows, Crs crs, double resolution) {
        return levels.without(rows, crs, resolution);
    }

    /** Rows whose box intersects the box in longitude and latitude, ascending. */
    public int[] search(BoundingBox lonLat) {
        return geometries.index().search(lonLat);
    }

    /** Rows that satisfy a condition, found through the index where the condition has to do with places. */
    public RowSet rows(RowPredicate condition) {
        return search(condition).run();
    }

    /** {@link #rows} yet to be run, for several threads. */
    public RowSearch search(RowPredicate condition) {
        return geometries.index().search(condition);
    }

    /** Box around all geometries in longitude and latitude; empty when there is none. */
    public BoundingBox bounds() {
        return geometries.bounds();
    }

    /**
     * A hash of everything in the layer, for ETags and caches: two snapshots with the same content have the same
     * version in every process, and any change of content changes it.
     */
    public long version() {
        return version;
    }

    /**
     * The {@link #version()} that this snapshot's line had when something in the box changed last: while it stays the
     * same, everything whose box meets this one is the same and is drawn the same. A snapshot that was loaded anew, or
     * that has seen some hundred changes since, may have another version for the same content.
     */
    public long version(BoundingBox lonLat) {
        return changes.version(lonLat);
    }

    /** {@link #version(BoundingBox)} of a box that is worked out only where something has changed at all. */
    public long version(Supplier<BoundingBox> lonLat) {
        return changes.version(lonLat);
    }

    /**
     * A hash of everything whose box meets this one: other than {@link #version(BoundingBox)} it is the same in every
     * process that shows the same there, whatever happened before. Looks at every row in the box, unless that holds the
     * whole layer.
     */
    public long content(BoundingBox lonLat) {
        return lonLat.contains(bounds()) ? version : ContentHash.of(layer, ids, columns, geometries, search(lonLat));
    }

    /**
     * Boxes in longitude and latitude around all that has changed since the snapshot of this line that had the version;
     * empty when that is not remembered, as for a snapshot that was loaded anew.
     */
    public Optional<List<BoundingBox>> changedSince(long earlier) {
        return changes.since(earlier);
    }

    ChangeLog changes() {
        return changes;
    }

    /**
     * Something worked out from this snapshot alone, such as label points or a compiled style: made when first asked for
     * and gone with the snapshot.
     *
     * @param type one value a type; safe for any number of threads itself
     */
    public <T> T derived(Class<T> type, Function<LayerSnapshot, T> maker) {
        Object known = derived.get(type);
        return type.cast(known != null ? known : derived.computeIfAbsent(type, absent -> maker.apply(this)));
    }

    /** The layer of these rows alone, which ascend. */
    public LayerSnapshot select(int[] rows) {
        return selected(layer, ids, columns, geometries, rows);
    }

    Ids ids() {
        return ids;
    }

    /** Not to be written. */
    Column[] columns() {
        return columns;
    }

    Column column(int column) {
        return columns[column];
    }

    DrawingLevels levels() {
        return levels;
    }
}
