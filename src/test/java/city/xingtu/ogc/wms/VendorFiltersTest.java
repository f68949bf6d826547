package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CQL_FILTER, FILTER and FEATUREID. Field f1 covers pixel (5, 95), f2 pixel (22, 78), the lake pixel (50, 50). */
class VendorFiltersTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final String NAME_IS =
            "<Filter><PropertyIsEqualTo><PropertyName>name_zh</PropertyName><Literal>%s</Literal></PropertyIsEqualTo></Filter>";

    private final WmsClient client = TestServer.client();

    private void assertDrawn(Answer map, boolean first, boolean second) {
        assertThat(map.pixel(5, 95)).isEqualTo(first ? TestPlan.GREEN : WHITE);
        assertThat(map.pixel(22, 78)).isEqualTo(second ? TestPlan.GREEN : WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "name_zh = '东田', true, false",
        "INCLUDE, true, true",
        "id IN ('f2'), false, true",
        "name_zh LIKE '%田', true, true"
    })
    void cql(String filter, boolean first, boolean second) {
        assertDrawn(client.map("1.3.0", "fields").with("CQL_FILTER", filter).get(), first, second);
    }

    @Test
    void oneFilterForEachItemOfLayers() {
        Answer map = client.map("1.3.0", "fields,lake,fields")
                .with("CQL_FILTER", "id = 'f1';INCLUDE;id = 'none'")
                .get();

        assertDrawn(map, true, false);
        assertThat(map.pixel(50, 50)).isEqualTo(TestPlan.BLUE);
    }

    @Test
    void ogcFiltersOneForEachLayer() {
        assertDrawn(
                client.map("1.3.0", "fields")
                        .with("FILTER", NAME_IS.formatted("东田"))
                        .get(),
                true,
                false);
        Answer two = client.map("1.3.0", "fields,lake")
                .with("FILTER", "(" + NAME_IS.formatted("西田") + ")(" + NAME_IS.formatted("(无)") + ")")
                .get();
        assertDrawn(two, false, true);
        assertThat(two.pixel(50, 50)).isEqualTo(WHITE);
        assertThat(client.map("1.3.0", "fields,lake")
                        .with("FILTER", "()(" + NAME_IS.formatted("x") + ")")
                        .get()
                        .pixel(5, 95))
                .isEqualTo(TestPlan.GREEN);
    }

    @Test
    void featureIdsForAllLayers() {
        Answer map =
                client.map("1.3.0", "fields,lake").with("FEATUREID", "f2,l1").get();

        assertDrawn(map, false, true);
        assertThat(map.pixel(50, 50)).isEqualTo(TestPlan.BLUE);
    }

    @Test
    void allOfThemHold() {
        assertDrawn(
                client.map("1.3.0", "fields")
                        .with("FEATUREID", "f2")
                        .with("CQL_FILTER", "id = 'f1'")
                        .get(),
                false,
                false);
    }

    @Test
    void whatIsFilteredAwayIsNotFoundEither() {
        assertThat(client.info("1.3.0", "lake", 50, 50)
                        .with("FEATUREID", "other")
                        .get()
                        .text())
                .contains("\"numberReturned\":0");
    }

    @ParameterizedTest
    @CsvSource({
        "CQL_FILTER, id = ",
        "CQL_FILTER, nothing = 1",
        "CQL_FILTER, id='a';id='b'",
        "FILTER, <Filter>",
        "FILTER, <!DOCTYPE a><Filter/>",
        "FILTER, (<Filter/>)(<Filter/>)"
    })
    void wrongFiltersAreToldByTheirParameter(String parameter, String value) {
        Answer answer = client.map("1.3.0", "lake").with(parameter, value).get();

        assertThat(answer.code()).isEqualTo("InvalidParameterValue");
        assertThat(answer.path("//ServiceException/@locator")).isEqualTo(parameter);
    }
}
