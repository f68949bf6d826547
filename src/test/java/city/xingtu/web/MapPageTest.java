package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The map page on a planner's screen. */
class MapPageTest extends MapPageCase {

    MapPageTest() {
        super(1440, 900);
    }

    @Test
    void opensOnTheDistrictWithAMapInItAndNoErrors() {
        browser.open("?lang=zh");

        BufferedImage map = Pictures.mapOf(browser.picture("first"));
        assertThat(Pictures.colours(map)).as("colours").isGreaterThan(400);
        assertThat(Pictures.commonest(map)).as("share of the commonest colour").isLessThan(0.6);
        assertThat(browser.title()).contains("钱塘");
        assertThat(browser.address()).contains("map=", "lang=zh");
        assertThat(browser.loaded("/tiles/industrial_platforms/")).isNotEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void findsAPlatformByItsChineseNameWithTheKeyboardAndShowsWhereThePlanNamesIt() {
        browser.open("?lang=zh");

        browser.type("#q", "医药港小镇");
        browser.awaitText("#results", "杭州医药港小镇");
        browser.type("#q", Keys.ARROW_DOWN, Keys.ENTER);

        String card = browser.awaitText("#card", "规划出处");
        browser.settled();
        browser.picture("card");
        assertThat(card)
                .contains("杭州医药港小镇", "Hangzhou Medicine Port Town", "钱塘区规划纲要", "位置精度", "示意")
                .contains("所属空间结构", "产业功能平台");
        assertThat(browser.address()).contains("feature=industrial_platforms/qt-medicine-port");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void findsAPlatformByItsEnglishName() {
        browser.open("?lang=en");

        browser.type("#q", "chip valley");
        browser.awaitText("#results", "Qiantang Chip Valley");
        browser.type("#q", Keys.ENTER);

        assertThat(browser.awaitText("#card", "Where the plan says so"))
                .contains("Qiantang Chip Valley", "钱塘芯谷", "Qiantang District plan");
    }

    @Test
    void saysWhenNothingIsFound() {
        browser.open("?lang=zh");
        browser.type("#q", "没有这个地方");

        assertThat(browser.awaitText("#results", "没有找到")).contains("没有这个地方");
    }

    @Test
    void showsOneCoreAndNineStarsWithTheirPartsAndLetsEachBeFound() {
        browser.open("?lang=zh");
        BufferedImage before = Pictures.mapOf(browser.picture("before-structure"));

        browser.click("#tab-structures");
        browser.type("#panel-structures .filter", "一核九星");
        browser.click("[data-structure=s-hz-core-stars]");
        browser.awaitText("#structure h2", "一核九星");
        browser.awaitText(".parts", "淳安");
        browser.settled();

        assertThat(browser.all(".parts > li")).hasSize(14);
        assertThat(browser.awaitText("#structure", "规划出处")).contains("第二十六章第一节", "专栏14", "核", "星");
        assertThat(browser.loaded("/tiles/s-hz-core-stars/")).isNotEmpty();
        assertThat(Pictures.difference(before, Pictures.mapOf(browser.picture("structure"))))
                .isGreaterThan(0.3);

        browser.click(".parts > li:nth-child(8) .part");
        assertThat(browser.awaitText("#card", "所属空间结构")).contains("钱塘区");
        browser.awaitAddress("structure=s-hz-core-stars");
        browser.awaitAddress("feature=districts/qt-district");
        browser.click("#card .back");
        browser.awaitText("#structure h2", "一核九星");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void opensStructuresThatThePlanOnlyDescribesAndSaysSo() {
        browser.open("#lang=zh&structure=s-hz-principle");

        assertThat(browser.awaitText("#structure", "多中心")).contains("没有可落位的部分", "未落位");
    }

    @Test
    void switchesTheHorizonOfWhatIsLoadedAndShown() {
        browser.open("#lang=zh&map=12.50/30.3000/120.4500&tab=list");
        browser.awaitText("#panel-list", "视野内");
        int all = countInView();

        browser.click("#horizon [data-year='2020']");
        browser.settled();

        assertThat(browser.loaded("datetime=2020")).anyMatch(name -> name.contains("/tiles/industrial_platforms/"));
        assertThat(countInView()).isPositive().isLessThan(all);
        assertThat(browser.awaitElement("#horizon [aria-checked=true]").getText())
                .isEqualTo("2020");
        browser.awaitAddress("time=2020");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void saysThatAFeatureIsNotThereAtTheHorizonAndHelpsOn() {
        browser.open("#lang=zh&time=2020&feature=arterial_roads/qt-four-good-roads");
        assertThat(browser.awaitElement("#card [role=alert]").getText()).contains("2020 年没有这一要素");

        browser.click("#card [role=alert] + .action");

        browser.awaitText("#card h2", "四好农村路");
        assertThat(browser.awaitText("#card", "位置精度")).contains("未落位");
    }

    @Test
    void offersEverythingThatLiesUnderAClick() {
        browser.open("#lang=zh&map=13.00/30.3365/120.3100");
        browser.clickPlace(120.3137, 30.3346);

        browser.awaitText("#card h2", "杭州医药港小镇");
        List<WebElement> here = browser.all(".here .chip");
        assertThat(here).hasSizeGreaterThan(1).anyMatch(chip -> chip.getText().equals("钱塘区"));

        here.stream()
                .filter(chip -> chip.getText().equals("钱塘区"))
                .findFirst()
                .orElseThrow()
                .click();
        browser.awaitText("#card h2", "钱塘区");
    }

    @Test
    void goesBackWithTheBrowsersButton() {
        browser.open("#lang=zh");
        browser.type("#q", "钱塘芯谷");
        browser.awaitText("#results", "钱塘芯谷");
        browser.type("#q", Keys.ENTER);
        browser.awaitText("#card h2", "钱塘芯谷");
        browser.awaitAddress("feature=");

        browser.back();

        browser.awaitGone("#card h2");
        assertThat(browser.address()).doesNotContain("feature=");
    }

    @Test
    void listsInWordsWhatTheMapShows() {
        browser.open("#lang=zh&map=14.50/30.3090/120.3350&tab=list");

        String list = browser.awaitText("#panel-list", "视野内");
        assertThat(list).contains("轨道交通车站", "文泽路", "产业平台", "地铁站");

        browser.click("[data-layer-group=metro_stations] .item");
        browser.awaitText("#card .eyebrow", "地铁站");
    }

    @Test
    void turnsLayersOnAndOffAndExplainsTheirSymbols() {
        browser.open("#lang=zh");
        BufferedImage before = Pictures.mapOf(browser.picture("layers-before"));

        browser.click("input[data-layer=industrial_platforms]");
        browser.settled();

        assertThat(Pictures.difference(before, Pictures.mapOf(browser.picture("layers-after"))))
                .isGreaterThan(0.02);
        browser.awaitAddress("layers=");
        assertThat(browser.address()).doesNotContain("industrial_platforms");

        browser.click("[aria-controls=more-industrial_platforms]");
        String legend = browser.awaitText("#more-industrial_platforms .legend", "生命健康");
        assertThat(legend.lines()).hasSizeGreaterThan(5);
        assertThat(browser.all("#more-industrial_platforms .swatch")).hasSizeGreaterThan(5);
    }

    @Test
    void hatchesHaveTheColoursOfTheServicesOwnMaps() {
        browser.open("#lang=zh&layers=industrial_platforms,green_areas");

        assertThat(Pictures.dark(Pictures.mapOf(browser.picture("hatches")))).isLessThan(0.01);
        assertThat(browser.loaded("/styles/industrial_platforms/sprite")).isNotEmpty();
    }

    private int countInView() {
        return Integer.parseInt(browser.awaitText("#panel-list .sum", "视野内").replaceAll("\\D", ""));
    }

    @Test
    void printsTheMapThatIsShownToAScaleOfOnesChoice() {
        browser.open("?lang=zh");

        browser.click("#buttons button[aria-label='打印']");
        assertThat(browser.awaitText("#print", "比例尺")).contains("1:25000", "A4", "横向", "PDF");
        String address = browser.awaitElement("#print a.go").getAttribute("href");
        assertThat(address).contains("/print?center=120.", "scale=25000", "size=A4", "lang=zh", "layers=");
        assertThat(browser.errors()).isEmpty();
    }
}
