package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final SolidPaint BLACK = Paint.solid(0, 1);

    private static city.xingtu.ink.Path outline(TextRun run, double angle, double x, double y) {
        double scale = run.size() / GlyphSet.OUTLINE_SIZE;
        return new city.xingtu.ink.Path().append(run.face().outline(run.glyph(0)), scale, angle, x, y);
    }

    private static Raster draw(FontFace face, String text, double size, double x) {
        Raster raster = new Raster(400, 60);
        new Canvas(raster).text(face.run(text, size), x, 40, BLACK);
        return raster;
    }

    @ParameterizedTest
    @ValueSource(strings = {"钱塘科学城", "一核九星", "滧漖灊㙍〇", "Línyīn Dàdào", "①②③ 12 km² ≥ 30 °", "彭埠笕桥闸弄口"})
    void bothFacesHaveEveryCharacterThatThePlanNeeds(String text) {
        assertThat(text.codePoints()).allMatch(FontFace.regular()::covers).allMatch(FontFace.bold()::covers);
    }

    @Test
    void bothFacesHaveEveryCharacterOfTheShippedPlan() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("gis-data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.readString(file)
                        .codePoints()
                        .filter(c -> c >= ' '
                                && !(FontFace.regular().covers(c)
                                        && FontFace.bold().covers(c)))
                        .forEach(c -> missing.add(Character.toString(c)));
            }
        }
        assertThat(missing).as("run src/main/fonts/build-fonts.sh").isEmpty();
    }

    @Test
    void chineseTextLeavesInkAndBoldLeavesMore() {
        double regular = Coverage.area(draw(FontFace.regular(), "钱塘科学城", 16, 10));
        double bold = Coverage.area(draw(FontFace.bold(), "钱塘科学城", 16, 10));

        assertThat(regular).isGreaterThan(200);
        assertThat(bold).isGreaterThan(regular * 1.2);
    }

    @Test
    void anIdeographIsAnEmWideAndARunIsTheSumOfItsGlyphs() {
        TextRun run = FontFace.regular().run("杭州Hangzhou", 20);

        assertThat(run.offset(1)).isEqualTo(20);
        assertThat(run.offset(2)).isEqualTo(40);
        assertThat(run.length()).isEqualTo(10);
        assertThat(run.width()).isCloseTo(FontFace.regular().measure("杭州Hangzhou", 20), within(1e-6));
        assertThat(run.ascent()).isCloseTo(17.6, within(1e-6));
        assertThat(run.descent()).isCloseTo(2.4, within(1e-6));
    }

    @Test
    void inkStaysInsideTheLine() {
        Raster raster = draw(FontFace.regular(), "钱塘区", 20, 50);

        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 400; x++) {
                if (x < 49 || x > 111 || y < 40 - 19 || y > 40 + 4) {
                    assertThat(raster.pixels()[y * 400 + x]).isZero();
                }
            }
        }
    }

    @Test
    void missingAndControlCharactersNeverFail() {
        for (String text : List.of("", "\u0000\n\t", "\ud840\udfb7", "\ud800", "🚇", "\uffff")) {
            TextRun run = FontFace.regular().run(text, 12);
            assertThat(run.width()).isNotNegative();
            new Canvas(new Raster(40, 40)).text(run, 5, 20, BLACK);
        }
        assertThat(Coverage.area(draw(FontFace.regular(), "\n\t ", 20, 5))).isZero();
    }

    @Test
    void textMovesByQuarterPixels() {
        Raster a = draw(FontFace.regular(), "桥", 13, 10);
        Raster b = draw(FontFace.regular(), "桥", 13, 10.25);
        Raster next = draw(FontFace.regular(), "桥", 13, 11);

        assertThat(b.pixels()).isNotEqualTo(a.pixels());
        assertThat(next.crop(11, 0, 40, 60).pixels())
                .isEqualTo(a.crop(10, 0, 40, 60).pixels());
    }

    @Test
    void aHaloSurroundsItsTextOnAllSides() {
        FontFace face = FontFace.regular();
        Raster raster = new Raster(60, 60);
        Canvas canvas = new Canvas(raster);
        TextRun run = face.run("口", 30);
        canvas.halo(run, 15, 40, 2, BLACK);
        double halo = Coverage.area(raster);
        Raster text = new Raster(60, 60);
        new Canvas(text).text(run, 15, 40, BLACK);

        assertThat(halo).isGreaterThan(Coverage.area(text) + 200);
        for (int i = 0; i < text.pixels().length; i++) {
            assertThat(raster.pixels()[i] >>> 24).isGreaterThanOrEqualTo(text.pixels()[i] >>> 24);
        }
    }

    @Test
    void aGlyphThatIsNotTurnedIsTheSameAsItsMaskToASixteenth() {
        TextRun run = FontFace.bold().run("钱", 24);
        for (double halo : new double[] {0, 2}) {
            Raster turned = new Raster(50, 50);
            new Canvas(turned).glyph(run, 0, 10, 35, 0, halo, BLACK);
            Raster masked = new Raster(50, 50);
            if (halo > 0) {
                new Canvas(masked).halo(run, 10, 35, halo, BLACK);
            } else {
                new Canvas(masked).text(run, 10, 35, BLACK);
            }

            assertThat(Coverage.area(turned)).isCloseTo(Coverage.area(masked), within(Coverage.area(masked) * 0.03));
            for (int i = 0; i < turned.pixels().length; i++) {
                assertThat((turned.pixels()[i] >>> 24) + 128)
                        .as("halo %s pixel %d", halo, i)
                        .isGreaterThan(masked.pixels()[i] >>> 24);
            }
        }
    }

    @Test
    void aTurnedGlyphStandsWhereItsOutlineDoes() {
        TextRun run = FontFace.regular().run("路", 10);
        for (double degrees = -90; degrees <= 90; degrees += 7.3) {
            double angle = Math.toRadians(degrees);
            double x = 25 + degrees / 100;
            double y = 25 - degrees / 130;
            Raster exact = new Raster(50, 50);
            new Canvas(exact).fill(outline(run, angle, x, y), FillRule.NON_ZERO, BLACK);
            Raster turned = new Raster(50, 50);
            new Canvas(turned).glyph(run, 0, x, y, angle, 0, BLACK);

            double[] drawn = Coverage.middle(turned);
            double[] wanted = Coverage.middle(exact);
            assertThat(Math.hypot(drawn[0] - wanted[0], drawn[1] - wanted[1]))
                    .as("pixels at %s degrees", degrees)
                    .isLessThan(0.3);
            assertThat(Coverage.area(turned)).isCloseTo(Coverage.area(exact), within(Coverage.area(exact) * 0.05));
        }
    }

    @Test
    void manyThreadsDrawTheSameText() throws Exception {
        int[] expected = draw(FontFace.bold(), "杭州东部湾总部基地高教园区", 14, 8).pixels();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tasks = IntStream.range(0, 64)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        FontFace.regular().run("下沙江滨" + (char) ('一' + i), 10 + i % 7);
                        return Arrays.equals(
                                expected,
                                draw(FontFace.bold(), "杭州东部湾总部基地高教园区", 14, 8).pixels());
                    })
                    .toList();
            for (Future<Boolean> result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isTrue();
            }
        }
    }
}
