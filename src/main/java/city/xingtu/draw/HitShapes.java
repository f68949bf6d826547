package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.style.Symbolizer.Where;

/** Whether the symbols of a layer's rows cover a pixel. Belongs to one thread. */
final class HitShapes {

    private final FlatGeometries geometries;
    private final Outline outline;
    private final Anchors anchors;
    private final double x;
    private final double y;
    private final double tolerance;
    private boolean hit;

    HitShapes(StyledLayer styled, Viewport viewport, double x, double y, double tolerance) {
        this.geometries = styled.layer().geometries(viewport.crs(), viewport.finest());
        this.outline = new Outline(geometries, viewport);
        this.anchors = new Anchors(styled.layer(), outline);
        this.x = x;
        this.y = y;
        this.tolerance = tolerance;
    }

    FlatGeometries geometries() {
        return geometries;
    }

    boolean hit(Brush brush, int row) {
        return switch (brush.symbol()) {
            case Symbol.Area ignored -> geometries.dimension(row) == 2 && (inside(row, brush) || onLine(row, brush));
            case Symbol.Line ignored -> onLine(row, brush);
            case Symbol.Point point -> onMark(row, brush, point.where());
            case Symbol.Heat ignored -> false;
        };
    }

    /** Even-odd over all rings; an area without any fill counts too, as whoever clicks into it means it. */
    private boolean inside(int row, Brush brush) {
        boolean inside = false;
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            inside ^= outline.around(count, x - brush.moveX(), y - brush.moveY());
        }
        return inside;
    }

    private boolean onLine(int row, Brush brush) {
        LineInk line = brush.line(geometries.dimension(row));
        if (line == null || geometries.dimension(row) < 1) {
            return false;
        }
        double reach = line.width() / 2 + Math.abs(line.pen().offset()) + tolerance;
        double atX = x - brush.moveX();
        double atY = y - brush.moveY();
        for (int part = geometries.partStart(row); part < geometries.partStart(row + 1); part++) {
            int count = outline.load(part);
            double[] p = outline.points();
            for (int i = 0; i + 1 < count; i++) {
                double dx = p[2 * i + 2] - p[2 * i];
                double dy = p[2 * i + 3] - p[2 * i + 1];
                double square = dx * dx + dy * dy;
                double t = square == 0
                        ? 0
                        : Math.clamp(((atX - p[2 * i]) * dx + (atY - p[2 * i + 1]) * dy) / square, 0, 1);
                double ex = p[2 * i] + t * dx - atX;
                double ey = p[2 * i + 1] + t * dy - atY;
                if (ex * ex + ey * ey <= reach * reach) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean onMark(int row, Brush brush, Where where) {
        MarkShape mark = brush.mark();
        if (mark == null) {
            return false;
        }
        double radius = mark.radius() + tolerance;
        double reach = mark.reach() + radius;
        hit = false;
        anchors.each(
                row,
                where,
                new ClipBox(x - reach, y - reach, x + reach, y + reach),
                (markX, markY, turn) -> hit |= Math.hypot(mark.centreX(markX) - x, mark.centreY(markY) - y) <= radius);
        return hit;
    }
}
