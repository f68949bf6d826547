package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.geo.Crs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page's modules one by one, in the browser that runs them, with cases as data. */
class MapScriptsTest extends MapPageCase {

    private static final JsonMapper JSON = new JsonMapper();

    MapScriptsTest() {
        super(1200, 800);
    }

    @BeforeAll
    void openPage() {
        browser.open("?lang=zh");
    }

    @TestFactory
    Stream<DynamicTest> expressions() {
        return cases("expressions.json", """
            const { compile } = await import("/map/style/expression.js");
            const { expression, zoom = 10, geometry = "Point", properties = {} } = JSON.parse(given[0]);
            const env = { zoom, geometryType: geometry, get: (name) => properties[name] };
            return JSON.stringify(compile(expression)(env));
            """);
    }

    @TestFactory
    Stream<DynamicTest> labels() {
        return cases("labels.json", """
            const { wrap } = await import("/map/style/labels.js");
            const { text, ems } = JSON.parse(given[0]);
            return JSON.stringify(wrap(text, ems).split("\\n"));
            """);
    }

    @TestFactory
    Stream<DynamicTest> addresses() {
        return cases("addresses.json", """
            const { parse } = await import("/map/permalink.js");
            const { hash } = JSON.parse(given[0]);
            const catalogue = {
              layers: [{ id: "districts" }, { id: "water" }, { id: "odd:name" }],
              horizons: [{ year: 2025 }],
              structures: [{ id: "s-one" }],
            };
            return JSON.stringify(parse(hash, catalogue));
            """);
    }

    @Test
    void plansAreCalledAsOnSheets() throws IOException {
        JsonNode plans = JSON.readTree(String.valueOf(browser.asyncScript(
                "const { PLANS } = await import('/map/data/terms.js'); return JSON.stringify(PLANS);")));
        PlanTitles.SHIPPED.forEach((code, title) -> assertThat(List.of(
                        plans.at("/" + code + "/0").asString(),
                        plans.at("/" + code + "/1").asString()))
                .containsExactly(title.zh(), title.en()));
        assertThat(plans).hasSameSizeAs(PlanTitles.SHIPPED.keySet());
    }

    @Test
    void everyAddressThatIsWrittenReadsBackTheSame() {
        Object differing = browser.asyncScript("""
            const { parse, format } = await import("/map/permalink.js");
            const { store } = window.xingtu;
            const catalogue = await (await fetch("/plan/catalogue")).json();
            const ids = catalogue.layers.map(({ id }) => id);
            const defaults = { layers: [], tab: "layers" };
            let seed = 7;
            const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
            const some = (list) => list.filter(() => random(2) === 0);
            const differing = [];
            for (let i = 0; i < 300; i++) {
              const layers = some(ids);
              const state = {
                lang: ["zh", "en"][random(2)],
                centre: [118 + random(300000) / 100000, 29 + random(200000) / 100000],
                zoom: 7 + random(1000) / 100,
                layers,
                opacity: Object.fromEntries(some(layers).map((id) => [id, (5 + random(95)) / 100])),
                structure: catalogue.structures[random(104)].id,
                feature: { layer: ids[random(ids.length)], id: "a/b c&d=" + random(10) },
                iso: random(2) ? { lon: random(180), lat: random(80) } : { layer: ids[0], id: "x" + i },
                limits: [5, 5 + 1 + random(50)],
                within: { target: ids[1], from: ids[2], minutes: 1 + random(100), all: random(2) === 1 },
                horizon: ["2020", "2025", "2035"][random(3)],
                tab: ["structures", "reach", "list"][random(3)],
              };
              const hash = format(state, defaults);
              if (format({ ...state, ...parse(hash, catalogue) }, defaults) !== hash) differing.push(hash);
            }
            return differing;
            """);
        assertThat((List<?>) differing).isEmpty();
    }

    @Test
    void theCursorsCoordinatesAreThoseOfTheServicesProjection() {
        Random random = new Random(4549);
        List<List<Double>> places = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            places.add(List.of(118.5 + random.nextDouble() * 3, 29 + random.nextDouble() * 2));
        }
        List<?> found = (List<?>) browser.asyncScript("""
            const { toNorthEast } = await import("/map/view/gaussKruger.js");
            return given[0].map(([longitude, latitude]) => toNorthEast(longitude, latitude));
            """, places);

        for (int i = 0; i < places.size(); i++) {
            double[] place = {places.get(i).get(0), places.get(i).get(1)};
            Crs.GAUSS_KRUGER_120.fromLonLat(place, 1);
            List<?> northEast = (List<?>) found.get(i);
            assertThat(((Number) northEast.get(0)).doubleValue()).isCloseTo(place[1], within(0.001));
            assertThat(((Number) northEast.get(1)).doubleValue()).isCloseTo(place[0], within(0.001));
        }
    }

    @Test
    void everyStyleOfTheServiceCanBeDrawn() {
        List<?> problems = (List<?>) browser.asyncScript("""
            const { compileStyle, labelTiers } = await import("/map/style/compile.js");
            const { NO_PICTURES } = await import("/map/style/pictures.js");
            const { layers } = await (await fetch("/plan/catalogue")).json();
            const problems = [];
            for (const layer of layers) {
              for (const id of [layer.style, ...layer.styles]) {
                try {
                  labelTiers(compileStyle(await (await fetch(`/styles/${id}.json`)).json(), NO_PICTURES));
                  const legend = await (await fetch(`/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic`
                      + `&FORMAT=application/json&LAYER=${layer.id}&STYLE=${id}`)).json();
                  const [{ rules }] = legend.Legend;
                  if (rules.length === 0) problems.push(`${id} has no legend`);
                  if (rules.some(({ title }) => !title)) problems.push(`${id} has a nameless rule`);
                } catch (error) {
                  problems.push(`${id}: ${error}`);
                }
              }
            }
            return problems;
            """);
        assertThat(problems).isEmpty();
    }

    /** The picture that the style names for MapLibre is not asked for. */
    @ParameterizedTest
    @CsvSource({"2, '[10, 2,14]'", "12, '[7, 7,9]'"})
    void marksAlongALineAreDashesAcrossIt(int length, String expected) {
        List<?> stroke = (List<?>) browser.asyncScript("""
            const { compileStyle } = await import("/map/style/compile.js");
            const { NO_PICTURES } = await import("/map/style/pictures.js");
            const marks = { size: 10, length: given[0], gap: 6, colour: "#ff0000" };
            const layer = { type: "symbol", "source-layer": "roads", metadata: { "xingtu:decoration": marks } };
            const { shapes } = compileStyle({ layers: [layer] }, NO_PICTURES);
            const [style] = shapes({ getType: () => "LineString", get: () => "roads" }, 1);
            return [style.getStroke().getWidth(), style.getStroke().getLineDash().map(Math.round).join()];
            """, length);
        assertThat(stroke.toString()).isEqualTo(expected);
    }

    @Test
    void everyCodeOfThePlanHasWordsInBothLanguages() {
        List<?> wordless = (List<?>)
                browser.asyncScript("""
                    const { KINDS } = await import("/map/data/kinds.js");
                    const { ROLES } = await import("/map/data/roles.js");
                    const terms = await import("/map/data/terms.js");
                    const [kinds, roles, statuses, accuracies, districts] = given;
                    const without = (codes, words) => codes.filter((code) => words[code]?.length !== 2);
                    return [
                      ...without(kinds, KINDS), ...without(roles, ROLES), ...without(statuses, terms.STATUSES),
                      ...without(accuracies, terms.ACCURACIES), ...without(districts, terms.DISTRICTS),
                    ];
                    """, codes("kind"), roles(), codes("status"), codes("accuracy"), codes("district"));
        assertThat(wordless).isEmpty();
    }

    /** The distinct values of a field over all features of the plan; those joined by a bar one by one. */
    private List<String> codes(String field) {
        TreeSet<String> codes = new TreeSet<>();
        json("/plan/catalogue")
                .path("layers")
                .forEach(layer -> json("/ogc/collections/" + layer.path("id").stringValue() + "/items?limit=1000")
                        .path("features")
                        .forEach(feature -> Stream.of(feature.path("properties")
                                        .path(field)
                                        .asString("")
                                        .split("\\|"))
                                .filter(code -> !code.isEmpty())
                                .forEach(codes::add)));
        return List.copyOf(codes);
    }

    private List<String> roles() {
        TreeSet<String> roles = new TreeSet<>();
        json("/plan/catalogue")
                .path("structures")
                .forEach(structure -> json("/plan/structures/"
                                + structure.path("id").stringValue())
                        .path("parts")
                        .forEach(part -> roles.add(part.path("role").asString("unspecified"))));
        return List.copyOf(roles);
    }

    private Stream<DynamicTest> cases(String file, String script) {
        try (InputStream json = MapScriptsTest.class.getResourceAsStream("map/" + file)) {
            return JSON.readTree(json)
                    .valueStream()
                    .map(each -> DynamicTest.dynamicTest(each.get("says").stringValue(), () -> {
                        String answer =
                                browser.asyncScript(script, each.toString()).toString();
                        assertThat((JsonNode) JSON.readTree(answer)).isEqualTo(each.get("gives"));
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
