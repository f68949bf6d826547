package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.Crs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A hundred thousand requests that nobody would write and 25,000 with styles and filters, made from good ones by fixed
 * seeds: none is a failure of ours, none takes long, and none leaves anything behind. Run by hand with {@code -Dxingtu.fuzz=1000000} for more.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("xingtu.fuzz", 100_000);
    /** Far beyond what any of them needs, so that only one that hangs is told on a busy machine. */
    private static final long SLOW = TimeUnit.SECONDS.toNanos(5);

    @RegisterExtension
    static final LocalService SERVICE = new LocalService();

    @ParameterizedTest
    @ValueSource(longs = {20250801, 4490, 4549, 330100})
    void noRequestFailsOrHangs(long seed) throws IOException {
        survives(new FuzzRequests(new Random(seed))::next, REQUESTS / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1130, 2035})
    void noDocumentFailsOrHangs(long seed) throws IOException {
        survives(new FuzzDocuments(new Random(seed))::next, REQUESTS / 8);
    }

    private static void survives(Supplier<Map<String, String>> requests, int count) throws IOException {
        Set<String> read = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> parameters = requests.get();
            long start = System.nanoTime();
            MockHttpServletResponse response = SERVICE.answer(parameters);
            long took = System.nanoTime() - start;

            assertThat(response.getStatus()).as(() -> "request " + parameters).isIn(200, 304);
            assertThat(took).as(() -> "nanoseconds of " + parameters).isLessThan(SLOW);
            String type = String.valueOf(response.getContentType());
            String tag = response.getHeader("ETag");
            // Documents that are kept come again and again.
            if ((type.contains("xml") || type.contains("html")) && (tag == null || read.add(tag))) {
                assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                        .as(() -> "request " + parameters)
                        .doesNotContain("<script>", "\tat ", "java.lang", "city.xingtu");
            }
        }
    }

    static Stream<Arguments> loads() throws IOException {
        FuzzRequests requests = new FuzzRequests(new Random(1));
        FuzzDocuments documents = new FuzzDocuments(new Random(1));
        Random random = new Random(1);
        Supplier<Map<String, String>> damagedRequests = requests::next;
        Supplier<Map<String, String>> damagedDocuments = documents::next;
        Supplier<Map<String, String>> maps = () -> map(random);
        return Stream.of(
                Arguments.of("damaged requests", damagedRequests, REQUESTS / 50),
                Arguments.of("damaged documents", damagedDocuments, REQUESTS / 200),
                Arguments.of("maps of all sizes, systems, scales and formats", maps, REQUESTS / 400));
    }

    /** A good map. */
    private static Map<String, String> map(Random random) {
        List<String> systems = List.of("EPSG:4326", "EPSG:3857", "EPSG:4549", "EPSG:4528");
        List<String> formats =
                List.of("image/png", "image/png; mode=8bit", "image/jpeg", "image/svg+xml", "application/pdf");
        Crs crs = Crs.find(systems.get(random.nextInt(systems.size()))).orElseThrow();
        double[] middle = {120 + random.nextDouble(0.2), 30 + random.nextDouble(0.2)};
        crs.fromLonLat(middle, 1);
        int width = 1 + (int) Math.exp(random.nextDouble(7));
        int height = 1 + (int) Math.exp(random.nextDouble(7));
        double half = Math.exp(random.nextDouble(-1, 9)) / crs.metresPerUnit();
        Map<String, String> parameters = new LinkedHashMap<>(HostileRequestsTest.GOOD);
        parameters.put("LAYERS", random.nextBoolean() ? "lake" : "fields,lake,town:signs");
        parameters.put("VERSION", "1.1.1");
        parameters.put("SRS", crs.code());
        parameters.put(
                "BBOX",
                (middle[0] - half) + "," + (middle[1] - half) + "," + (middle[0] + half) + "," + (middle[1] + half));
        parameters.put("WIDTH", "" + width);
        parameters.put("HEIGHT", "" + height);
        parameters.put("DPI", "" + random.nextInt(60, 400));
        parameters.put("FORMAT", formats.get(random.nextInt(formats.size())));
        return parameters;
    }

    @Test
    void mapsOfAllSizesAreDrawn() throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < 40; i++) {
            Map<String, String> parameters = map(random);

            assertThat(SERVICE.answer(parameters).getContentType())
                    .as(() -> "map " + parameters)
                    .isEqualTo(parameters.get("FORMAT"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loads")
    void nothingIsLeftBehind(String what, Supplier<Map<String, String>> requests, int count) throws IOException {
        List<Long> used = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < count; i++) {
                SERVICE.answer(requests.get());
            }
            System.gc();
            used.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }

        assertThat(used.getLast() - used.getFirst()).isLessThan(64L << 20);
    }
}
