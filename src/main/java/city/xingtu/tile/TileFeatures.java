package city.xingtu.tile;

import city.xingtu.geo.FlatGeometries;
import java.util.Arrays;

/**
 * Features of one layer of a tile, as far as they have something in it: their rows and the commands of their geometries, one
 * after the other. Holds working memory for any number of layers; not thread-safe.
 */
final class TileFeatures {

    private final ProtoBuffer commands = new ProtoBuffer(1 << 12);
    private int[] rows = new int[256];
    private byte[] dimensions = new byte[256];
    /** Where in the commands each feature's begin, and behind the last where they end. */
    private int[] starts = new int[257];

    private int count;

    /**
     * Begins anew with those of some rows, in their order, that are not dropped and of which something is in the tile.
     *
     * @param from first of the candidates that is looked at
     * @param to the one behind the last
     */
    void read(
            FlatGeometries geometries, int[] candidates, int from, int to, Dropping dropping, GeometryCommands shapes) {
        clear();
        for (int i = from; i < to; i++) {
            int row = candidates[i];
            if (!dropping.drops(row, geometries) && shapes.write(geometries, row, commands)) {
                add(row, geometries.dimension(row));
            }
        }
    }

    /** Adds a row as a point, which is given in the table's coordinates, unless that is not in the tile. */
    boolean addPoint(int row, double x, double y, GeometryCommands shapes) {
        boolean inside = shapes.writePoint(x, y, commands);
        if (inside) {
            add(row, 0);
        }
        return inside;
    }

    /** Forgets all. */
    void clear() {
        commands.clear();
        count = 0;
    }

    /** Appends those of another. */
    void append(TileFeatures other) {
        int shift = commands.size();
        commands.append(other.commands, 0, other.commands.size());
        reserve(other.count);
        System.arraycopy(other.rows, 0, rows, count, other.count);
        System.arraycopy(other.dimensions, 0, dimensions, count, other.count);
        for (int i = 1; i <= other.count; i++) {
            starts[count + i] = shift + other.starts[i];
        }
        count += other.count;
    }

    int count() {
        return count;
    }

    int row(int feature) {
        return rows[feature];
    }

    /** 0 points, 1 lines, 2 areas. */
    int dimension(int feature) {
        return dimensions[feature];
    }

    /** Bytes of the feature's commands. */
    int length(int feature) {
        return starts[feature + 1] - starts[feature];
    }

    /** Appends the feature's commands. */
    void appendTo(ProtoBuffer target, int feature) {
        target.append(commands, starts[feature], starts[feature + 1]);
    }

    private void add(int row, int dimension) {
        reserve(1);
        rows[count] = row;
        dimensions[count] = (byte) dimension;
        starts[++count] = commands.size();
    }

    private void reserve(int more) {
        if (count + more > rows.length) {
            int length = Math.max(count + more, 2 * rows.length);
            rows = Arrays.copyOf(rows, length);
            dimensions = Arrays.copyOf(dimensions, length);
            starts = Arrays.copyOf(starts, length + 1);
        }
    }
}
