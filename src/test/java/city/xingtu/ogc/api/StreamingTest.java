package city.xingtu.ogc.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.api.ApiServer.Answer;
import city.xingtu.store.SamplePlan;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long answers: whole, compressed where it pays, and no burden on others however slowly they are read. */
class StreamingTest {

    private static final int FEATURES = 25_000;
    private static final String ITEMS = "/collections/stations/items";

    private static final String EVERYTHING =
            "GET /ogc" + ITEMS + "?limit=10000000&f=json HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static ApiServer server;

    @BeforeAll
    static void start() {
        Brotli4jLoader.ensureAvailability();
        server = new ApiServer(plan());
    }

    private static SamplePlan plan() {
        SamplePlan plan = SamplePlan.small();
        for (int i = 0; i < FEATURES; i++) {
            plan.with(
                    "stations",
                    SamplePlan.feature(
                            "many-%05d".formatted(i), "站点", "POINT (120.%05d 30.%05d)".formatted(i, FEATURES - i)));
        }
        return plan;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWholeLayerLeavesInOneAnswer() {
        Answer all = server.get(ITEMS + "?limit=10000000");
        assertThat(all.json().path("features").size()).isEqualTo(FEATURES + 2);
        assertThat(all.link("next")).isNull();
        assertThat(server.get(ITEMS + "?limit=10000000&f=csv").text().lines().count())
                .isEqualTo(FEATURES + 3);
        Answer head = server.send("HEAD", ITEMS + "?limit=10000000", null);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("OGC-NumberMatched")).isEqualTo(Integer.toString(FEATURES + 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "jsonfg", "csv", "gml"})
    void textIsCompressedForWhoeverTakesIt(String form) throws Exception {
        String path = ITEMS + "?limit=200&f=" + form;
        Answer packed = server.get(path, "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept");
        int plain = server.get(path).bytes().length;
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
                .hasSize(plain);
        assertThat(packed.bytes().length).isLessThan(plain / 2);
    }

    /** RFC 9110, 12.5.3: weights decide; of codings that are liked alike it is Brotli. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "br | br",
                "gzip, deflate, br | br",
                "gzip;q=1, br;q=0.5 | gzip",
                "gzip;q=0.5, br;q=0.9 | br",
                "br;q=0, gzip | gzip",
                "br;q=0 | ''",
                "identity | ''",
                "zstd | ''"
            })
    void theClientChoosesTheCoding(String accepted, String coding) throws Exception {
        String path = ITEMS + "?limit=200&f=csv";
        byte[] plain = server.get(path).bytes();
        Answer packed = server.get(path, "Accept-Encoding", accepted);
        assertThat(packed.header("Content-Encoding")).isEqualTo(coding);
        assertThat(packed.response().headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Encoding"));
        assertThat(unpacked(packed.bytes(), coding)).isEqualTo(plain);
    }

    private static byte[] unpacked(byte[] content, String coding) throws Exception {
        return switch (coding) {
            case "br" -> new BrotliInputStream(new ByteArrayInputStream(content)).readAllBytes();
            case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
            default -> content;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void tagsOfCodedAnswersAreKnownAgain(String coding) {
        for (String path : List.of(ITEMS + "?limit=200", "/collections", "/api?f=json")) {
            String tag = server.get(path, "Accept-Encoding", coding).header("ETag");
            assertThat(tag).isNotEmpty();
            assertThat(server.get(path, "Accept-Encoding", coding, "If-None-Match", tag)
                            .status())
                    .as("%s %s", path, tag)
                    .isEqualTo(304);
            String plain = server.get(path).header("ETag");
            assertThat(tag.startsWith("W/") || !tag.equals(plain)).as(tag).isTrue();
        }
    }

    @Test
    void theDefinitionIsCompressedToo() {
        assertThat(server.get("/api?f=json", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void readersWhoDoNotReadHoldUpNobody() throws Exception {
        List<RawConnection> sleepers = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                sleepers.add(sleeper());
            }
            for (int i = 0; i < 20; i++) {
                assertThat(server.get(ITEMS + "?limit=10&offset=" + i).status()).isEqualTo(200);
                assertThat(server.get("/collections/platforms/items").status()).isEqualTo(200);
            }
        } finally {
            for (RawConnection sleeper : sleepers) {
                sleeper.close();
            }
        }
    }

    @Test
    void whoReadsByteByByteHoldsUpNobodyAndLosesNothing() throws Exception {
        byte[] expected = server.get(ITEMS + "?limit=10000000&f=csv").bytes();
        try (RawConnection slow = RawConnection.narrow(server)) {
            slow.send("GET /ogc" + ITEMS + "?limit=10000000&f=csv HTTP/1.0\r\n\r\n");
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            InputStream in = slow.in();
            for (int i = 0; i < 50; i++) {
                read.write(in.read());
                assertThat(server.get(ITEMS + "?limit=10&offset=" + i).status()).isEqualTo(200);
            }
            in.transferTo(read);
            byte[] answer = read.toByteArray();
            assertThat(Arrays.copyOfRange(answer, answer.length - expected.length, answer.length))
                    .isEqualTo(expected);
        }
    }

    @Test
    void answersThatNobodyReadsTakeNoMemory() throws Exception {
        int whole = server.get(ITEMS + "?limit=10000000").bytes().length;
        List<RawConnection> sleepers = new ArrayList<>();
        try {
            sleepers.add(sleeper());
            long before = usedMemory();
            for (int i = 0; i < 100; i++) {
                sleepers.add(sleeper());
            }
            assertThat(usedMemory() - before).isLessThan(100L * whole / 4);
        } finally {
            for (RawConnection sleeper : sleepers) {
                sleeper.close();
            }
        }
    }

    /** After a collection: what is still needed. */
    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /**
     * Whoever takes a byte a second takes none as long as the connection's own buffers are full: the service waits as long
     * as for a connection on which nothing happens, and then is rid of it.
     */
    @Test
    void whoTakesNothingForTooLongIsLetGo() throws Exception {
        try (ApiServer impatient = new ApiServer(plan(), "--server.jetty.connection-idle-timeout=1s")) {
            BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
            impatient.onClosed(closed::add);
            int whole = impatient.get(ITEMS + "?limit=10000000").bytes().length;
            try (RawConnection slow = RawConnection.narrow(impatient)) {
                slow.send(EVERYTHING);
                assertThat(slow.in().read()).isEqualTo('H');
                int port = slow.socket().getLocalPort();
                // Others are served meanwhile; their connections may end too.
                Integer gone;
                do {
                    assertThat(impatient.get(ITEMS + "?limit=10").status()).isEqualTo(200);
                    gone = closed.poll(60, TimeUnit.SECONDS);
                } while (gone != null && gone != port);
                assertThat(gone).as("the connection that was closed").isEqualTo(port);
                assertThat(rest(slow.in())).isLessThan(whole);
            }
        }
    }

    /** How many bytes are still to come until the connection ends, in whatever way. */
    private static int rest(InputStream in) {
        int count = 0;
        try {
            while (in.read() >= 0) {
                count++;
            }
        } catch (IOException e) {
            // Cut off, as it should be.
        }
        return count;
    }

    /** Asks for everything, and reads one byte of it. */
    private static RawConnection sleeper() throws Exception {
        RawConnection sleeper = RawConnection.narrow(server);
        sleeper.send(EVERYTHING);
        assertThat(sleeper.in().read()).isEqualTo('H');
        return sleeper;
    }
}
