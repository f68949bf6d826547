package city.xingtu.web;

import city.xingtu.geo.TileMatrixSet;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.tile.TileAddress;
import java.util.Optional;

/**
 * The path of a tile below {@code /tiles}: {@code {layer}/{z}/{x}/{y}.{format}} on WebMercatorQuad, or
 * {@code {grid}/{layer}/{z}/{x}/{y}.{format}}.
 *
 * @param layer name of a layer, structure or theme; not checked yet
 * @param format {@code mvt} or {@code png}
 * @param scale pixels of the device a pixel of the map; 2 for {@code @2x}
 */
record TilePath(String layer, TileAddress address, String format, int scale) {

    private static final String DOUBLED = "@2x";

    /**
     * Reads the segments of a path; empty when there are not as many as a tile has.
     *
     * @throws Problem that names {@code grid}, {@code z}, {@code x}, {@code y} or {@code format}
     */
    static Optional<TilePath> parse(String[] segments) {
        return switch (segments.length) {
            case 4 -> Optional.of(parse(TileMatrixSet.webMercatorQuad(), segments, 0));
            case 5 -> Optional.of(parse(grid(segments[0]), segments, 1));
            default -> Optional.empty();
        };
    }

    private static TilePath parse(TileMatrixSet grid, String[] segments, int first) {
        String last = segments[first + 3];
        int dot = last.lastIndexOf('.');
        String format = dot < 0 ? "" : last.substring(dot + 1);
        String y = dot < 0 ? last : last.substring(0, dot);
        boolean doubled = y.endsWith(DOUBLED) && format.equals("png");
        if (!format.equals("mvt") && !format.equals("png")) {
            throw new Problem(
                    Problem.Kind.UNKNOWN_FORMAT, "format", new Text("瓦片格式应为 mvt 或 png", "A tile is .mvt or .png"));
        }
        TileAddress address = TileAddress.parse(
                grid,
                segments[first + 1],
                segments[first + 2],
                doubled ? y.substring(0, y.length() - DOUBLED.length()) : y);
        return new TilePath(segments[first], address, format, doubled ? 2 : 1);
    }

    private static TileMatrixSet grid(String id) {
        return TileMatrixSet.find(id)
                .orElseThrow(() -> Problem.invalid(
                        "grid", "没有此瓦片网格；可用 WebMercatorQuad", "No such tile grid; there is WebMercatorQuad"));
    }
}
