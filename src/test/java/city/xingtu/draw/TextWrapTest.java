package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ink.FontFace;
import city.xingtu.ink.Lettering;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWrapTest {

    private static String wrap(String text, double ems) {
        return String.join("/", TextWrap.lines(text, Lettering.of(FontFace.regular(), 1), ems));
    }

    @ParameterizedTest
    @CsvSource({
        "钱塘科学城, 8, 钱塘科学城",
        "杭州临空经济示范区核心板块, 8, 杭州临空经济/示范区核心板块",
        "省级生物医药产业创新服务综合体, 7, 省级生物医药产业/创新服务综合体",
        "中国（浙江）自由贸易试验区杭州片区, 9, 中国（浙江）/自由贸易试验区杭州片区",
        "白马湖生态创意城（国家级文化产业示范园区）, 9, 白马湖生态创意城/（国家级文化/产业示范园区）",
        "Hangzhou Xiasha University Town, 8, Hangzhou Xiasha/University Town",
        "Qiantang, 2, Qiantang",
        "一二三四五，六七八九十, 5.5, 一二三四五，/六七八九十"
    })
    void breaksWhereAReaderWould(String text, double ems, String lines) {
        assertThat(wrap(text, ems)).isEqualTo(lines);
    }

    @Test
    void linesOfTheTextStayLines() {
        assertThat(wrap("一核\n九星", 100)).isEqualTo("一核/九星");
    }

    @Test
    void nothingIsLostOrAdded() {
        String text = "钱塘江文化Qiantang带（含·上城区、滨江区）—大运河2025";
        for (double ems = 0.5; ems < 30; ems += 0.5) {
            assertThat(wrap(text, ems).replace("/", "")).isEqualTo(text);
        }
    }

    @Test
    void howLongTheLongestLineIsAtLeastIsToldWithoutBreaking() {
        String[] words = {"钱塘江", "R123-456", "Qiantang", "（国家级）", " ", "文", "-", "\n", "大学城北"};
        Random random = new Random(19);
        int told = 0;
        for (int i = 0; i < 2000; i++) {
            StringBuilder made = new StringBuilder();
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                made.append(words[random.nextInt(words.length)]);
            }
            String text = made.toString().strip();
            Lettering lettering = new Lettering(FontFace.regular(), 12, random.nextInt(-2, 6), 0);
            double width = random.nextDouble(20, 200);
            double longest = TextWrap.lines(text, lettering, width).stream()
                    .mapToDouble(lettering::measure)
                    .max()
                    .orElse(0);

            double least = TextWrap.least(text, lettering, TextWrap.width(text, lettering), width);

            assertThat(least).as("%s in lines of %.0f", text, width).isLessThanOrEqualTo(longest + 1e-9);
            told += least > 0 ? 1 : 0;
        }
        assertThat(told).isGreaterThan(1000);
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertThat(TextWrap.lines(" \n ", Lettering.of(FontFace.regular(), 12), 100))
                .isEmpty();
    }
}
