package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.FilterXmlWriter;
import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Stroke;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes Fill, Stroke and Graphic. */
record PaintWriter(XmlWriter xml, FilterXmlWriter filters) {

    void fill(Fill fill) {
        xml.begin("Fill");
        fill.pattern().ifPresent(pattern -> {
            xml.begin("GraphicFill");
            graphic(pattern);
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
        if (!stroke.dashes().isEmpty()) {
            parameter(
                    "stroke-dasharray",
                    stroke.dashes().stream().map(PaintWriter::number).collect(Collectors.joining(" ")));
        }
        parameter("stroke-dashoffset", stroke.dashOffset(), 0);
        xml.end();
    }

    void graphic(Mark mark) {
        xml.begin("Graphic");
        xml.begin("Mark");
        xml.leaf("WellKnownName", mark.shape());
        mark.fill().ifPresent(this::fill);
        mark.stroke().ifPresent(this::stroke);
        xml.end();
        leaf("Opacity", mark.opacity(), 1);
        xml.leaf("Size", number(mark.size()));
        leaf("Rotation", mark.rotation(), 0);
        if (mark.displacementX() != 0 || mark.displacementY() != 0) {
            displacement(mark.displacementX(), mark.displacementY());
        }
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
