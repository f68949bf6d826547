package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** The map page on a phone. */
class MapPagePhoneTest extends MapPageCase {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    MapPagePhoneTest() {
        super(WIDTH, HEIGHT);
    }

    @Test
    void givesTheMapTheScreenAndThePanelASheetAtTheBottom() {
        browser.open("?lang=zh");
        browser.picture("phone");

        WebElement sheet = browser.awaitElement("#sheet");
        assertThat(sheet.getRect().getWidth()).isEqualTo(WIDTH);
        assertThat(sheet.getRect().getY()).isGreaterThan(HEIGHT * 3 / 4);
        assertThat(sheet.getRect().getY() + sheet.getRect().getHeight()).isEqualTo(HEIGHT);
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) WIDTH);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void raisesTheSheetForATabAndLowersItByTheHandle() {
        browser.open("?lang=zh");

        browser.click("#tab-structures");
        browser.awaitElement("#sheet.half #panel-structures .item");
        browser.picture("phone-structures");
        browser.click("#handle");
        browser.awaitElement("#sheet.low");
    }

    @Test
    void opensACardByATapAndKeepsThePlaceInSight() {
        browser.open("#lang=zh&map=13.00/30.33460/120.31370");

        browser.clickPlace(120.3137, 30.3346);

        browser.awaitText("#card h2", "杭州医药港小镇");
        browser.awaitElement("#sheet.half");
        browser.settled();
        browser.picture("phone-card");
        assertThat(browser.script("return document.documentElement.scrollWidth"))
                .isEqualTo((long) WIDTH);
    }

    @Test
    void hasButtonsThatAThumbHits() {
        browser.open("#lang=zh");
        browser.click("#tab-layers");
        browser.awaitElement("#sheet.half");

        List<?> small = (List<?>) browser.script("""
            return [...document.querySelectorAll("button, #q, #panel-layers .row label")]
                .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.id !== "handle")
                .map((element) => [element, element.getBoundingClientRect()])
                .filter(([element, box]) => box.width > 0 && (box.width < 44 || box.height < 44))
                .map(([element, box]) => `${element.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`);
            """);
        assertThat(small).isEmpty();
    }
}
