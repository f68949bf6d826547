package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.app.RunningService;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The shipped plan in its shipped styles, by our WMS, by MapLibre GL JS and by OpenLayers with its reader of MapLibre styles, measured as in {@link MapLibreMapTest}. Colours
 * differ by less than 2 of 255. Where fine hatches cover much of the picture their contrast is lower in MapLibre, which
 * scales patterns between whole zooms; the cases then have a lower bound for the edges of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanFacesTest extends RunningService {

    private static final String DOCUMENT = "/styles/districts/sprite.json";
    private static final Pattern LABELS = Pattern.compile("<((?:\\w+:)?TextSymbolizer)\\b.*?</\\1>", Pattern.DOTALL);

    private final Map<String, StyledMap> libraries = new HashMap<>();

    @AfterAll
    void stop() {
        libraries.values().forEach(StyledMap::close);
    }

    private StyledMap start(String library) {
        try {
            if (library.equals("OpenLayers")) {
                OpenLayers.needReader();
                return OpenLayers.start(base(), DOCUMENT);
            }
            MapLibre.need();
            return MapLibre.start(base(), DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "faces/plan.csv", numLinesToSkip = 1)
    void aLayerOfThePlanLooksAlike(
            String library, String layer, double longitude, double latitude, int zoom, double leastEdges)
            throws IOException {
        MapExtent extent = MapExtent.of(longitude, latitude, zoom, 512);
        BufferedImage ours = StyledMap.kept("wms-" + layer + zoom, withoutLabels(layer, extent));

        Likeness likeness = Likeness.of(
                ours, libraries.computeIfAbsent(library, this::start).draw(layer, extent, 1));

        assertThat(likeness.colour()).as("%s", likeness).isLessThan(2);
        assertThat(likeness.correlation()).as("%s", likeness).isGreaterThan(0.9);
        assertThat(likeness.edges()).as("%s", likeness).isBetween(leastEdges, 1.33);
    }

    /** By the style that the service itself gives out, less its labels, of which each renderer has other places. */
    private byte[] withoutLabels(String layer, MapExtent extent) {
        String style = new String(
                get("/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=" + layer)
                        .body(),
                StandardCharsets.UTF_8);
        String form = StyledMap.wms(layer, extent, 1).substring("/wms?".length()) + "&SLD_BODY="
                + URLEncoder.encode(LABELS.matcher(style).replaceAll(""), StandardCharsets.UTF_8);
        return Http.send(HttpRequest.newBuilder(URI.create(base() + "/wms"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .body();
    }
}
