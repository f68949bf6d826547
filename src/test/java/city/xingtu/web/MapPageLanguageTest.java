package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Both languages, the keyboard, and addresses that restore what they were copied from. */
class MapPageLanguageTest extends MapPageCase {

    MapPageLanguageTest() {
        super(1440, 900);
    }

    @Test
    void speaksEnglishAfterTheSwitchAndRemembersIt() {
        browser.open("?lang=zh#lang=zh");
        assertThat(browser.awaitElement("#tabs").getText()).contains("图层", "空间结构");

        browser.click("#language");
        browser.settled();

        assertThat(browser.awaitElement("#tabs").getText()).contains("Layers", "Structures", "In view");
        assertThat(browser.awaitElement("#panel-layers").getText())
                .contains("Industrial platforms")
                .doesNotContain("产业");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");
        assertThat(browser.loaded("/styles/districts-en.json")).isNotEmpty();
        browser.picture("english");

        browser.open("");
        assertThat(browser.awaitElement("#tabs").getText()).contains("Layers");
        browser.open("?lang=zh");
        assertThat(browser.awaitElement("#tabs").getText()).contains("图层");
    }

    @Test
    void restoresWhatASharedAddressShows() {
        String address = "#map=12.75/30.29950/120.47010&layers=districts,water:40,metro_lines&time=2025"
                + "&structure=s-qt-expressway-grid&iso=120.35,30.31&limits=10&tab=structures&lang=en";
        browser.open(address);

        browser.awaitText("#structure h2", "Urban expressway grid");
        browser.settled();
        assertThat(browser.awaitElement("#horizon [aria-checked=true]").getText())
                .isEqualTo("2025");
        assertThat(browser.all("input[data-layer]").stream()
                        .filter(WebElement::isSelected)
                        .map(box -> box.getAttribute("data-layer")))
                .containsExactlyInAnyOrder("districts", "water", "metro_lines");
        assertThat(browser.loaded("/tiles/")).noneMatch(name -> name.contains("industrial_platforms"));
        assertThat(browser.loaded("/reach/isochrone")).anyMatch(name -> name.contains("datetime=2025"));
        assertThat(browser.address()).endsWith(address);
        browser.picture("shared");

        browser.reload();
        assertThat(browser.address()).endsWith(address);
    }

    @Test
    void leavesOutWhatAnAddressGetsWrong() {
        browser.open("#lang=zh&map=99/500/foo&layers=districts,nonsense:400,<b>&time=1999&structure=x"
                + "&iso=1e9,1e9&limits=-1,NaN&within=a,b,c&tab=?");

        assertThat(browser.address())
                .contains("layers=districts")
                .doesNotContain("nonsense", "1999", "structure", "iso", "within", "tab");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void worksByKeyboardAlone() {
        browser.open("#lang=zh&map=13.00/30.33650/120.31000");

        browser.press(Keys.TAB);
        assertThat(focused()).isEqualTo("skip");
        browser.press(Keys.TAB);
        assertThat(focused()).isEqualTo("map");
        browser.press(Keys.ENTER);
        browser.awaitText("#card h2", "杭州医药港小镇");
        browser.press(Keys.ESCAPE);
        browser.awaitGone("#card h2");

        browser.type("#tab-layers", Keys.ARROW_RIGHT);
        assertThat(focused()).isEqualTo("tab-structures");
        browser.awaitElement("#panel-structures");
        browser.type("#horizon [aria-checked=true]", Keys.ARROW_RIGHT);
        browser.awaitAddress("time=2020");
    }

    @Test
    void namesEveryControlForThoseWhoDoNotSeeIt() {
        browser.open("#lang=zh&feature=industrial_platforms/qt-medicine-port");
        browser.awaitText("#card", "规划出处");

        List<?> nameless = (List<?>) browser.script("""
            const named = (element) => (element.getAttribute("aria-label") ?? element.innerText ?? "").trim() !== ""
                || element.labels?.length > 0;
            return [...document.querySelectorAll("button, input, select, [role=tab], [tabindex='0']")]
                .filter((element) => element.checkVisibility() && !named(element))
                .map((element) => element.outerHTML);
            """);
        assertThat(nameless).isEmpty();
    }

    @Test
    void writesNothingInColoursThatAreHardToRead() {
        for (String address : List.of(
                "#lang=zh&tab=layers",
                "#lang=zh&tab=structures",
                "#lang=zh&tab=reach&within=industrial_platforms,metro_stations,15,all",
                "#lang=zh&tab=list",
                "#lang=zh&feature=industrial_platforms/qt-medicine-port",
                "#lang=zh&structure=s-qt-expressway-grid")) {
            browser.open(address);
            assertThat((List<?>) browser.script(CONTRAST)).as(address).isEmpty();
        }
    }

    /** Texts whose contrast with what is behind them is below 4.5, the limit of WCAG 2.2 AA for small text. */
    private static final String CONTRAST = """
        const rgba = (colour) => {
          const numbers = colour.match(/[\\d.]+/g).map(Number);
          return colour.startsWith("color(srgb") ? numbers.map((n, i) => (i < 3 ? n * 255 : n)) : numbers;
        };
        const luminance = ([r, g, b]) => {
          const linear = [r, g, b].map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
          return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
        };
        const behind = (element) => {
          for (let one = element; one; one = one.parentElement) {
            const colour = rgba(getComputedStyle(one).backgroundColor);
            if (colour.length < 4 || colour[3] > 0.8) return colour;
          }
          return [255, 255, 255];
        };
        const weak = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const element = walker.currentNode.parentElement;
          const text = walker.currentNode.textContent.trim();
          if (text && element.checkVisibility({ visibilityProperty: true }) && !element.closest("#map, #readout, .ol-viewport")) {
            const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
            const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < 4.5) weak.push(`${text.slice(0, 20)}: ${contrast.toFixed(2)}`);
          }
        }
        return [...new Set(weak)];
        """;

    private String focused() {
        return browser.script("return document.activeElement.id").toString();
    }
}
