package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Glyphs for MapLibre; {@code MapLibreMapTest} has MapLibre draw them. */
class GlyphControllerTest extends RunningService {

    @Test
    void everyStyleNamesWhereItsLettersAre() {
        assertThat(json("/styles/metro_stations.json").path("glyphs").asString())
                .isEqualTo(base() + "/fonts/{fontstack}/{range}.pbf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noto%20Sans%20SC%20Regular", "Nothing,Noto%20Sans%20SC%20Bold%20Italic"})
    void aFileHasTheCharactersOfItsRange(String names) {
        HttpResponse<byte[]> latin = get("/fonts/" + names + "/0-255.pbf");
        HttpResponse<byte[]> chinese = get("/fonts/" + names + "/22528-22783.pbf");

        assertThat(latin.statusCode()).isEqualTo(200);
        assertThat(latin.headers().firstValue("Content-Type")).contains("application/x-protobuf");
        assertThat(latin.body().length).isGreaterThan(40_000);
        assertThat(chinese.body().length).isGreaterThan(40_000);
        // A list of stacks, the first of them of two bytes of length and more: name and range come first.
        assertThat(new String(latin.body(), 0, 60, StandardCharsets.ISO_8859_1)).contains("Noto Sans SC", "0-255");
    }

    @ParameterizedTest
    @CsvSource({
        "Comic%20Sans, 0-255, Noto Sans SC Bold Italic",
        "Noto%20Sans%20SC%20Regular, 1-256, 65280-65535",
        "Noto%20Sans%20SC%20Regular, 0-511, 65280-65535",
        "Noto%20Sans%20SC%20Regular, 65536-65791, 65280-65535",
        "Noto%20Sans%20SC%20Regular, all, 65280-65535"
    })
    void whatThereIsNotIsNotFoundAndSaysWhatThereIs(String names, String range, String said) {
        HttpResponse<byte[]> answer = get("/fonts/" + names + "/" + range + ".pbf");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(said);
    }
}
