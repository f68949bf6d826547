package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.RunningService;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** More requests at once than may wait: some are answered, the others told when to come again, and nothing else happens. */
@TestPropertySource(properties = {"xingtu.threads=1", "xingtu.queue=2"})
class OverloadTest extends RunningService {

    private static final int AT_ONCE = 60;

    /** With room for three: were it made for each, most of them would be turned away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/theme:base/11/1708/842@2x.png",
                "/tiles/theme:base/10/854/421.mvt",
                "/ogc/collections/water/map/tiles/WebMercatorQuad/11/842/1708?f=png"
            })
    void aColdTileIsMadeOnceForAHundredWhoAskForIt(String path) throws Exception {
        assertThat(ask(100, i -> path))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .extracting(answer -> header(answer, "ETag"))
                .containsOnly(header(get(path), "ETag"));
    }

    /** What so many clients get that ask at the same time. */
    private List<HttpResponse<byte[]>> ask(int clients, IntFunction<String> paths) throws Exception {
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<byte[]>>> asked = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                String path = paths.apply(i);
                asked.add(threads.submit(() -> get(path)));
            }
            for (Future<HttpResponse<byte[]>> answer : asked) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/theme:transport/12/%d/%d@3x.png",
                "/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=&FORMAT=image/png&LAYER=theme:base"
                        + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=12&TILECOL=%d&TILEROW=%d",
                "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=theme:transport&STYLES=&CRS=CRS:84"
                        + "&BBOX=120,30,120.%d,30.%d&WIDTH=1500&HEIGHT=1500&FORMAT=image/png"
            })
    void whoeverFindsNoPlaceIsToldWhenToComeAgain(String path) throws Exception {
        List<HttpResponse<byte[]>> answers = ask(AT_ONCE, i -> path.formatted(3400 + i % 30, 1680 + i / 30));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .allSatisfy(answer -> assertThat(header(answer, "Retry-After")).matches("[1-9]\\d*"));
        assertThat(get(path.formatted(3400, 1680)).statusCode())
                .as("afterwards")
                .isEqualTo(200);
    }
}
