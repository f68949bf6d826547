package city.xingtu.web;

import city.xingtu.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Cases of the map page in a real browser, against the whole service with the shipped plan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MapPageCase extends RunningService {

    private final int width;
    private final int height;
    MapBrowser browser;

    MapPageCase(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @BeforeAll
    final void startBrowser() {
        browser = MapBrowser.start(base() + "/", width, height);
    }

    @BeforeEach
    final void forgetErrors() {
        browser.errors();
    }

    @AfterAll
    final void stopBrowser() {
        browser.close();
    }
}
