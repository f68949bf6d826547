package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.app.KeyedService;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The map page of a service that asks for a key, opened at an address with the key in it. */
class KeyedMapPageTest extends KeyedService {

    /** Looks at the map, opens a structure, finds a platform and opens its card. */
    @Test
    void everythingThatThePageAsksForIsBelowTheKey() {
        try (MapBrowser browser = MapBrowser.start(base() + prefix() + "/", 1440, 900)) {
            browser.open("?lang=zh");
            browser.click("#tab-structures");
            browser.type("#panel-structures .filter", "一核九星");
            browser.click("[data-structure=s-hz-core-stars]");
            browser.awaitText(".parts", "淳安");
            browser.type("#q", "医药港小镇");
            browser.awaitText("#results", "杭州医药港小镇");
            browser.type("#q", Keys.ARROW_DOWN, Keys.ENTER);
            browser.awaitText("#card", "规划出处");
            browser.settled();
            browser.picture("keyed");

            assertThat(browser.errors()).isEmpty();
            assertThat(browser.loaded(prefix() + "/tiles/")).isNotEmpty();
            assertThat(browser.loaded(""))
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).startsWith(base() + prefix() + "/"));
        }
    }
}
