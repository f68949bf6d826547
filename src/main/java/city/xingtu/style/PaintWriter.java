package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.cql.Cql2Text;
import city.xingtu.filter.xml.FilterXmlWriter;
import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Shape;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes Fill, Stroke and Graphic. */
record PaintWriter(XmlWriter xml, FilterXmlWriter filters) {

    void fill(Fill fill) {
        xml.begin("Fill");
        fill.pattern().ifPresent(pattern -> {
            xml.begin("GraphicFill");
            graphic(pattern.mark());
            xml.end();
        });
        parameter("fill", fill.colour());
        parameter("fill-opacity", fill.opacity(), 1);
        xml.end();
    }

    void stroke(Stroke stroke) {
        xml.begin("Stroke");
        parameter("stroke", stroke.colour());
        parameter("stroke-opacity", stroke.opacity(), 1);
        parameter("stroke-width", stroke.width(), 1);
        if (stroke.cap() != Symbolizer.LineCap.BUTT) {
            parameter("stroke-linecap", stroke.cap().name().toLowerCase(Locale.ROOT));
        }
        if (stroke.join() != Symbolizer.LineJoin.MITRE) {
            parameter("stroke-linejoin", stroke.join().name().toLowerCase(Locale.ROOT));
        }
        parameter("stroke-miterlimit", stroke.mitreLimit(), Stroke.USUAL_MITRE);
        if (!stroke.dashes().isEmpty()) {
            parameter(
                    "stroke-dasharray",
                    stroke.dashes().stream().map(PaintWriter::number).collect(Collectors.joining(" ")));
        }
        parameter("stroke-dashoffset", stroke.dashOffset(), 0);
        stroke.decoration().ifPresent(decoration -> {
            xml.begin("GraphicStroke");
            graphic(decoration.mark());
            xml.leaf("InitialGap", number(decoration.initialGap()));
            xml.leaf("Gap", number(decoration.gap()));
            xml.end();
        });
        xml.end();
    }

    void graphic(Mark mark) {
        graphic(mark, false);
    }

    /** @param turned whether the mark's rotation is added to the direction of the line */
    void graphic(Mark mark, boolean turned) {
        xml.begin("Graphic");
        switch (mark.shape()) {
            case Shape.Named(String name) -> known(name, mark);
            case Shape.Glyph glyph -> known(FontMark.write(glyph), mark);
            case Shape.Image(String name, var _)
            when mark.fill().isPresent() || mark.stroke().isPresent() -> {
                xml.begin("Mark");
                xml.leaf("OnlineResource", "", "href", SymbolFolder.reference(name));
                xml.leaf("Format", "image/svg+xml");
                mark.fill().ifPresent(this::fill);
                mark.stroke().ifPresent(this::stroke);
                xml.end();
            }
            case Shape.Image(String name, var _) -> external(SymbolFolder.reference(name), "image/svg+xml");
            case Shape.Chart chart -> external(ChartReader.write(chart, Cql2Text::writeValue), "application/chart");
        }
        leaf("Opacity", mark.opacity(), 1);
        xml.leaf("Size", number(mark.size()));
        if (turned) {
            xml.begin("Rotation");
            filters.expression(new Expression.Arithmetic(
                    Expression.Operator.ADD,
                    new Expression.Function("endAngle", List.of(new Expression.Property("geometry"))),
                    new Expression.Literal(number(mark.rotation()))));
            xml.end();
        } else {
            leaf("Rotation", mark.rotation(), 0);
        }
        if (mark.displacementX() != 0 || mark.displacementY() != 0) {
            displacement(mark.displacementX(), mark.displacementY());
        }
        xml.end();
    }

    private void known(String name, Mark mark) {
        xml.begin("Mark");
        xml.leaf("WellKnownName", name);
        mark.fill().ifPresent(this::fill);
        mark.stroke().ifPresent(this::stroke);
        xml.end();
    }

    /** The room around a mark, unless there is none. */
    void margins(List<Double> margins) {
        if (!margins.equals(Pattern.NO_MARGINS)) {
            String lengths = margins.stream().map(PaintWriter::number).collect(Collectors.joining(" "));
            xml.leaf("VendorOption", lengths, "name", "graphic-margin");
        }
    }

    private void external(String reference, String format) {
        xml.begin("ExternalGraphic");
        xml.leaf("OnlineResource", "", "href", reference);
        xml.leaf("Format", format);
        xml.end();
    }

    void displacement(double x, double y) {
        xml.begin("Displacement");
        xml.leaf("DisplacementX", number(x));
        xml.leaf("DisplacementY", number(y));
        xml.end();
    }

    /** An element with a number, unless it is what holds without it. */
    void leaf(String name, double value, double otherwise) {
        if (value != otherwise) {
            xml.leaf(name, number(value));
        }
    }

    void parameter(String name, double value, double otherwise) {
        if (value != otherwise) {
            parameter(name, number(value));
        }
    }

    void parameter(String name, String value) {
        xml.leaf("CssParameter", value, "name", name);
    }

    void parameter(String name, Expression value) {
        if (value instanceof Expression.Literal(Object literal)) {
            parameter(name, literal.toString());
        } else {
            xml.begin("CssParameter", "name", name);
            filters.expression(value);
            xml.end();
        }
    }

    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
