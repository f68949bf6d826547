package city.xingtu.atlas;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.plan.Field;
import city.xingtu.plan.Layer;

/** One number for everything that a layer holds: the sum of its rows' hashes, so that a patch can carry it on. */
final class ContentHash {

    private ContentHash() {}

    /** Of a layer with all its rows. */
    static long of(Layer layer, Ids ids, Column[] columns, FlatGeometries geometries) {
        long hash = head(layer);
        for (int row = 0; row < ids.size(); row++) {
            hash += row(row, ids, columns, geometries);
        }
        return hash;
    }

    /** Of a layer with some of its rows. */
    static long of(Layer layer, Ids ids, Column[] columns, FlatGeometries geometries, int[] rows) {
        long hash = head(layer);
        for (int row : rows) {
            hash += row(row, ids, columns, geometries);
        }
        return hash;
    }

    private static long head(Layer layer) {
        long hash = Hash.of(layer.id());
        for (Field field : layer.fields()) {
            hash = Hash.add(hash, Hash.of(field.name()));
        }
        return hash;
    }

    /** What one row adds to the sum. */
    static long row(int row, Ids ids, Column[] columns, FlatGeometries geometries) {
        long hash = Hash.of(ids.get(row));
        for (Column column : columns) {
            hash = Hash.add(hash, column.hash(row));
        }
        return Hash.add(hash, geometry(geometries, row));
    }

    private static long geometry(FlatGeometries geometries, int row) {
        int[] coordinates = geometries.coordinates();
        long hash = geometries.dimension(row);
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int end = geometries.endVertex(part);
            hash = Hash.add(hash, geometries.hole(part) ? 1 : 2);
            for (int vertex = geometries.firstVertex(part); vertex < end; vertex++) {
                long packed = ((long) coordinates[2 * vertex] << 32) ^ (coordinates[2 * vertex + 1] & 0xffffffffL);
                hash = Hash.add(hash, packed);
            }
        }
        return hash;
    }
}
