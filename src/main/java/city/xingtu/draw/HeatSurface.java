package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.RowFunction;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Raster;
import city.xingtu.ink.Surface;
import java.util.function.IntPredicate;

/**
 * The density of a layer's points as a surface: each point counts with its weight where it is, and with less the further
 * away, down to nothing at the radius (the quartic kernel). The highest density that the layer has at this scale is 1, so
 * neighbouring maps agree.
 */
final class HeatSurface {

    /** Of a layer with more points so many are looked at for the highest density, spread over all of them. */
    private static final int MOST_LOOKED_AT = 2000;

    private final FlatGeometries geometries;
    private final Viewport viewport;
    private final RowFunction weight;
    private final double radius;
    private final HeatColours colours;
    private final LayerSnapshot layer;

    HeatSurface(LayerSnapshot layer, Viewport viewport, double ratio, Symbol.Heat heat) {
        this.layer = layer;
        this.geometries = layer.geometries(viewport.crs(), viewport.finest());
        this.viewport = viewport;
        this.weight = heat.weight();
        this.radius = heat.shape().radius() * ratio;
        this.colours = HeatColours.of(heat.shape());
    }

    /** Draws the surface of the rows that are taken. */
    void draw(Surface surface, IntPredicate taken) {
        int width = surface.width();
        int rows = surface.bottom() - surface.top();
        float[] density = new float[width * rows];
        int[] found = geometries.index().search(viewport.grown(radius + 1, surface.top(), surface.bottom()));
        boolean any = false;
        for (int row : found) {
            double weighs = weight(row);
            if (weighs > 0 && taken.test(row)) {
                any = true;
                each(row, (x, y) -> spread(density, width, rows, x, y - surface.top(), (float) weighs));
            }
        }
        if (any) {
            surface.image(coloured(density, width, rows, highest(taken)), 0, surface.top(), 1);
        }
    }

    private interface Pixels {
        void at(double x, double y);
    }

    private void each(int row, Pixels target) {
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            for (int vertex = geometries.firstVertex(part); vertex < geometries.endVertex(part); vertex++) {
                target.at(viewport.column(geometries.x(vertex)), viewport.row(geometries.y(vertex)));
            }
        }
    }

    private double weight(int row) {
        return geometries.dimension(row) == 0 && weight.apply(row) instanceof Number number ? number.doubleValue() : 0;
    }

    private void spread(float[] density, int width, int rows, double x, double y, float weighs) {
        int fromRow = (int) Math.max(0, Math.floor(y - radius));
        int toRow = (int) Math.min(rows, Math.ceil(y + radius));
        int from = (int) Math.max(0, Math.floor(x - radius));
        int to = (int) Math.min(width, Math.ceil(x + radius));
        double scale = 1 / (radius * radius);
        for (int row = fromRow; row < toRow; row++) {
            double dy = row + 0.5 - y;
            for (int column = from; column < to; column++) {
                double dx = column + 0.5 - x;
                density[row * width + column] += weighs * (float) kernel((dx * dx + dy * dy) * scale);
            }
        }
    }

    /** @param square of the distance, the radius being 1 */
    private static double kernel(double square) {
        return square >= 1 ? 0 : (1 - square) * (1 - square);
    }

    private Raster coloured(float[] density, int width, int rows, double highest) {
        Raster raster = new Raster(width, rows);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                float here = density[y * width + x];
                if (here > 0) {
                    raster.set(x, y, colours.of(here / highest));
                }
            }
        }
        return raster;
    }

    /** The highest density at any of the layer's points. */
    private double highest(IntPredicate taken) {
        int step = Math.max(1, layer.size() / MOST_LOOKED_AT);
        double highest = 0;
        double[] sum = new double[1];
        for (int row = 0; row < layer.size(); row += step) {
            if (!(weight(row) > 0 && taken.test(row))) {
                continue;
            }
            int vertex = geometries.firstVertex(geometries.partStart(row));
            double x = viewport.column(geometries.x(vertex));
            double y = viewport.row(geometries.y(vertex));
            sum[0] = 0;
            for (int near : geometries.index().search(around(geometries.x(vertex), geometries.y(vertex)))) {
                double weighs = weight(near);
                if (weighs > 0 && taken.test(near)) {
                    each(near, (px, py) -> {
                        double square = ((px - x) * (px - x) + (py - y) * (py - y)) / (radius * radius);
                        sum[0] += weighs * kernel(square);
                    });
                }
            }
            highest = Math.max(highest, sum[0]);
        }
        return highest > 0 ? highest : 1;
    }

    private BoundingBox around(double x, double y) {
        double reachX = radius * viewport.resolutionX();
        double reachY = radius * viewport.resolutionY();
        return new BoundingBox(x - reachX, y - reachY, x + reachX, y + reachY);
    }
}
