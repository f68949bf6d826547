package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tile that is answered from memory is answered as it was the first time, in every respect. */
class MemoHandlerTest extends RunningService {

    private static final String TILE = "/tiles/theme:transport/12/3417/1684.mvt";
    private static final String BIG = "/tiles/theme:transport/10/854/421.mvt?fields=name_zh";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/theme:transport/11/1708/842.mvt",
                "/tiles/GCJ02Quad/theme:base/11/1708/842.mvt",
                "/tiles/water/11/1708/842.png",
                "/tiles/metro_stations/3/0/0.mvt",
                "/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=theme:base&STYLE=&FORMAT=image/png"
                        + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=11&TILEROW=842&TILECOL=1708",
                "/ogc/collections/metro_lines/tiles/WebMercatorQuad/11/842/1708?f=mvt"
            })
    void theSecondAnswerIsTheFirst(String path) {
        for (List<String> accept : List.of(List.of("gzip"), List.of("identity"), List.of("br, gzip"), List.of("br"))) {
            HttpResponse<byte[]> first = get(path, "Accept-Encoding", accept.getFirst());
            HttpResponse<byte[]> second = get(path, "Accept-Encoding", accept.getFirst());
            assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(lasting(second)).isEqualTo(lasting(first));
            String tag = header(second, "ETag");
            HttpResponse<byte[]> known = get(path, "Accept-Encoding", accept.getFirst(), "If-None-Match", tag);
            assertThat(known.statusCode()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(header(known, "ETag")).isEqualTo(tag);
            assertThat(header(known, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
            assertThat(header(known, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @Test
    void aClientThatAsksWithATagFirstDoesNotSpoilTheAnswerOfOthers() {
        String path = BIG.replace("name_zh", "name_en");
        assertThat(get(path, "If-None-Match", "*", "Accept-Encoding", "gzip").statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> whole = get(path, "Accept-Encoding", "gzip");
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(header(whole, "Content-Encoding")).isEqualTo("gzip");
        assertThat(whole.body()).isNotEmpty();
    }

    @Test
    void theFormsHaveTagsOfTheirOwn() {
        HttpResponse<byte[]> packed = get(BIG, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = get(BIG);
        assertThat(packed.body()).hasSizeLessThan(plain.body().length);
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(get(BIG, "If-None-Match", header(packed, "ETag")).statusCode())
                .as("what it has is another form")
                .isEqualTo(200);
    }

    /** RFC 9110, 12.5.3. The answer of the server and the one from memory are both looked at. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tiles/codings.csv", numLinesToSkip = 1)
    void aTileIsSentInACodingThatTheClientTakes(String accepted, String coding) {
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> tile = get(BIG, "Accept-Encoding", accepted);
            assertThat(tile.statusCode()).isEqualTo(200);
            assertThat(tile.headers().firstValue("Content-Encoding").orElse("identity"))
                    .isEqualTo(coding);
            assertThat(header(tile, "Vary")).isEqualTo("Accept-Encoding");
        }
    }

    @Test
    void headIsAnsweredWithoutContent() {
        HttpResponse<byte[]> whole = get(TILE, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> head = Http.send(HttpRequest.newBuilder(URI.create(base() + TILE))
                .header("Accept-Encoding", "gzip")
                .HEAD());
        assertThat(head.body()).isEmpty();
        assertThat(lasting(head)).isEqualTo(lasting(whole));
    }

    @Test
    void aWrongAddressStaysWrongAndAMethodThatIsNotThereToo() {
        for (int i = 0; i < 2; i++) {
            assertThat(get("/tiles/no_such_layer/12/3417/1685.mvt").statusCode())
                    .isEqualTo(404);
            assertThat(get("/nothing/here").statusCode()).isEqualTo(404);
            HttpRequest.Builder delete =
                    HttpRequest.newBuilder(URI.create(base() + TILE)).DELETE();
            assertThat(Http.send(delete).statusCode()).isEqualTo(405);
        }
    }

    private static Map<String, List<String>> lasting(HttpResponse<?> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }
}
