package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The pictures that the shipped MapLibre styles name. */
class SpriteControllerTest extends RunningService {

    @ParameterizedTest
    @ValueSource(
            strings = {"water", "green_areas", "commercial_areas", "industrial_platforms", "regions", "enterprises"})
    void everyPatternAndMarkOfAStyleHasAPictureForBothKindsOfScreens(String style) throws IOException {
        JsonNode document = json("/styles/" + style + ".json");
        List<String> named = Stream.of("fill-pattern", "line-pattern", "icon-image")
                .flatMap(property -> document.path("layers").findValuesAsString(property).stream())
                .toList();

        assertThat(named).isNotEmpty();
        String sprite = document.path("sprite").asString();
        assertThat(sprite).isEqualTo(base() + "/styles/" + style + "/sprite");
        for (int ratio = 1; ratio <= 2; ratio++) {
            String path = sprite.substring(base().length()) + (ratio == 1 ? "" : "@2x");
            JsonNode places = json(path + ".json");
            BufferedImage sheet =
                    ImageIO.read(new ByteArrayInputStream(get(path + ".png").body()));
            assertThat(places.propertyNames()).containsExactlyInAnyOrderElementsOf(named);
            for (JsonNode place : places) {
                assertThat(place.path("pixelRatio").asInt()).isEqualTo(ratio);
                assertThat(inked(sheet, place)).isTrue();
            }
        }
    }

    @Test
    void aStyleWithoutPatternsNamesNoPictures() {
        JsonNode document = json("/ogc/styles/water?f=mapbox");
        assertThat(document.path("sprite").asString()).endsWith("/styles/water/sprite");
        assertThat(json("/styles/metro_lines.json").has("sprite")).isFalse();
        assertThat(json("/styles/metro_lines/sprite.json")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/styles/nothing/sprite.json", "/styles/nothing/sprite@2x.png", "/styles/water/sprite@3x.png"})
    void whatThereIsNotIsNotFound(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static boolean inked(BufferedImage sheet, JsonNode place) {
        BufferedImage picture = sheet.getSubimage(
                place.path("x").asInt(),
                place.path("y").asInt(),
                place.path("width").asInt(),
                place.path("height").asInt());
        return Pictures.colours(picture) > 1;
    }
}
