package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Questions of travel time on the map page. */
class MapPageReachTest extends MapPageCase {

    MapPageReachTest() {
        super(1440, 900);
    }

    @Test
    void drawsHowFarOneCanWalkFromAClick() {
        browser.open("#lang=zh&map=14.00/30.3100/120.3500&tab=reach");
        BufferedImage before = Pictures.mapOf(browser.picture("before-isochrone"));

        browser.click("[data-focus=pick]");
        browser.awaitText("#pick", "点一下地图");
        browser.clickPlace(120.35, 30.31);
        browser.awaitText(".bands", "15 分钟内");
        browser.settled();

        List<Double> areas = browser.all(".bands li span:last-child").stream()
                .map(area -> Double.valueOf(area.getText().replaceAll("[^0-9.]", "")))
                .toList();
        assertThat(areas).hasSize(3).isSorted().allMatch(area -> area > 0);
        assertThat(Pictures.difference(before, Pictures.mapOf(browser.picture("isochrone"))))
                .isGreaterThan(0.05);
        browser.awaitAddress("iso=120.35");
        browser.awaitAddress("limits=5,10,15");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void setsOutFromAStationOfItsCard() {
        browser.open("#lang=en&feature=metro_stations/metro-wenze-road");
        browser.awaitText("#card h2", "Wenze Road");

        browser.all("#card .action").stream()
                .filter(action -> action.getText().contains("Set out from here"))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(browser.awaitText("#panel-reach .answer", "within 15 minutes"))
                .contains("From Wenze Road", "km²");
        browser.awaitAddress("iso=metro_stations/metro-wenze-road");
    }

    @Test
    void travelsByTransitAndSaysByWhatLines() {
        browser.open("#lang=zh&iso=metro_stations/metro-wenze-road&limits=15&tab=reach");
        browser.awaitText(".bands", "15 分钟内");
        double onFoot = area();

        browser.click(".mode option[value=transit]");

        browser.awaitText("#panel-reach .fine", "条线路");
        assertThat(area()).isGreaterThan(onFoot);
        browser.awaitAddress("mode=transit");
        browser.picture("transit");
        assertThat(browser.errors()).isEmpty();
    }

    private double area() {
        String text = browser.all(".bands li span:last-child").getFirst().getText();
        return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
    }

    @Test
    void takesOtherLimits() {
        browser.open("#lang=zh&iso=120.35,30.31&limits=5,10,15&tab=reach");
        browser.awaitText(".bands", "15 分钟内");

        browser.click("[data-focus=limit-20]");

        browser.awaitText(".bands", "20 分钟内");
        browser.awaitAddress("limits=5,10,15,20");
    }

    @Test
    void explainsInTheVisitorsLanguageWhyAPlaceCannotBeAStart() {
        browser.open("#lang=zh&map=9.00/30.0000/119.0000&tab=reach");

        browser.click("[data-focus=middle]");

        assertThat(browser.awaitElement("#panel-reach [role=alert]").getText()).contains("街道");
        assertThat(browser.awaitElement("#notices").getText()).contains("街道");
    }

    @Test
    void listsThePlatformsWithinFifteenMinutesOfAStationWithTheirWays() {
        browser.open("#lang=zh&tab=reach");
        browser.click("[data-question=within]");
        browser.click("form.question button[type=submit]");

        browser.awaitText("#panel-reach .sum", "15 分钟以内");
        browser.settled();
        browser.picture("within");
        List<Double> minutes = browser.all(".result .minutes").stream()
                .filter(WebElement::isDisplayed)
                .map(cell -> Double.valueOf(cell.getText().lines().findFirst().orElseThrow()))
                .toList();
        assertThat(minutes).hasSizeGreaterThan(5).isSorted().allMatch(value -> value <= 15);
        browser.awaitAddress("within=industrial_platforms,metro_stations,15");

        WebElement last = browser.all(".result").getLast();
        String name = last.findElement(By.cssSelector("b")).getText();
        last.click();
        browser.awaitText("#card h2", name);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void alsoListsWhatMissesAndByHowMuch() {
        browser.open("#lang=zh&within=industrial_platforms,metro_stations,15,all&tab=reach");

        browser.awaitText("#panel-reach summary", "不在其内");
        browser.click("#panel-reach summary");

        assertThat(browser.awaitElement("#panel-reach details").getText()).contains("超出");
    }
}
