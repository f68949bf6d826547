package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.CpuTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is meant to cost much is refused before it costs anything, by an error that names its parameter. */
class HostileRequestsTest {

    static final Map<String, String> GOOD = Map.of(
            "SERVICE", "WMS",
            "VERSION", "1.3.0",
            "REQUEST", "GetMap",
            "LAYERS", "lake",
            "STYLES", "",
            "CRS", "EPSG:4490",
            "BBOX", "30,120,30.1,120.1",
            "WIDTH", "32",
            "HEIGHT", "24",
            "FORMAT", "image/png");

    /** Milliseconds of CPU that a refusal may take, and as many more for every megabyte that has to be read for it. */
    private static final long REFUSAL = 30;

    private static final long MEGABYTE = 100;

    @RegisterExtension
    static final LocalService SERVICE = new LocalService();

    static Stream<Arguments> hostile() {
        List<Arguments> cases = new ArrayList<>();
        for (String parameter : List.of("FILTER", "SLD_BODY")) {
            cases.add(Arguments.of("entities that grow", parameter, entities(30)));
            cases.add(Arguments.of("entity without end", parameter, "<!DOCTYPE a [<!ENTITY b '&b;'>]><a>&b;</a>"));
            cases.add(Arguments.of("external DTD", parameter, "<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>"));
            cases.add(Arguments.of("nested", parameter, "<Filter>" + "<Not>".repeat(200_000)));
            cases.add(Arguments.of("attributes", parameter, "<Filter " + attributes(50_000) + "/>"));
            cases.add(Arguments.of("ten megabytes", parameter, "<Filter>" + "<Not/>".repeat(1_700_000) + "</Filter>"));
        }
        cases.add(Arguments.of("nested text", "CQL_FILTER", "(".repeat(1_000_000) + "1=1"));
        cases.add(Arguments.of("list", "CQL_FILTER", "id IN (" + "'a',".repeat(1_000_000) + "'a')"));
        cases.add(Arguments.of("ten megabytes of text", "CQL_FILTER", "id = '" + "x".repeat(10_000_000) + "'"));
        cases.add(Arguments.of("features", "FEATUREID", "lake.1,".repeat(1_000_000) + "lake.1"));
        cases.add(Arguments.of("layers", "LAYERS", "lake,".repeat(10_000) + "lake"));
        cases.add(Arguments.of("a million layers", "LAYERS", "lake,".repeat(1_000_000) + "lake"));
        cases.add(Arguments.of("styles", "STYLES", ",".repeat(1_000_000)));
        cases.add(Arguments.of("long name", "LAYERS", "x".repeat(10_000_000)));
        cases.add(Arguments.of("wide", "WIDTH", "100000"));
        cases.add(Arguments.of("wider", "WIDTH", "2147483647"));
        cases.add(Arguments.of("beyond numbers", "HEIGHT", "9".repeat(1_000_000)));
        for (String box : List.of(
                "NaN,120,30.1,120.1",
                "30,120,Infinity,120.1",
                "30,120,1e999,120.1",
                "30.1,120.1,30,120",
                "30,120,30,120.1",
                "0,0,0,0",
                "30,120,30.1",
                ",,,",
                "1,".repeat(1_000_000))) {
            cases.add(Arguments.of("box " + box.substring(0, 3), "BBOX", box));
        }
        cases.add(Arguments.of("years", "TIME", "2025,".repeat(1_000_000) + "2025"));
        cases.add(Arguments.of("resolution", "DPI", "1e9"));
        return cases.stream();
    }

    private static String entities(int levels) {
        StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaa'>");
        for (int i = 1; i < levels; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return text.append("]><a>&e").append(levels - 1).append(";</a>").toString();
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("a").append(i).append("='' ");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("hostile")
    void isToldAndCostsNothing(String what, String parameter, String value) throws Exception {
        Map<String, String> parameters = new HashMap<>(GOOD);
        parameters.put(parameter, value);
        List<MockHttpServletResponse> answers = new ArrayList<>();
        Duration least = CpuTime.OF_A_REFUSAL;
        for (int i = 0; i < 3; i++) {
            Duration took = CpuTime.of(() -> answers.add(SERVICE.answer(parameters)));
            least = took.compareTo(least) < 0 ? took : least;
        }
        // The first time pays for classes and compilers.
        assertThat(least).isLessThan(Duration.ofMillis(REFUSAL + MEGABYTE * value.length() / 1_000_000));

        MockHttpServletResponse answer = answers.getFirst();
        assertThat(answer.getStatus()).isEqualTo(200);
        String report = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(report)
                .hasSizeLessThan(2_000)
                .contains("<ServiceException code=\"", "locator=\"" + parameter + "\"")
                .doesNotContain("NoApplicableCode");
    }
}
