package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.xingtu.exchange.GisDataFolder;
import city.xingtu.filter.Expression;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.plan.CommonFields;
import city.xingtu.plan.Feature;
import city.xingtu.plan.FeatureTable;
import city.xingtu.plan.Field;
import city.xingtu.plan.FieldType;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.ScaleRange;
import city.xingtu.plan.Text;
import city.xingtu.style.Style.Rule;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.LineSymbolizer;
import city.xingtu.style.Symbolizer.PointSymbolizer;
import city.xingtu.style.Symbolizer.PolygonSymbolizer;
import city.xingtu.style.Symbolizer.Stroke;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;

/** The cartography of the folder {@code styles} fits the layers that {@code gis-data} declares. */
class ShippedStylesTest {

    private static final StyleRepository STYLES = StyleRepository.load(Path.of("styles"));

    static Stream<Layer> layers() {
        return Stream.concat(shippedLayers(), Stream.of(structure()));
    }

    static Stream<Layer> shippedLayers() {
        return GisDataFolder.open(Path.of("gis-data")).schema().layers().stream();
    }

    @Test
    void allAreReadWithoutProblemOrWarning() {
        assertThat(STYLES.problems()).isEmpty();
        assertThat(STYLES.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyLayerHasAStyleInBothLanguages(Layer layer) {
        assertThat(STYLES.stylesOf(layer)).contains(layer.defaultStyle(), layer.defaultStyle() + "-en");
        assertThat(STYLES.find(layer.defaultStyle())).isPresent();
        assertThat(STYLES.stylesOf(layer)).containsAll(layer.styles());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyFilterAndExpressionUsesDeclaredFields(Layer layer) {
        FeatureTable table = new Features(layer, List.of());
        STYLES.stylesOf(layer)
                .forEach(name -> rules(STYLES.styleOf(layer, name)).forEach(rule -> {
                    FilterCompiler.compile(rule.filter(), table);
                    rule.symbolizers()
                            .forEach(symbolizer ->
                                    expressions(symbolizer).forEach(each -> FilterCompiler.compile(each, table)));
                }));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyLegendEntryIsTitledInBothLanguages(Layer layer) {
        assertThat(LegendEntries.of(STYLES.styleOf(layer))).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.title().zh()).isNotEqualTo(entry.title().en()).matches(".*\\p{IsHan}.*");
            assertThat(entry.title().en()).doesNotContainPattern("\\p{IsHan}");
            assertThat(entry.symbolizers()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("shippedLayers")
    void somethingOfEveryLayerIsDrawnAtEveryScale(Layer layer) {
        FeatureTable table = features(layer);
        assumeThat(table.size()).as("features of " + layer.id()).isPositive();
        for (double scale : List.of(1e3, 1e4, 3e4, 5e4, 1e5, 2e5, 3.5e5, 7e5, 2e6, 1e7)) {
            assertThat(drawn(table, scale)).as("%s at 1:%s", layer.id(), scale).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedLayers")
    void everyLocatedFeatureIsDrawnAtSomeScale(Layer layer) {
        FeatureTable table = features(layer);
        Set<String> missing = new TreeSet<>();
        IntStream.range(0, table.size())
                .filter(row -> table.geometry(row) != null)
                .forEach(row -> missing.add(table.id(row)));

        missing.removeAll(drawn(table, 9_000));
        missing.removeAll(drawn(table, 200_000));

        // The union of 桐庐 and 建德 is shown by the structure that names it.
        assertThat(missing).isSubsetOf("hz-unit-tonglu-jiande");
    }

    /** Ids of the features that have more than a label at the scale. */
    private static Set<String> drawn(FeatureTable table, double scale) {
        Set<String> drawn = new HashSet<>();
        rules(STYLES.styleOf(table.layer()))
                .filter(rule -> rule.scale().contains(scale))
                .filter(rule -> !rule.symbolizers().stream().allMatch(TextSymbolizer.class::isInstance))
                .map(rule -> FilterCompiler.compile(rule.filter(), table))
                .forEach(test -> IntStream.range(0, table.size())
                        .filter(row -> table.geometry(row) != null && test.test(row))
                        .forEach(row -> drawn.add(table.id(row))));
        return drawn;
    }

    private static FeatureTable features(Layer layer) {
        List<Feature> features = new ArrayList<>();
        GisDataFolder.open(Path.of("gis-data")).readLayer(layer.id(), features::add);
        return new Features(layer, features);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyRuleHasACounterpartInMapLibre(Layer layer) {
        MapLibreStyleWriter.Result written = MapLibreStyleWriter.write(STYLES.styleOf(layer), layer, "plan");
        assertThat(written.leftOut()).isEmpty();
        assertThat(written.layers())
                .isNotEmpty()
                .extracting(each -> each.get("id"))
                .doesNotHaveDuplicates();
    }

    private static Stream<Rule> rules(Style style) {
        return style.passes().stream().flatMap(pass -> pass.rules().stream());
    }

    private static Stream<Expression> expressions(Symbolizer symbolizer) {
        return switch (symbolizer) {
            case PolygonSymbolizer(var fill, var stroke, double _, var _) ->
                Stream.concat(fill.stream().map(Fill::colour), stroke.stream().map(Stroke::colour));
            case LineSymbolizer(Stroke stroke, double _) -> Stream.of(stroke.colour());
            case PointSymbolizer(var mark, var _, boolean _) ->
                Stream.concat(
                        mark.fill().stream().map(Fill::colour),
                        mark.stroke().stream().map(Stroke::colour));
            case Symbolizer.HeatSymbolizer heat -> Stream.of(heat.weight());
            case Symbolizer.Qualified qualified -> expressions(qualified.plain());
            case Symbolizer.Varying varying ->
                Stream.concat(
                        expressions(varying.usual()),
                        varying.parameters().stream().map(Symbolizer.Parameter::value));
            case TextSymbolizer text ->
                Stream.concat(
                        Stream.of(text.label(), text.fill(), text.options().priority()),
                        text.halo().stream().map(Symbolizer.Halo::colour));
        };
    }

    /** As the views declare structures. */
    private static Layer structure() {
        List<Field> fields = new ArrayList<>(CommonFields.ALL);
        fields.add(Field.of("part_no", FieldType.INTEGER, Text.same("part_no")));
        for (String name : List.of("part_role", "part_name_zh", "part_name_en", "layer")) {
            fields.add(Field.of(name, FieldType.TEXT, Text.same(name)));
        }
        return new Layer(
                "s-any",
                Text.same("structure"),
                GeometryType.MIXED,
                null,
                fields,
                "structure",
                List.of(),
                ScaleRange.ALL,
                0);
    }

    private record Features(Layer layer, List<Feature> features) implements FeatureTable {

        @Override
        public int size() {
            return features.size();
        }

        @Override
        public String id(int row) {
            return features.get(row).id();
        }

        @Override
        public @Nullable Object value(int row, int column) {
            return features.get(row).properties().get(layer.fields().get(column).name());
        }

        @Override
        public @Nullable Geometry geometry(int row) {
            return features.get(row).geometry();
        }
    }
}
