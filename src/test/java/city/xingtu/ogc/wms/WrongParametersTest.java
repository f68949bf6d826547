package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import city.xingtu.ogc.wms.WmsClient.Ask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request gets the code that the standard has for it, and names the parameter. */
class WrongParametersTest {

    record Case(String version, String operation, String change, String code, String locator) {

        static Case parse(String line) {
            String[] cells = line.split("\\|", -1);
            return new Case(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        Ask ask() {
            WmsClient client = TestServer.client();
            Ask ask = switch (operation) {
                case "map" -> client.map(version, "lake");
                case "info" -> client.info(version, "lake", 50, 50);
                case "legend" ->
                    client.ask(version, "GetLegendGraphic")
                            .with("LAYER", "lake")
                            .with("FORMAT", "image/png");
                case "capabilities" -> client.ask(version, "GetCapabilities");
                default -> throw new IllegalArgumentException(operation);
            };
            for (String one : change.split("&", -1)) {
                ask = one.startsWith("-")
                        ? ask.with(one.substring(1), null)
                        : ask.with(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
            }
            return ask;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = WrongParametersTest.class.getResourceAsStream("wrong-parameters.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(Case::parse)
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTold(Case wrong) {
        Answer answer = wrong.ask().get();

        assertThat(answer.code()).isEqualTo(wrong.code());
        assertThat(answer.path("/ServiceExceptionReport/ServiceException/@locator"))
                .isEqualTo(wrong.locator());
        assertThat(answer.path("/ServiceExceptionReport/ServiceException").strip())
                .isNotEmpty();
        assertThat(answer.text()).doesNotContain("Exception in", "\tat ", "java.", "city.xingtu");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
