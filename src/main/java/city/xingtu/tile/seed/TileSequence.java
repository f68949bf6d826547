package city.xingtu.tile.seed;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.geo.HilbertCurve;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSet.TileRange;
import city.xingtu.plan.Problem;
import city.xingtu.tile.TileAddress;
import city.xingtu.tile.VectorTileEncoder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The tiles of an area in which something may be seen, level by level, each level along a Hilbert curve: neighbours are
 * made shortly after each other, and archives want them so. The order is the same in every run.
 */
public final class TileSequence implements Iterable<TileSequence.Step> {

    /** The most tiles of a level that are looked at, with or without anything in them. */
    private static final long MOST = 1L << 30;

    /** Bits of a place below those of the level. */
    private static final int LEVEL = 56;

    private final TileMatrixSet set;
    private final int first;
    /** Places along the curve by level, ascending. */
    private final long[][] places;

    /**
     * A tile and its place in the sequence, which ascends.
     *
     * @param place not negative
     */
    public record Step(TileAddress address, long place) {}

    private TileSequence(TileMatrixSet set, int first, long[][] places) {
        this.set = set;
        this.first = first;
        this.places = places;
    }

    /**
     * The tiles over which layers may reach.
     *
     * @param first index of the first level
     * @param last index of the last
     * @param area in longitude and latitude; empty for wherever there is something
     * @param inside whether a box in longitude and latitude meets the area; empty for one that is a box
     * @param margin by which a feature may reach beyond its box, in tiles
     * @throws Problem INVALID_PARAMETER when a level has more tiles than anybody could wait for
     */
    public static TileSequence of(
            TileMatrixSet set,
            int first,
            int last,
            Optional<BoundingBox> area,
            Optional<Predicate<BoundingBox>> inside,
            List<LayerSnapshot> layers,
            double margin) {
        Optional<BoundingBox> projected = area.map(set.crs()::fromLonLat);
        long[][] places = new long[last - first + 1][];
        for (int matrix = first; matrix <= last; matrix++) {
            places[matrix - first] = places(set, matrix, projected, inside, layers, margin);
        }
        return new TileSequence(set, first, places);
    }

    /** Number of tiles. */
    public long size() {
        return Arrays.stream(places).mapToLong(level -> level.length).sum();
    }

    @Override
    public Iterator<Step> iterator() {
        return after(-1);
    }

    /** The tiles beyond a place. */
    public Iterator<Step> after(long place) {
        return new Iterator<>() {
            private int level = -1;
            private int next;

            @Override
            public boolean hasNext() {
                while (level < 0 || level < places.length && next == places[level].length) {
                    level++;
                    next = level < places.length ? beyond(places[level], place) : 0;
                }
                return level < places.length;
            }

            @Override
            public Step next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return step(first + level, places[level][next++]);
            }
        };
    }

    /** Number of tiles up to a place. */
    public long sizeUntil(long place) {
        long count = 0;
        for (long[] level : places) {
            count += beyond(level, place);
        }
        return count;
    }

    private static int beyond(long[] level, long place) {
        int at = Arrays.binarySearch(level, place);
        return at < 0 ? -at - 1 : at + 1;
    }

    private Step step(int matrix, long place) {
        long packed = HilbertCurve.cell(bits(set, matrix), place & ((1L << LEVEL) - 1));
        return new Step(new TileAddress(set, matrix, packed >>> 32, packed & 0xffffffffL), place);
    }

    private static long[] places(
            TileMatrixSet set,
            int matrix,
            Optional<BoundingBox> area,
            Optional<Predicate<BoundingBox>> inside,
            List<LayerSnapshot> layers,
            double margin) {
        double reach = margin * set.matrices().get(matrix).side();
        // As the encoder of vector tiles sees them; images are drawn of simpler forms, by less than a pixel.
        double unit = set.matrices().get(matrix).side() / VectorTileEncoder.EXTENT;
        List<FlatGeometries> tables =
                layers.stream().map(layer -> layer.geometries(set.crs(), unit)).toList();
        BoundingBox around = tables.stream().map(FlatGeometries::bounds).reduce(BoundingBox.EMPTY, BoundingBox::union);
        TileRange range = set.tiles(
                matrix, area.orElseGet(() -> around.intersection(set.bounds()).expandedBy(reach)));
        if (range.count() > MOST) {
            throw Problem.invalid(
                    "zoom",
                    "级别 " + set.matrices().get(matrix).id() + " 的瓦片过多，请缩小范围或级别",
                    "Too many tiles at level " + set.matrices().get(matrix).id() + ": choose a smaller area or zoom");
        }
        TileCoverage coverage = new TileCoverage(set, matrix, range, margin);
        Optional<BoundingBox> near = area.map(box -> set.crs().toLonLat(box.expandedBy(reach)));
        for (int i = 0; i < tables.size() && !range.isEmpty(); i++) {
            LayerSnapshot layer = layers.get(i);
            for (int row : layer.search(near.orElse(layer.bounds()))) {
                coverage.add(tables.get(i), row);
            }
        }
        BitSet seen = coverage.tiles();
        long[] places = new long[seen.cardinality()];
        int columns = (int) (range.lastColumn() - range.firstColumn() + 1);
        int bits = bits(set, matrix);
        int count = 0;
        for (int bit = seen.nextSetBit(0); bit >= 0; bit = seen.nextSetBit(bit + 1)) {
            long column = range.firstColumn() + bit % columns;
            long row = range.firstRow() + bit / columns;
            if (inside.isEmpty() || inside.get().test(set.crs().toLonLat(set.bounds(matrix, column, row)))) {
                places[count++] = (long) matrix << LEVEL | HilbertCurve.place(bits, (int) column, (int) row);
            }
        }
        long[] sorted = Arrays.copyOf(places, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Bits of a column's or row's number. */
    private static int bits(TileMatrixSet set, int matrix) {
        TileMatrixSet.TileMatrix level = set.matrices().get(matrix);
        return 64 - Long.numberOfLeadingZeros(Math.max(level.matrixWidth(), level.matrixHeight()) - 1);
    }
}
