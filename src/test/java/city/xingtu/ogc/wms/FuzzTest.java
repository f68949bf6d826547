package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void nothingIsLeftBehind() throws IOException {
        FuzzRequests requests = new FuzzRequests(new Random(1));
        List<Long> used = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < REQUESTS / 50; i++) {
                SERVICE.answer(requests.next());
            }
            System.gc();
            used.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }

        assertThat(used.getLast() - used.getFirst()).isLessThan(64L << 20);
    }
}
