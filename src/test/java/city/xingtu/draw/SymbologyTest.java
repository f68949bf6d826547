package city.xingtu.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Raster;
import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Language;
import city.xingtu.style.SldDocument;
import city.xingtu.style.SldReader;
import city.xingtu.style.Style;
import city.xingtu.style.SymbolFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of the folder {@code symbols}: what their pictures have to show is said in {@code cases.txt} beside them. */
class SymbologyTest {

    private static final SymbolFolder SYMBOLS = SymbolFolder.load(Path.of("styles", "symbols"));
    private static final int WIDTH = 200;
    private static final int HEIGHT = 120;

    record Case(String sample, List<String> features, List<String> expected) {
        @Override
        public String toString() {
            return sample;
        }
    }

    static Stream<Case> cases() {
        return text("cases.txt").lines().filter(line -> !line.startsWith("#")).map(line -> {
            String[] cells = line.split("\\s*\\|\\s*");
            List<String> features = new ArrayList<>();
            for (String token : cells[1].split("\\s*;\\s*")) {
                if (Character.isDigit(token.charAt(0))) {
                    features.add(features.removeLast() + "||" + "|" + token);
                } else {
                    features.add(token);
                }
            }
            return new Case(cells[0], features, List.of(cells[2].split("\\s*;\\s*")));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSampleShowsWhatItIsFor(Case sample) {
        Raster map = new MapPainter().paint(Plans.map(0, 0, WIDTH, HEIGHT, styled(sample)));

        assertThat(SYMBOLS.problems()).isEmpty();
        sample.expected.forEach(expectation -> check(map, expectation));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSampleGoesOnOverTheBorderOfTwoMaps(Case sample) {
        StyledLayer styled = styled(sample);
        Raster whole = new MapPainter().paint(Plans.map(0, 0, WIDTH, HEIGHT, styled));
        Raster left = new MapPainter().paint(Plans.map(0, 0, 90, HEIGHT, styled));
        Raster right = new MapPainter().paint(Plans.map(90, 0, WIDTH - 90, HEIGHT, styled));

        assertThat(worst(left, whole.crop(0, 0, 90, HEIGHT))).isLessThan(24);
        assertThat(worst(right, whole.crop(90, 0, WIDTH - 90, HEIGHT))).isLessThan(24);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSampleHasALegend(Case sample) {
        StyledLayer styled = styled(sample);

        Raster legend = LegendPainter.paint(styled.layer(), styled.style(), Double.NaN, Language.EN, 1);

        assertThat(legend.crop(4, 4, 26, 22).blank()).isFalse();
    }

    @Test
    void everySampleHasACase() throws IOException {
        Path folder = Path.of("src/test/resources/city/xingtu/draw/symbols");
        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sld"))
                            .map(name -> name.replace(".sld", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            cases().map(Case::sample).toList());
        }
    }

    static StyledLayer styled(Case sample) {
        GeometryType type = sample.features.getFirst().startsWith("POINT")
                ? GeometryType.POINT
                : sample.features.getFirst().startsWith("LINE") ? GeometryType.LINE : GeometryType.POLYGON;
        LayerSnapshot layer = Plans.layer(type, sample.features.toArray(String[]::new));
        return StyledLayer.of(layer, style(sample.sample));
    }

    static Style style(String sample) {
        String file = sample + ".sld";
        SldDocument read = SldReader.read(file, sample, text(file), SYMBOLS);
        assertThat(read.warnings()).isEmpty();
        return read.findStyle().orElseThrow();
    }

    private static String text(String name) {
        try (InputStream stream = SymbologyTest.class.getResourceAsStream("symbols/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(Raster map, String expectation) {
        String[] words = expectation.split(" ");
        switch (words[0]) {
            case "covered" -> {
                String[] range = words[1].split("\\.\\.");
                double covered = 0;
                for (int pixel : map.pixels()) {
                    covered += pixel == 0 ? 0 : 1;
                }
                assertThat(covered / map.pixels().length)
                        .as(expectation)
                        .isBetween(Double.valueOf(range[0]), Double.valueOf(range[1]));
            }
            case "marks" -> {
                String[] range = words[1].split("\\.\\.");
                assertThat(pieces(map)).as(expectation).isBetween(Integer.valueOf(range[0]), Integer.valueOf(range[1]));
            }
            default -> {
                String[] place = words[1].split(",");
                int found = map.argb(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
                if (words[3].endsWith("..")) {
                    assertThat(found).as(expectation).isNotZero();
                    return;
                }
                int wanted = Integer.parseUnsignedInt(words[3].substring(1), 16);
                assertThat(found >>> 24).as(expectation + " alpha").isCloseTo(wanted >>> 24, within(6));
                for (int shift = 0; shift < 24 && wanted >>> 24 > 20; shift += 8) {
                    assertThat(found >> shift & 255)
                            .as(expectation + " but #%08x", found)
                            .isCloseTo(wanted >> shift & 255, within(6));
                }
            }
        }
    }

    /** Pieces of ink that hang together. */
    private static int pieces(Raster map) {
        int width = map.width();
        boolean[] seen = new boolean[map.pixels().length];
        int[] stack = new int[seen.length];
        int pieces = 0;
        for (int start = 0; start < seen.length; start++) {
            if (seen[start] || map.pixels()[start] >>> 24 < 64) {
                continue;
            }
            pieces++;
            int depth = 0;
            stack[depth++] = start;
            seen[start] = true;
            while (depth > 0) {
                int at = stack[--depth];
                int x = at % width;
                int[] next = {x > 0 ? at - 1 : at, x + 1 < width ? at + 1 : at, at - width, at + width};
                for (int pixel : next) {
                    if (pixel >= 0 && pixel < seen.length && !seen[pixel] && map.pixels()[pixel] >>> 24 >= 64) {
                        seen[pixel] = true;
                        stack[depth++] = pixel;
                    }
                }
            }
        }
        return pieces;
    }

    private static int worst(Raster a, Raster b) {
        int worst = 0;
        for (int i = 0; i < a.pixels().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                worst = Math.max(worst, Math.abs((a.pixels()[i] >>> shift & 255) - (b.pixels()[i] >>> shift & 255)));
            }
        }
        return worst;
    }
}
