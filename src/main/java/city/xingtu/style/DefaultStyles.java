package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.filter.Filter.Comparator;
import city.xingtu.filter.Filter.Comparison;
import city.xingtu.filter.HexColour;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.style.Style.Pass;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Font;
import city.xingtu.style.Symbolizer.Halo;
import city.xingtu.style.Symbolizer.LineCap;
import city.xingtu.style.Symbolizer.LineJoin;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Placement;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Shape;
import city.xingtu.style.Symbolizer.Stroke;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import city.xingtu.style.Symbolizer.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Generated styles for layers that nobody wrote a style for: the same colour for the same layer id everywhere and always,
 * a pale fill that covers what is drawn before it (06-042, 7.3.3.3 wants the order to be seen), a darker outline, and the name as a label where a field holds one.
 */
public final class DefaultStyles {

    /** Muted and distinct on the pale base map. */
    private static final int[] COLOURS = {
        0x6a8fb5, 0xc08552, 0x7a9e6c, 0xa8729a, 0xc9a23f, 0x5f9ea0, 0xb3655c, 0x8580b8, 0x93895a, 0x5c8a78
    };

    private static final int SHADES = 3;

    private static final List<String> NAME_FIELDS = List.of("name_zh", "name", "NAME", "名称", "title");
    private static final Text AREAS = new Text("面", "Areas");
    private static final Text LINES = new Text("线", "Lines");
    private static final Text POINTS = new Text("点", "Points");

    private DefaultStyles() {}

    /** The generated style of the layer; its id is the layer's default style's. */
    public static Style of(Layer layer) {
        int colour = colour(layer.id());
        int dark = HexColour.mix(colour, 0x000000, 0.35);
        List<Rule> rules = new ArrayList<>();
        switch (layer.geometryType()) {
            case POLYGON -> rules.add(rule(layer.title(), Filter.ALL, area(colour, dark)));
            case LINE -> rules.add(rule(layer.title(), Filter.ALL, line(colour)));
            case POINT -> rules.add(rule(layer.title(), Filter.ALL, point(colour)));
            case MIXED -> {
                rules.add(rule(AREAS, dimension(2), area(colour, dark)));
                rules.add(rule(LINES, dimension(1), line(dark)));
                rules.add(rule(POINTS, dimension(0), point(colour)));
            }
        }
        NAME_FIELDS.stream()
                .filter(field -> layer.column(field) >= 0)
                .findFirst()
                .ifPresent(field -> rules.add(rule(layer.title(), Filter.ALL, label(field, layer, dark))));
        return new Style(layer.defaultStyle(), layer.title(), List.of(new Pass(rules)));
    }

    /** One of thirty: a hue in one of three shades. Names that differ in a letter or two are far apart. */
    private static int colour(String id) {
        int mixed = id.hashCode() * 0x9E3779B9;
        mixed ^= mixed >>> 16;
        int hue = COLOURS[Integer.remainderUnsigned(mixed, COLOURS.length)];
        return switch ((mixed >>> 8) % SHADES) {
            case 0 -> hue;
            case 1 -> HexColour.mix(hue, 0xffffff, 0.25);
            default -> HexColour.mix(hue, 0x000000, 0.25);
        };
    }

    private static Rule rule(Text title, Filter filter, Symbolizer symbolizer) {
        return new Rule("", title, filter, false, ScaleRange.ALL, List.of(symbolizer));
    }

    private static Filter dimension(int dimension) {
        return new Comparison(
                Comparator.EQUAL, new Expression.Function("dimension", List.of()), new Literal((long) dimension), true);
    }

    private static Symbolizer area(int colour, int dark) {
        int pale = HexColour.mix(colour, 0xffffff, 0.55);
        return new PolygonSymbolizer(Optional.of(Fill.of(literal(pale), 1)), Optional.of(stroke(dark, 0.8)), 0);
    }

    private static Symbolizer line(int colour) {
        return new LineSymbolizer(stroke(colour, 2), 0);
    }

    private static Symbolizer point(int colour) {
        Mark mark = new Mark(
                new Shape.Named("circle"),
                Optional.of(Fill.of(literal(colour), 1)),
                Optional.of(stroke(0xffffff, 1)),
                8,
                0,
                1,
                0,
                0);
        return new PointSymbolizer(mark, Where.MIDDLE, false);
    }

    /** Points carry the label above them, lines along them, areas inside. */
    private static Symbolizer label(String field, Layer layer, int dark) {
        Placement placement = switch (layer.geometryType()) {
            case LINE -> new Placement.AlongLine(0, true);
            case POINT -> new Placement.AtPoint(0.5, 0, 0, 6, 0);
            case POLYGON, MIXED -> new Placement.AtPoint(0.5, 0.5, 0, 0, 0);
        };
        return new TextSymbolizer(
                new Property(field),
                Font.of(11, false, false),
                literal(HexColour.mix(dark, 0, 0.3)),
                1,
                Optional.of(new Halo(1.5, PaintReader.WHITE, 0.85)),
                placement,
                LabelOptions.DEFAULT,
                Optional.empty());
    }

    private static Stroke stroke(int colour, double width) {
        return Stroke.of(literal(colour), 1, width, LineCap.ROUND, LineJoin.ROUND);
    }

    private static Literal literal(int colour) {
        return new Literal(HexColour.format(colour));
    }
}
