package city.xingtu.web;

import city.xingtu.geo.TileMatrixSet;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.tile.TileAddress;
import java.util.Optional;

/**
 * The path of a tile below {@code /tiles}: {@code {layer}/{z}/{x}/{y}.{format}} on WebMercatorQuad, or
 * {@code {grid}/{layer}/{z}/{x}/{y}.{format}}.
 *
 * @param layer name of a layer, structure or theme; not checked yet
 * @param scale pixels of the device a pixel of the map; 2 for {@code @2x}
 */
record TilePath(String layer, TileAddress address, TileFormat format, int scale) {

    /**
     * Reads the segments of a path; empty when there are not as many as a tile has.
     *
     * @throws Problem that names {@code grid}, {@code z}, {@code x}, {@code y} or {@code format}
     */
    static Optional<TilePath> parse(String[] segments, TileSource tiles) {
        return switch (segments.length) {
            case 4 -> Optional.of(parse(TileMatrixSets.webMercatorQuad(), segments, 0));
            case 5 -> Optional.of(parse(tiles.set("grid", segments[0]), segments, 1));
            default -> Optional.empty();
        };
    }

    private static TilePath parse(TileMatrixSet grid, String[] segments, int first) {
        String last = segments[first + 3];
        int dot = last.lastIndexOf('.');
        TileFormat format = TileFormat.ofExtension(dot < 0 ? "" : last.substring(dot + 1))
                .orElseThrow(() -> new Problem(
                        Problem.Kind.UNKNOWN_FORMAT, "format", new Text("瓦片格式应为 mvt 或 png", "A tile is .mvt or .png")));
        String y = last.substring(0, dot);
        int scale = 1;
        if (format.image()) {
            for (int pixels = 2; pixels <= TileRequest.MAX_SCALE && scale == 1; pixels++) {
                String suffix = "@" + pixels + "x";
                if (y.endsWith(suffix)) {
                    scale = pixels;
                    y = y.substring(0, y.length() - suffix.length());
                }
            }
        }
        return new TilePath(
                segments[first], TileAddress.parse(grid, segments[first + 1], segments[first + 2], y), format, scale);
    }
}
