package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.filter.Expression;
import city.xingtu.filter.Expression.Literal;
import city.xingtu.filter.Expression.Property;
import city.xingtu.filter.Filter;
import city.xingtu.filter.HexColour;
import city.xingtu.ink.BlendMode;
import city.xingtu.ink.Composite;
import city.xingtu.ink.FontFace;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.SortKey;
import city.xingtu.plan.Text;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Stroke;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What is written is read back to the same style. */
class SldRoundTripTest {

    private static final StyleRepository SHIPPED = StyleRepository.load(Path.of("styles"));

    private final Random random = new Random(42);

    static List<String> shipped() {
        return SHIPPED.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedStyles(String id) {
        assertSurvives(SHIPPED.find(id).orElseThrow());
    }

    @Test
    void generatedModels() {
        for (int i = 0; i < 500; i++) {
            assertSurvives(style());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLayerWithoutStyleHasADocumentToo(GeometryType geometry) {
        String document = StyleRepository.empty().sourceOf(Layers.towns(geometry));

        assertThat(SldReader.read("sld", "towns", document).warnings()).isEmpty();
        assertThat(SldReader.read("sld", "towns", document).findStyle()).isPresent();
    }

    private static void assertSurvives(Style style) {
        String document = SldWriter.write(style, "layer");
        SldDocument read = SldReader.read("written", style.id(), document, SHIPPED.symbols());
        assertThat(read.warnings()).isEmpty();
        // The text first: where they differ, it shows the place.
        assertThat(StyleText.of(read))
                .isEqualTo(StyleText.of(new SldDocument(
                        List.of(new SldDocument.NamedLayer(
                                "layer",
                                List.of(new SldBody.Drawn("layer", java.util.Optional.of(style), style.id())))),
                        List.of())));
        assertThat(read.findStyle()).contains(style);
    }

    private Style style() {
        return new Style("s", title(), many(this::pass));
    }

    private Style.Pass pass() {
        List<SortKey> order = order();
        return new Style.Pass(
                many(this::rule),
                composite(),
                random.nextBoolean(),
                random.nextBoolean(),
                order,
                order.isEmpty() || random.nextBoolean() ? "" : "roads",
                inclusion());
    }

    private Composite composite() {
        BlendMode[] modes = BlendMode.values();
        return random.nextBoolean()
                ? Composite.PLAIN
                : new Composite(modes[random.nextInt(modes.length)], random.nextBoolean() ? 1 : share());
    }

    private List<SortKey> order() {
        return random.nextInt(3) > 0
                ? List.of()
                : many(() -> new SortKey(List.of("name", "种类", "a_b").get(random.nextInt(3)), random.nextBoolean()));
    }

    private Style.Rule rule() {
        double min = random.nextInt(3) * 1000.5;
        return new Style.Rule(
                random.nextBoolean() ? "" : word(),
                title(),
                random.nextInt(4) == 0 ? Filter.ALL : filter(3),
                random.nextInt(5) == 0,
                new ScaleRange(min, random.nextBoolean() ? Double.POSITIVE_INFINITY : min + 5e5),
                many(this::qualified),
                maybe(this::mark),
                inclusion());
    }

    private Inclusion inclusion() {
        return Inclusion.values()[random.nextInt(3)];
    }

    private Symbolizer qualified() {
        Symbolizer plain = symbolizer();
        Inclusion inclusion = inclusion();
        boolean obstacle = plain.shape() && random.nextBoolean();
        return inclusion == Inclusion.NORMAL && !obstacle
                ? plain
                : new Symbolizer.Qualified(plain, inclusion, obstacle);
    }

    private Symbolizer.Font font() {
        return new Symbolizer.Font(
                random.nextInt(8, 20) + 0.5,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(-1, 3),
                random.nextInt(-1, 3),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private LabelOptions options() {
        LabelOptions.Direction[] directions = LabelOptions.Direction.values();
        return new LabelOptions(
                random.nextBoolean() ? new Literal(random.nextInt(9) / 2.0) : new Property("people"),
                random.nextInt(5),
                random.nextInt(500),
                new LabelOptions.Grouping(
                        random.nextBoolean(), random.nextBoolean(), random.nextInt(300), random.nextBoolean()),
                random.nextInt(100),
                new LabelOptions.Moving(
                        random.nextInt(50),
                        EnumSet.range(directions[random.nextInt(4)], directions[4 + random.nextInt(4)]),
                        random.nextInt(2)),
                new LabelOptions.Following(
                        random.nextBoolean(), random.nextInt(181), random.nextBoolean(), random.nextBoolean()),
                new LabelOptions.Fitting(
                        random.nextInt(5) / 4.0, random.nextInt(8), LabelOptions.Align.values()[random.nextInt(3)]),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Symbolizer symbolizer() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new Symbolizer.PolygonSymbolizer(
                        maybe(this::areaFill),
                        maybe(this::stroke),
                        random.nextInt(-2, 3),
                        new Symbolizer.Shift(random.nextInt(3), random.nextInt(-2, 1)));
            case 1 -> new Symbolizer.LineSymbolizer(lineStroke(), random.nextInt(-3, 4));
            case 2 ->
                new Symbolizer.PointSymbolizer(
                        mark(), Symbolizer.Where.values()[random.nextInt(4)], random.nextBoolean());
            default ->
                new Symbolizer.TextSymbolizer(
                        expression(2),
                        font(),
                        colour(),
                        share(),
                        maybe(() -> new Symbolizer.Halo(random.nextInt(4), colour(), share())),
                        random.nextBoolean()
                                ? new Symbolizer.Placement.AlongLine(
                                        random.nextInt(-5, 5),
                                        random.nextBoolean(),
                                        random.nextBoolean(),
                                        maybe(() -> random.nextInt(9) / 2.0))
                                : new Symbolizer.Placement.AtPoint(
                                        share(), share(), random.nextInt(9), 1, random.nextInt(9)),
                        options(),
                        maybe(this::shield));
        };
    }

    private Symbolizer.Shield shield() {
        return new Symbolizer.Shield(
                mark(),
                Symbolizer.Resize.values()[random.nextInt(3)],
                List.of(1.0, 0.0, 3.5, random.nextInt(9) / 2.0),
                random.nextBoolean());
    }

    private Fill areaFill() {
        Optional<Symbolizer.Pattern> pattern = random.nextInt(3) == 0
                ? Optional.of(new Symbolizer.Pattern(
                        mark(),
                        random.nextBoolean() ? Symbolizer.Pattern.NO_MARGINS : List.of(1.0, 2.0, 3.5, 4.0),
                        maybe(this::scatter)))
                : Optional.empty();
        return new Fill(colour(), share(), pattern, random.nextInt(2) * 6);
    }

    private Symbolizer.Scatter scatter() {
        return new Symbolizer.Scatter(
                64 + random.nextInt(64), 1 + random.nextInt(20), random.nextBoolean(), random.nextBoolean(), 7);
    }

    private Stroke lineStroke() {
        Stroke plain = stroke();
        return new Stroke(
                plain.colour(),
                plain.opacity(),
                plain.width(),
                plain.cap(),
                plain.join(),
                plain.mitreLimit(),
                plain.dashes(),
                plain.dashOffset(),
                share(),
                maybe(() -> new Symbolizer.Decoration(mark(), random.nextInt(5), random.nextInt(20))));
    }

    private Symbolizer.Shape shape() {
        return switch (random.nextInt(5)) {
            case 1 -> new Symbolizer.Shape.Glyph("Noto Sans SC", 0x2605, FontFace.regular());
            case 0 ->
                new Symbolizer.Shape.Chart(
                        Symbolizer.ChartKind.values()[random.nextInt(3)],
                        List.of(
                                new Symbolizer.Share(new Property("people"), "#ff0000"),
                                new Symbolizer.Share(new Literal(2L), "#00ff00")));
            default ->
                new Symbolizer.Shape.Named(List.of("circle", "star", "x", "shape://slash", "shape://dot")
                        .get(random.nextInt(5)));
        };
    }

    private Mark mark() {
        Symbolizer.Shape shape = shape();
        boolean chart = shape instanceof Symbolizer.Shape.Chart;
        Optional<Stroke> stroke = chart ? Optional.empty() : maybe(this::stroke);
        Optional<Fill> fill = chart
                ? Optional.empty()
                : stroke.isEmpty() ? Optional.of(Fill.of(colour(), share())) : maybe(() -> Fill.of(colour(), share()));
        return new Mark(shape, fill, stroke, random.nextInt(30), random.nextInt(360), share(), random.nextInt(3), 0);
    }

    private Stroke stroke() {
        List<Double> dashes = random.nextBoolean() ? List.of() : List.of(4.0, 2.5, 1.0, 2.5);
        return new Stroke(
                colour(),
                share(),
                random.nextInt(10) / 2.0,
                Symbolizer.LineCap.values()[random.nextInt(3)],
                Symbolizer.LineJoin.values()[random.nextInt(3)],
                random.nextInt(2, 6),
                dashes,
                random.nextInt(4),
                0,
                Optional.empty());
    }

    private Expression colour() {
        return random.nextInt(4) == 0 ? new Property("colour") : new Literal(HexColour.format(random.nextInt(1 << 24)));
    }

    private Filter filter(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 ->
                new Filter.Comparison(
                        Filter.Comparator.values()[random.nextInt(6)],
                        expression(1),
                        expression(1),
                        random.nextBoolean());
            case 1 -> new Filter.Like(new Property(word()), "%" + word() + "\\%_", random.nextBoolean());
            case 2 -> new Filter.IsNull(expression(1));
            case 3 -> new Filter.Between(expression(1), expression(0), expression(0));
            case 4 -> new Filter.Spatial(Filter.Relation.values()[random.nextInt(9)], geometry());
            case 5 -> new Filter.And(List.of(filter(depth - 1), filter(depth - 1)));
            case 6 -> new Filter.Or(List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Filter.Not(filter(depth - 1));
        };
    }

    private Geometry geometry() {
        GeometryFactory factory = new GeometryFactory();
        double x = 120 + random.nextDouble();
        Geometry box = factory.toGeometry(new Envelope(x, x + 0.1, 30, 30.1));
        return switch (random.nextInt(4)) {
            case 0 -> factory.createPoint(new Coordinate(x, 30));
            case 1 -> factory.createLineString(new Coordinate[] {new Coordinate(x, 30), new Coordinate(x, 31)});
            case 2 -> box.difference(box.buffer(-0.01));
            default -> box;
        };
    }

    private Expression expression(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 4)) {
            case 0 -> new Literal(word());
            case 1 -> new Property("name_zh");
            case 2 ->
                new Expression.Arithmetic(
                        Expression.Operator.values()[random.nextInt(4)], expression(depth - 1), expression(depth - 1));
            default -> new Expression.Function("strConcat", List.of(expression(depth - 1), expression(depth - 1)));
        };
    }

    private Text title() {
        return random.nextBoolean() ? Text.same("标题") : new Text("标题 <一>", "Title & \"1\"");
    }

    /** Words that XML has to be careful with. */
    private String word() {
        return List.of("a", "钱塘", "<b>", "]]>", " x ", "&amp;", "\"'", "1.50", "")
                .get(random.nextInt(9));
    }

    private double share() {
        return random.nextInt(11) / 10.0;
    }

    private <T> Optional<T> maybe(java.util.function.Supplier<T> supplier) {
        return random.nextBoolean() ? Optional.of(supplier.get()) : Optional.empty();
    }

    private <T> List<T> many(java.util.function.Supplier<T> supplier) {
        List<T> many = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            many.add(supplier.get());
        }
        return many;
    }
}
