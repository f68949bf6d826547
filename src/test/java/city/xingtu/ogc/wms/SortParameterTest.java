package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SORTBY. The first field is the eastern one, 东田, the second the western one, 西田; both cover pixel (15, 85). */
class SortParameterTest {

    private static final int FIRST = 0xFFCC0000;
    private static final int SECOND = 0xFF3366CC;

    /** Fields that tell which of them is seen. */
    private static final String COLOURS = """
        <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>fields</Name><UserStyle><Name>own</Name>
        <FeatureTypeStyle>
        <Rule><Filter><PropertyIsEqualTo><PropertyName>name_zh</PropertyName><Literal>东田</Literal>
        </PropertyIsEqualTo></Filter><PolygonSymbolizer><Fill><CssParameter name="fill">#cc0000</CssParameter></Fill>
        </PolygonSymbolizer></Rule>
        <Rule><ElseFilter/><PolygonSymbolizer><Fill><CssParameter name="fill">#3366cc</CssParameter></Fill>
        </PolygonSymbolizer></Rule>
        %s</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
        """;

    private final WmsClient client = TestServer.client();

    private Answer map(String layers, String option, String order) {
        return client.map("1.3.0", layers)
                .with("SLD_BODY", COLOURS.formatted(option))
                .with("SORTBY", order)
                .get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fields;name_zh;false",
                "fields;name_zh D;true",
                "fields;(status,name_zh DESC);true",
                "lake,fields;()(name_zh D);true",
                "fields,lake;(name_zh A)();false"
            })
    void theLastLiesAbove(String layers, String order, boolean first) {
        // 东 stands before 西 in Unicode.
        assertThat(map(layers, "", order).pixel(15, 85)).isEqualTo(first ? FIRST : SECOND);
    }

    @Test
    void aStyleKeepsItsOwnOrder() {
        String option = "<VendorOption name=\"sortBy\">name_zh D</VendorOption>";

        assertThat(map("fields", option, "name_zh A").pixel(15, 85)).isEqualTo(FIRST);
    }

    @Test
    void anotherOrderIsAnotherPicture() {
        Answer one = map("fields", "", "name_zh");
        Answer other = client.map("1.3.0", "fields")
                .with("SLD_BODY", COLOURS.formatted(""))
                .with("SORTBY", "name_zh D")
                .get("If-None-Match", one.header("ETag"));

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.pixel(15, 85)).isEqualTo(FIRST);
    }

    @Test
    void whatLiesAboveIsFoundFirst() {
        Answer info = client.info("1.3.0", "fields", 15, 85)
                .with("INFO_FORMAT", "application/json")
                .with("FEATURE_COUNT", "2")
                .with("SORTBY", "name_zh D")
                .get();

        assertThat(info.text().indexOf("东田")).isBetween(0, info.text().indexOf("西田"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"height", "name_zh X", "(name_zh)(name_zh)", "(name_zh", "(a)b", "a,b,c,d,e,f,g,h,i"})
    void whatCannotBeSortedByIsTold(String order) {
        Answer answer = map("fields", "", order);

        assertThat(answer.code()).isEqualTo("InvalidParameterValue");
        assertThat(answer.path("//ServiceException/@locator")).isEqualTo("SORTBY");
    }
}
