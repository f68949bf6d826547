package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.CpuTime;
import city.xingtu.ogc.api.ApiServer.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests for features that are meant to cost much, or to get at something else: each is refused by a typed answer. */
class HostileFiltersTest {

    private static final String ITEMS = "/collections/stations/items";

    private final ApiServer server = ApiServer.shared();

    private static String filter(String text) {
        return ITEMS + "?filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Stream<Arguments> costly() {
        String list = "'a',".repeat(1_300) + "'a'";
        String ring = "1 2,".repeat(1_300) + "1 2";
        return Stream.of(
                Arguments.of("parentheses", "(".repeat(6_000) + "1=1"),
                Arguments.of("closed parentheses", "(".repeat(2_500) + "1=1" + ")".repeat(2_500)),
                Arguments.of("negations", "NOT ".repeat(1_500) + "1=1"),
                Arguments.of("sums", "lots = " + "1+".repeat(2_500) + "1"),
                Arguments.of("functions", "lots = " + "abs(".repeat(1_500) + "1" + ")".repeat(1_500)),
                Arguments.of("conditions", "lots = 1 OR ".repeat(500) + "lots = "),
                Arguments.of("a list without an end", "name_zh IN (" + list),
                Arguments.of("a ring that stays open", "S_INTERSECTS(geometry,POLYGON((" + ring + ",3 4)))"),
                Arguments.of("a pattern", "name_zh LIKE '" + "%a".repeat(2_500)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void whatIsMeantToCostMuchIsRefusedWithItsParameter(String what, String text) throws Exception {
        Answer[] answer = new Answer[1];
        assertThat(CpuTime.of(() -> answer[0] = server.get(filter(text)))).isLessThan(CpuTime.OF_A_REFUSAL);

        assertThat(answer[0].status()).as(answer[0].text()).isEqualTo(400);
        assertThat(answer[0].type()).isEqualTo("application/problem+json");
        assertThat(answer[0].json().path("parameter").asString()).isEqualTo("filter");
        assertThat(answer[0].text()).hasSizeLessThan(2_000);
    }

    /** Only what the catalogue declares has a name; whatever else a text says is said to be unknown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\"; DROP TABLE stations --\" = 1",
                "id = '1'; DROP TABLE stations --",
                "id = '1' UNION SELECT 1",
                "pg_sleep(10) = 1",
                "xingtu_revisions = 1",
                "revision > 0",
                "\"stations\".\"id\" = '1'",
                "java.lang.Runtime = 1",
                "T(java.lang.Runtime).getRuntime() IS NULL",
                "load_extension('x') = 1",
                "1=1 LIMIT 1",
                "casei(name_zh) = 'A' COLLATE NOCASE"
            })
    void namesAreThoseOfTheCatalogueAndNothingElse(String text) {
        Answer refused = server.get(filter(text));

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("parameter").asString()).isEqualTo("filter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=NaN,30,121,31 | bbox",
                "bbox=120,30,Infinity,31 | bbox",
                "bbox=120,30,1e999,31 | bbox",
                "bbox=120,31,121,30 | bbox",
                "bbox=120,30,121,31&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/9999 | bbox-crs",
                "crs=http://example.org/crs | crs",
                "filter=1=1&filter-crs=http://example.org/crs | filter-crs",
                "filter=S_INTERSECTS(geometry,POINT(NaN%201)) | filter",
                "filter=S_INTERSECTS(geometry,POINT(1e999%201)) | filter",
                "filter=S_INTERSECTS(geometry,CIRCULARSTRING(0%200,1%201,2%200)) | filter",
                "limit=1e9 | limit",
                "limit=-1 | limit",
                "datetime=0000-00-00 | datetime",
                "sortby=revision | sortby",
                "properties=geom | properties"
            })
    void numbersAndSystemsThatAreNoneAreNamed(String query, String parameter) {
        Answer refused = server.get(ITEMS + "?" + query);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("parameter").asString())
                .as(refused.text())
                .isEqualTo(parameter);
    }
}
