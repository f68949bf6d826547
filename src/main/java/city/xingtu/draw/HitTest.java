package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/**
 * What a map shows at a pixel: features whose drawn symbol is there, with some tolerance for a finger. Rules, scales and
 * sizes are those of the painter.
 */
public final class HitTest {

    /** Standard pixels by which one may miss a line or a mark. */
    private static final double TOLERANCE = 3;

    private final MapRequest request;
    private final Viewport viewport;
    private final double x;
    private final double y;
    private final double tolerance;

    /** A feature that is drawn at the pixel. */
    public record Hit(LayerSnapshot layer, int row) {}

    private HitTest(MapRequest request, double x, double y) {
        this.request = request;
        this.viewport = Viewport.of(request);
        this.x = x;
        this.y = y;
        this.tolerance = TOLERANCE * request.pixelRatio();
    }

    /**
     * The features at a pixel, topmost layer first; within a layer marks before lines before areas, and of these the one
     * that is painted later first.
     *
     * @param i,j column and row of the pixel, from the upper left
     * @param limit most features of each layer
     */
    public static List<Hit> at(MapRequest request, int i, int j, int limit) {
        HitTest test = new HitTest(request, i + 0.5, j + 0.5);
        List<Hit> hits = new ArrayList<>();
        for (StyledLayer styled : request.layers().reversed()) {
            test.layer(styled, limit, hits);
        }
        return hits;
    }

    private void layer(StyledLayer styled, int limit, List<Hit> target) {
        double denominator = request.scaleDenominator();
        if (!styled.layer().layer().scale().contains(denominator)) {
            return;
        }
        List<List<Integer>> byDimension = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        HitShapes shapes = new HitShapes(styled, viewport, x, y, tolerance);
        List<RuleBrushes> passes = CompiledStyles.passesAt(styled, denominator).stream()
                .map(pass -> new RuleBrushes(pass, request.pixelRatio()))
                .toList();
        double reach = passes.stream().mapToDouble(RuleBrushes::reach).max().orElse(0) + tolerance + 1;
        BoundingBox searched = new BoundingBox(
                viewport.box().minX() + (x - reach) * viewport.resolutionX(),
                viewport.box().maxY() - (y + reach) * viewport.resolutionY(),
                viewport.box().minX() + (x + reach) * viewport.resolutionX(),
                viewport.box().maxY() - (y - reach) * viewport.resolutionY());
        int[] found = shapes.geometries().index().search(searched);
        for (int row : passes.isEmpty() ? found : passes.getLast().arranged(found)) {
            if (passes.stream().anyMatch(pass -> hit(pass, shapes, row))) {
                byDimension.get(shapes.geometries().dimension(row)).add(row);
            }
        }
        byDimension.stream()
                .flatMap(rows -> rows.reversed().stream())
                .limit(limit)
                .forEach(row -> target.add(new Hit(styled.layer(), row)));
    }

    private static boolean hit(RuleBrushes pass, HitShapes shapes, int row) {
        int count = pass.match(row);
        for (int i = 0; i < count; i++) {
            for (Brush brush : pass.matched(i, row)) {
                if (shapes.hit(brush, row)) {
                    return true;
                }
            }
        }
        return false;
    }
}
