package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import city.xingtu.ogc.wms.WmsClient.Ask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blank maps explain themselves: by a header, and by DIAGNOSTIC in words. */
class DiagnosticTest {

    private final WmsClient client = TestServer.client();

    private Ask changed(String layer, String change) {
        Ask ask = client.map("1.3.0", layer);
        for (String one : change.split("&", -1)) {
            ask = ask.with(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return ask;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lake | BBOX=121,30,121.1,30.1 | outside-extent lake",
                "lake | BBOX=30,120,30.1,120.1 | suspected-axis-order lake",
                "lake | CRS=EPSG:4326&BBOX=120,30,120.1,30.1 | suspected-axis-order lake",
                "lake | CRS=EPSG:4490&BBOX=3320000,500000,3330000,510000 | suspected-crs lake EPSG:4549",
                "lake | BBOX=13361000,3507000,13366000,3511000 | suspected-crs lake EPSG:3857",
                "lake | CRS=EPSG:3857&BBOX=120,30,120.1,30.1 | suspected-crs lake CRS:84",
                "close | BBOX=120,30,120.1,30.1 | out-of-scale close",
                "nowhere | BBOX=120,30,120.1,30.1 | empty-layer nowhere",
                "lake | FEATUREID=other | filter-matches-nothing lake",
                "close,lake | FEATUREID=c1 | out-of-scale close, filter-matches-nothing lake"
            })
    void aBlankMapTellsWhyInItsHeader(String layer, String change, String header) {
        assertThat(changed(layer, change).get().header("Xingtu-Diagnostic")).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({"lake, 'BBOX=120,30,120.1,30.1'", "lake, 'BBOX=120.04,30.04,120.05,30.05'"})
    void aMapThatShowsSomethingHasNoneEvenIfOfOneColour(String layer, String change) {
        assertThat(changed(layer, change).get().header("Xingtu-Diagnostic")).isEmpty();
    }

    @Test
    void jsonOnRequestInsteadOfThePicture() {
        Answer answer = changed("fields,lake", "CRS=EPSG:4326&BBOX=120,30,120.1,30.1&LANGUAGE=en")
                .with("DIAGNOSTIC", "application/json")
                .get();

        assertThat(answer.type()).isEqualTo("application/json");
        assertThat(answer.text())
                .contains(
                        "\"blank\":true",
                        "\"cause\":\"suspected-axis-order\"",
                        "look at the order of BBOX",
                        "\"extent\":[30.03,120.03,30.07,120.07]");
    }

    @Test
    void wordsOnRequest() {
        Answer answer = changed("lake", "BBOX=120,30,120.1,30.1")
                .with("DIAGNOSTIC", "text/plain")
                .get();

        assertThat(answer.text()).isEqualTo("lake: 已画出\n");
        assertThat(client.map("1.3.0", "lake")
                        .with("DIAGNOSTIC", "text/poem")
                        .get()
                        .code())
                .isEqualTo("InvalidFormat");
    }
}
