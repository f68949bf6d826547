package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Path;
import city.xingtu.ink.Surface;
import city.xingtu.style.Symbolizer.Shift;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Paints the shapes of one layer on a surface: passes one after the other, in each pass feature by feature. Shapes are cut
 * at the whole map, so that a surface over a band of its rows gets the same pixels there.
 */
final class LayerPainter {

    /** Pixels that an area is filled beyond the raster, where its cut edge does not show. */
    private static final double FILL_MARGIN = 2;

    private final Surface surface;
    private final LayerSnapshot layer;
    private final Viewport viewport;
    private final double ratio;
    private final FlatGeometries geometries;
    private final Specks specks;
    private final SmallAreas smallAreas;
    private final Outline outline;
    /** Of areas that are drawn beside their place, by how far. */
    private final Map<Shift, Outline> moved = new HashMap<>();

    private final Anchors anchors;
    private final ClipBox fillClip;
    private final Path area = new Path();
    private final Path line = new Path();
    private final long originX;
    private final long originY;

    LayerPainter(Surface surface, Viewport viewport, double ratio, StyledLayer styled) {
        this.surface = surface;
        this.layer = styled.layer();
        this.viewport = viewport;
        this.ratio = ratio;
        this.geometries = Specks.rest(layer, viewport.crs(), viewport.finest());
        this.specks = Specks.of(layer, viewport.crs(), viewport.finest());
        this.smallAreas = new SmallAreas(geometries, surface, viewport);
        this.outline = new Outline(geometries, viewport, surface.top(), surface.bottom());
        this.anchors = new Anchors(styled.layer(), outline);
        this.fillClip = ClipBox.around(viewport.width(), viewport.height(), FILL_MARGIN);
        this.originX = Math.round(viewport.column(0));
        this.originY = Math.round(viewport.row(0));
    }

    void paint(CompiledStyle.Pass pass) {
        RuleBrushes brushes = new RuleBrushes(pass, ratio);
        if (!brushes.empty()) {
            paint(brushes);
        }
    }

    private void paint(RuleBrushes brushes) {
        Rows rows = new Rows(brushes);
        rows.paintTogether();
        for (int row : rows.rows()) {
            rows.paint(row);
        }
    }

    /** The rows of a pass, to be painted in turn with those of others. */
    Rows rows(CompiledStyle.Pass pass) {
        return new Rows(new RuleBrushes(pass, ratio));
    }

    /** The rows of a pass on the surface, in its order. */
    final class Rows {

        private final RuleBrushes brushes;
        private final BoundingBox region;
        private final int[] rows;

        private Rows(RuleBrushes brushes) {
            this.brushes = brushes;
            this.region = viewport.grown(brushes.reach() + 1, surface.top(), surface.bottom());
            this.rows = brushes.arranged(geometries.index().search(region));
        }

        /** Not to be written. */
        int[] rows() {
            return rows;
        }

        /** What is painted of many rows at once, below the others. */
        void paintTogether() {
            for (RuleBrushes.HeatRule heat : brushes.heat()) {
                new HeatSurface(layer, viewport, ratio, heat.symbol())
                        .draw(surface, row -> brushes.holds(heat.rule(), row));
            }
            new SpeckPainter(specks, surface, viewport).paint(brushes, region);
        }

        void paint(int row) {
            int count = brushes.match(row);
            for (int i = 0; i < count; i++) {
                for (Brush brush : brushes.matched(i, row)) {
                    LayerPainter.this.paint(brush, row);
                }
            }
        }
    }

    private void paint(Brush brush, int row) {
        int dimension = geometries.dimension(row);
        switch (brush.symbol()) {
            case Symbol.Area ignored -> {
                if (dimension == 2) {
                    area(row, brush);
                }
            }
            case Symbol.Line ignored -> stroke(row, brush.line(dimension), outline);
            case Symbol.Point point -> mark(row, brush.mark(), point);
            case Symbol.Heat ignored -> {
                // Drawn before, out of all rows together.
            }
        }
    }

    private void area(int row, Brush brush) {
        if (smallAreas.paint(row, brush)) {
            return;
        }
        AreaInk fill = brush.area();
        LineInk boundary = brush.line(2);
        Outline place = brush.moved() ? beside(brush.moveX(), brush.moveY()) : outline;
        if (brush.offset() != 0) {
            double reach = Math.abs(brush.offset()) + (boundary == null ? 0 : boundary.reach()) + FILL_MARGIN;
            place.areas(row, ClipBox.around(viewport.width(), viewport.height(), reach), line.reset());
            AreaOffset.moved(line, brush.offset(), area.reset());
            if (fill != null) {
                fill.fill(surface, area, area, row, originX, originY);
            }
            if (boundary != null) {
                boundary.draw(surface, area, row);
            }
            return;
        }
        if (fill != null) {
            place.areas(row, fillClip, area.reset());
            if (!area.isEmpty()) {
                line.reset();
                if (fill.glow() > 0) {
                    ClipBox clip = ClipBox.around(viewport.width(), viewport.height(), fill.glow() + 1);
                    place.lines(row, clip, false, line);
                }
                fill.fill(surface, area, line, row, originX, originY);
            }
        }
        stroke(row, boundary, place);
    }

    /** The outlines of what is drawn so many pixels beside its place. */
    private Outline beside(double x, double y) {
        return moved.computeIfAbsent(
                new Shift(x, y), _ -> new Outline(geometries, viewport.moved(x, y), surface.top(), surface.bottom()));
    }

    private void stroke(int row, @Nullable LineInk ink, Outline place) {
        if (ink == null || ink.invisible(row)) {
            return;
        }
        ClipBox clip = ClipBox.around(viewport.width(), viewport.height(), ink.reach() + 1);
        place.lines(row, clip, ink.measured(), line.reset());
        if (!line.isEmpty()) {
            ink.draw(surface, line, row);
        }
    }

    private void mark(int row, @Nullable MarkShape mark, Symbol.Point point) {
        if (mark == null) {
            return;
        }
        ClipBox clip = ClipBox.around(viewport.width(), viewport.height(), mark.reach());
        anchors.each(
                row, point.where(), clip, (x, y, turn) -> mark.draw(surface, x, y, point.turned() ? turn : 0, row));
    }
}
