package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.FillRule;
import city.xingtu.ink.Paint;
import city.xingtu.ink.Path;
import city.xingtu.ink.Pen;
import city.xingtu.ink.SolidPaint;
import city.xingtu.ink.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints the shapes of one layer on a surface: passes one after the other, in each pass feature by feature. Shapes are cut
 * at the whole map, so that a surface over a band of its rows gets the same pixels there.
 */
final class LayerPainter {

    /** Pixels that an area is filled beyond the raster, where its cut edge does not show. */
    private static final double FILL_MARGIN = 2;

    private final Surface surface;
    private final Viewport viewport;
    private final double ratio;
    private final FlatGeometries geometries;
    private final Outline outline;
    private final Anchors anchors;
    private final ClipBox fillClip;
    private final Path area = new Path();
    private final Path line = new Path();
    private final long originX;
    private final long originY;

    LayerPainter(Surface surface, Viewport viewport, double ratio, StyledLayer styled) {
        this.surface = surface;
        this.viewport = viewport;
        this.ratio = ratio;
        this.geometries = styled.layer().geometries(viewport.crs(), viewport.finest());
        this.outline = new Outline(geometries, viewport, surface.top(), surface.bottom());
        this.anchors = new Anchors(styled.layer(), outline);
        this.fillClip = ClipBox.around(viewport.width(), viewport.height(), FILL_MARGIN);
        this.originX = Math.round(viewport.column(0));
        this.originY = Math.round(viewport.row(0));
    }

    void paint(List<CompiledStyle.Pass> passes) {
        for (CompiledStyle.Pass pass : passes) {
            paint(pass);
        }
    }

    private void paint(CompiledStyle.Pass pass) {
        RuleBrushes brushes = new RuleBrushes(pass, ratio);
        if (brushes.empty()) {
            return;
        }
        for (int row :
                geometries.index().search(viewport.grown(brushes.reach() + 1, surface.top(), surface.bottom()))) {
            brushes.any(row, brush -> {
                paint(brush, row);
                return false;
            });
        }
    }

    private void paint(Brush brush, int row) {
        switch (brush.symbol()) {
            case Symbol.Area ignored -> {
                if (geometries.dimension(row) == 2) {
                    fill(row, brush.areaPaint(row, originX, originY));
                    stroke(row, brush.pen(), brush.strokePaint(row));
                }
            }
            case Symbol.Line ignored -> stroke(row, brush.pen(), brush.strokePaint(row));
            case Symbol.Point ignored -> mark(row, brush);
        }
    }

    private void fill(int row, @Nullable Paint paint) {
        if (paint == null || paint instanceof SolidPaint solid && solid.invisible()) {
            return;
        }
        outline.areas(row, fillClip, area.reset());
        surface.fill(area, FillRule.EVEN_ODD, paint);
    }

    private void stroke(int row, @Nullable Pen pen, SolidPaint paint) {
        if (pen == null || paint.invisible() || pen.width() == 0) {
            return;
        }
        ClipBox clip = ClipBox.around(viewport.width(), viewport.height(), pen.reach() + 1);
        outline.lines(row, clip, pen.dashed(), line.reset());
        if (!line.isEmpty()) {
            surface.stroke(line, pen, paint);
        }
    }

    private void mark(int row, Brush brush) {
        MarkShape mark = brush.mark();
        if (mark == null) {
            return;
        }
        SolidPaint fill = brush.fillPaint(row);
        SolidPaint stroke = brush.strokePaint(row);
        ClipBox clip = ClipBox.around(viewport.width(), viewport.height(), mark.reach());
        anchors.each(row, clip, (x, y) -> mark.draw(surface, area, x, y, fill, stroke));
    }
}
