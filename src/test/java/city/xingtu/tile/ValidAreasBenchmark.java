package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether a hundred thousand generated areas are valid in the tiles of every zoom, as an independent decoder reads them.
 * Run its main method; docs/benchmarks/tiles-valid.md has the command and a record.
 */
@NullMarked
public final class ValidAreasBenchmark {

    private ValidAreasBenchmark() {}

    /** @param arguments number of areas, by default 100,000 */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        List<Geometry> shapes = GeneratedAreas.shapes(count, 1);
        LayerSnapshot layer = TilePlan.layer(shapes);
        TileMatrixSet set = TileMatrixSets.webMercatorQuad();
        long all = 0;
        System.out.printf("%d areas%n%4s %8s %10s %8s%n", count, "zoom", "tiles", "areas", "invalid");
        for (int zoom = 0; zoom < set.matrices().size(); zoom++) {
            int tiles = 0;
            long seen = 0;
            long invalid = 0;
            for (TileAddress address : TileAreas.over(shapes, set, zoom)) {
                tiles++;
                for (Geometry area : TileAreas.of(layer, address)) {
                    seen++;
                    Optional<String> fault = TileAreas.fault(area);
                    if (fault.isPresent()) {
                        invalid++;
                        System.out.printf(
                                "%s in %d/%d/%d: %s%n",
                                DecodedTile.properties(area), zoom, address.column(), address.row(), fault.get());
                    }
                }
            }
            all += seen;
            System.out.printf("%4d %8d %10d %8d%n", zoom, tiles, seen, invalid);
        }
        System.out.printf("%d areas of tiles looked at%n", all);
    }
}
