package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other servers have choked on is a typed error that names its parameter. */
class RobustnessTest {

    private static final String RULE = "<StyledLayerDescriptor><NamedLayer><Name>lake</Name><UserStyle>"
            + "<FeatureTypeStyle><Rule>%s</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    private static final String EXPANSION = "<!DOCTYPE a [<!ENTITY a0 'aaaaaaaaaa'>"
            + "<!ENTITY a1 '&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;'><!ENTITY a2 '&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;'>"
            + "<!ENTITY a3 '&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;'>]>";

    private final WmsClient client = TestServer.client();

    private void assertTold(Answer answer, String locator) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("InvalidParameterValue");
        assertThat(answer.path("//ServiceException/@locator")).isEqualTo(locator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILTER", "SLD_BODY"})
    void entitiesAreNotExpanded(String parameter) {
        assertTold(
                client.map("1.3.0", "lake")
                        .with(parameter, EXPANSION + "<Filter>&a3;</Filter>")
                        .post(),
                parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILTER", "SLD_BODY"})
    void externalDefinitionsAreNotFetched(String parameter) {
        for (String doctype : new String[] {
            "<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'>",
            "<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'>%b;]>"
        }) {
            Answer answer = client.map("1.3.0", "lake")
                    .with(parameter, doctype + "<a/>")
                    .post();

            assertTold(answer, parameter);
            assertThat(answer.text()).doesNotContain("root:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FILTER", "SLD_BODY"})
    void deepNestingIsBounded(String parameter) {
        String deep = "<Not>".repeat(4_000) + "</Not>".repeat(4_000);
        assertTold(
                client.map("1.3.0", "lake")
                        .with(parameter, "<Filter>" + deep + "</Filter>")
                        .post(),
                parameter);
    }

    @Test
    void deepTextIsBounded() {
        assertTold(
                client.map("1.3.0", "lake")
                        .with("CQL_FILTER", "(".repeat(20_000) + "1=1")
                        .post(),
                "CQL_FILTER");
    }

    @Test
    void bodiesOfMoreThanTenMegabytesAreRefused() {
        Answer answer = client.map("1.3.0", "lake")
                .with("SLD_BODY", RULE.formatted("<!--" + "x".repeat(10_000_000) + "-->"))
                .post();

        assertThat(answer.text()).contains("ServiceException", "10000000 bytes");
    }

    @Test
    void aStyleOfHalfAMillionCharactersIsRead() {
        String style = RULE.formatted("<!--" + "é".repeat(500_000) + "-->");

        assertThat(client.map("1.3.0", "lake").with("SLD_BODY", style).post().type())
                .isEqualTo("image/png");
    }

    @Test
    void tenThousandLayersAreTooMany() {
        String names = String.join(",", Collections.nCopies(10_000, "lake"));

        assertTold(client.map("1.3.0", names).post(), "LAYERS");
        assertTold(
                client.ask("1.1.1", "DescribeLayer")
                        .with("VERSION", "1.3.0")
                        .with("LAYERS", names)
                        .post(),
                "LAYERS");
    }

    @Test
    void hugePicturesAreRefused() {
        assertTold(client.map("1.3.0", "lake").with("WIDTH", 100_000).get(), "WIDTH");
        assertTold(
                client.map("1.3.0", "lake")
                        .with("WIDTH", 8192)
                        .with("HEIGHT", 8193)
                        .get(),
                "HEIGHT");
    }

    @Test
    void markupInNamesIsEscapedEverywhere() {
        for (String format : new String[] {"text/html", "application/gml+xml; version=3.2"}) {
            assertThat(client.info("1.3.0", "town:signs", 90, 10)
                            .with("INFO_FORMAT", format)
                            .get()
                            .text())
                    .contains("&lt;script")
                    .doesNotContain("<script>");
        }
    }
}
