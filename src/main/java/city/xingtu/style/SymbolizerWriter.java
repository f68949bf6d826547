package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.HeatSymbolizer;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Scatter;
import city.xingtu.style.Symbolizer.Shift;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import city.xingtu.style.Symbolizer.Where;

/** Writes symbolizers. */
record SymbolizerWriter(XmlWriter xml, PaintWriter paints) {

    void write(Symbolizer symbolizer) {
        switch (symbolizer.plain()) {
            case PolygonSymbolizer(var fill, var stroke, double offset, Shift shift) -> {
                xml.begin("PolygonSymbolizer");
                fill.ifPresent(paints::fill);
                stroke.ifPresent(paints::stroke);
                if (!shift.equals(Shift.NONE)) {
                    paints.displacement(shift.x(), shift.y());
                }
                paints.leaf("PerpendicularOffset", offset, 0);
                fill.ifPresent(this::options);
                qualities(symbolizer);
                xml.end();
            }
            case LineSymbolizer(var stroke, double offset) -> {
                xml.begin("LineSymbolizer");
                paints.stroke(stroke);
                paints.leaf("PerpendicularOffset", offset, 0);
                option("soft-edge", stroke.soft(), 0);
                qualities(symbolizer);
                xml.end();
            }
            case PointSymbolizer(var mark, Where where, boolean turned) -> {
                xml.begin("PointSymbolizer");
                where(where);
                paints.graphic(mark, turned);
                qualities(symbolizer);
                xml.end();
            }
            case HeatSymbolizer heat -> heat(heat, symbolizer);
            // Its element says all of it.
            case Symbolizer.Varying varying -> varying.template().write(xml);
            case TextSymbolizer text -> new TextWriter(xml, paints).write(text, () -> qualities(symbolizer));
            case Symbolizer.Qualified twice -> write(twice);
        }
    }

    private void qualities(Symbolizer symbolizer) {
        inclusion(symbolizer.inclusion());
        if (symbolizer.obstacle()) {
            xml.leaf("VendorOption", "true", "name", "labelObstacle");
        }
    }

    /** Where something counts, unless it is everywhere. */
    void inclusion(Inclusion inclusion) {
        if (inclusion != Inclusion.NORMAL) {
            xml.leaf("VendorOption", inclusion.word(), "name", "inclusion");
        }
    }

    /** What the legend shows for a rule. */
    void legend(Mark mark) {
        xml.begin("LegendGraphic");
        paints.graphic(mark);
        xml.end();
    }

    private void where(Where where) {
        String function = switch (where) {
            case MIDDLE -> "";
            case START -> "startPoint";
            case END -> "endPoint";
            case VERTICES -> "vertices";
        };
        if (!function.isEmpty()) {
            xml.begin("Geometry").begin("ogc:Function", "name", function);
            xml.leaf("ogc:PropertyName", "geometry");
            xml.end().end();
        }
    }

    private void options(Fill fill) {
        option("inner-glow", fill.glow(), 0);
        fill.pattern().ifPresent(pattern -> {
            paints.margins(pattern.margins());
            pattern.scatter().ifPresent(this::scatter);
        });
    }

    private void scatter(Scatter scatter) {
        xml.leaf("VendorOption", scatter.grid() ? "grid" : "free", "name", "random");
        option("random-tile-size", scatter.tile(), 256);
        option("random-symbol-count", scatter.count(), 16);
        if (scatter.turned()) {
            xml.leaf("VendorOption", "free", "name", "random-rotation");
        }
        option("random-seed", scatter.seed(), 0);
    }

    private void option(String name, double value, double otherwise) {
        if (value != otherwise) {
            xml.leaf("VendorOption", PaintWriter.number(value), "name", name);
        }
    }

    /** What a FeatureTypeStyle says before its rules, of which one draws a surface of density. */
    void transformation(HeatSymbolizer heat) {
        xml.begin("Transformation").begin("ogc:Function", "name", "vec:Heatmap");
        parameter("data", "");
        if (heat.weight() instanceof Expression.Property(String field)) {
            parameter("weightAttr", field);
        }
        parameter("radiusPixels", PaintWriter.number(heat.radius()));
        xml.end().end();
    }

    private void parameter(String name, String value) {
        xml.begin("ogc:Function", "name", "parameter");
        xml.leaf("ogc:Literal", name);
        if (!value.isEmpty()) {
            xml.leaf("ogc:Literal", value);
        }
        xml.end();
    }

    private void heat(HeatSymbolizer heat, Symbolizer outer) {
        xml.begin("RasterSymbolizer");
        paints.leaf("Opacity", heat.opacity(), 1);
        xml.begin("ColorMap");
        heat.colours()
                .forEach(colour -> xml.leaf(
                        "ColorMapEntry",
                        "",
                        "color",
                        colour.colour(),
                        "quantity",
                        PaintWriter.number(colour.density()),
                        "opacity",
                        PaintWriter.number(colour.opacity())));
        xml.end();
        qualities(outer);
        xml.end();
    }
}
