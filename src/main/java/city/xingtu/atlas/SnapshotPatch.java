package city.xingtu.atlas;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatBuilder;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.PatchedGeometries;
import city.xingtu.geo.RowPatch;
import city.xingtu.plan.Feature;
import city.xingtu.plan.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot after edits: equal to one built anew of the same features, and sharing with the old one whatever it can. For
 * one use.
 */
final class SnapshotPatch {

    private final LayerSnapshot old;
    private final List<Feature> features = new ArrayList<>();
    private final RowPatch rows;

    private SnapshotPatch(LayerSnapshot old, SortedMap<String, Optional<Feature>> edits) {
        this.old = old;
        IntStream.Builder removed = IntStream.builder();
        IntStream.Builder added = IntStream.builder();
        int shift = 0;
        for (var edit : edits.entrySet()) {
            int row = old.ids().find(edit.getKey());
            int place = row >= 0 ? row : -row - 1;
            if (edit.getValue().isPresent()) {
                added.add(place + shift);
                features.add(edit.getValue().get());
                shift++;
            }
            if (row >= 0) {
                removed.add(row);
                shift--;
            }
        }
        rows = RowPatch.of(old.size(), removed.build().toArray(), added.build().toArray());
    }

    /**
     * @param edits by id in Java's order of texts: the feature as it is now, or that there is none
     */
    static LayerSnapshot apply(LayerSnapshot old, SortedMap<String, Optional<Feature>> edits) {
        SnapshotPatch patch = new SnapshotPatch(old, edits);
        return patch.rows.size() == 0 ? old : patch.apply();
    }

    private LayerSnapshot apply() {
        // First of all: what is drawn is carried on by what is known of the geometries, and more may become known.
        DrawingLevels.Kept kept = old.levels().kept();
        Column[] patched = columns();
        Ids ids = ids();
        FlatBuilder builder = new FlatBuilder();
        features.forEach(feature -> builder.add(feature.geometry()));
        FlatGeometries added = builder.build();
        if (rows.keepsNumbers() && old.geometries().hasAt(rows.added(), added)) {
            // Only values change, as they mostly do: where things are, and how they are drawn, is all as it was.
            long version = version(ids, patched, old.geometries());
            ChangeLog changes = old.changes().with(version, bounds(old.geometries(), rows.added()));
            return new LayerSnapshot(old.layer(), ids, patched, old.geometries(), old.levels(), version, changes);
        }
        PatchedGeometries geometries = old.geometries().patched(rows, added);
        DrawingLevels levels = kept.follow(geometries.table(), geometries.drawing());
        long version = version(ids, patched, geometries.table());
        ChangeLog changes = old.changes().with(version, touched(geometries));
        return new LayerSnapshot(old.layer(), ids, patched, geometries.table(), levels, version, changes);
    }

    /** Where features were and are that look different now, neighbours that are simplified anew among them. */
    private List<BoundingBox> touched(PatchedGeometries geometries) {
        List<BoundingBox> boxes = bounds(old.geometries(), geometries.drawing().removed());
        boxes.addAll(bounds(geometries.table(), geometries.drawing().added()));
        return boxes;
    }

    private static List<BoundingBox> bounds(FlatGeometries geometries, int[] rows) {
        return Arrays.stream(rows).mapToObj(geometries::bounds).collect(Collectors.toCollection(ArrayList::new));
    }

    private Ids ids() {
        int[] added = rows.added();
        boolean same = rows.keepsNumbers();
        for (int i = 0; i < added.length && same; i++) {
            same = features.get(i).id().equals(old.id(added[i]));
        }
        return same ? old.ids() : old.ids().patched(rows, features);
    }

    private Column[] columns() {
        Layer layer = old.layer();
        Column[] columns = new Column[layer.fields().size()];
        for (int column = 0; column < columns.length; column++) {
            String name = layer.fields().get(column).name();
            @Nullable Object[] values = new @Nullable Object[features.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = features.get(i).properties().get(name);
            }
            Column known = old.column(column);
            columns[column] = same(known, values) ? known : known.patched(rows, values);
        }
        return columns;
    }

    /** Whether rows that only take the places of others have the values that those had. */
    private boolean same(Column known, @Nullable Object[] values) {
        if (!rows.keepsNumbers()) {
            return false;
        }
        int[] added = rows.added();
        for (int i = 0; i < added.length; i++) {
            Object value = known.value(added[i]);
            if (value == null ? values[i] != null : !value.equals(values[i])) {
                return false;
            }
        }
        return true;
    }

    private long version(Ids ids, Column[] columns, FlatGeometries geometries) {
        long version = old.version();
        for (int row : rows.removed()) {
            version -= ContentHash.row(row, old.ids(), old.columns(), old.geometries());
        }
        for (int row : rows.added()) {
            version += ContentHash.row(row, ids, columns, geometries);
        }
        return version;
    }
}
