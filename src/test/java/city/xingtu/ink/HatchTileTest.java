package city.xingtu.ink;

import static city.xingtu.ink.Coverage.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HatchTileTest {

    private static final Path EVERYWHERE = ring(0, 0, 400, 0, 400, 400, 0, 400);

    @ParameterizedTest
    @CsvSource({"SLASH, 10, 0, 10", "HORLINE, 6, 0, 6", "VERTLINE, 7, 0, 7", "TIMES, 8, 0, 8", "SLASH, 9.5, 0, 19"})
    void aHatchOfACommonAngleHasATileOfItsOwnPeriod(Hatch hatch, double spacing, double degrees, int side) {
        assertThat(HatchTile.of(paint(hatch, spacing, degrees), 1).width()).isEqualTo(side);
    }

    /** Repeated, the tile is a hatch without seams: as much ink, and everywhere nearly what the hatch itself is. */
    @ParameterizedTest
    @CsvSource({
        "SLASH, 10, 0",
        "PLUS, 8, 0",
        "TIMES, 9.3, 0",
        "HORLINE, 9, 20",
        "VERTLINE, 7.7, 33",
        "PLUS, 11, 12",
        "SLASH, 6, 5"
    })
    void theRepeatedTileIsTheHatch(Hatch hatch, double spacing, double degrees) {
        HatchPaint paint = paint(hatch, spacing, degrees);
        Motif tile = HatchTile.of(paint, 2);

        Raster own = filled(paint);
        Raster repeated = filled(Paint.pattern(tile, 0, 0, 1));

        assertThat(tile.width()).isEven().isEqualTo(tile.height()).isLessThanOrEqualTo(256);
        assertThat(ink(repeated)).isCloseTo(ink(own), within(0.04 * ink(own)));
        // At a seam lines would be broken: across it pixels differ no more than elsewhere.
        assertThat(step(repeated, tile.width())).isCloseTo(step(repeated, tile.width() / 2), within(30.0));
    }

    @ParameterizedTest
    @CsvSource({"HORLINE, 8, 0, 7, 3", "SLASH, 10, 0, 6, 4", "PLUS, 12, 0, 4, 4", "VERTLINE, 9, 20, 10, 5"})
    void theTileOfADashedHatchHasItsDashes(Hatch hatch, double spacing, double degrees, float dash, float gap) {
        Pen pen = Pen.of(1.5).withDashes(new float[] {dash, gap}, 0);
        HatchPaint paint = hatch.paint(spacing, pen, Math.toRadians(degrees), Paint.solid(0, 1), 0, 0);
        Motif tile = HatchTile.of(paint, 1);

        Raster repeated = filled(Paint.pattern(tile, 0, 0, 1));

        assertThat(ink(repeated)).isCloseTo(ink(filled(paint)), within(0.05 * ink(repeated)));
        assertThat(ink(repeated) / ink(filled(paint(hatch, spacing, degrees))))
                .isCloseTo(dash / (dash + gap), within(0.12));
        assertThat(step(repeated, tile.width())).isCloseTo(step(repeated, tile.width() / 2), within(30.0));
    }

    private static HatchPaint paint(Hatch hatch, double spacing, double degrees) {
        return hatch.paint(spacing, Pen.of(1.5), Math.toRadians(degrees), Paint.solid(0, 1), 0, 0);
    }

    private static Raster filled(Paint paint) {
        Raster raster = new Raster(400, 400);
        new Canvas(raster).fill(EVERYWHERE, FillRule.NON_ZERO, paint);
        return raster;
    }

    private static double ink(Raster raster) {
        double sum = 0;
        for (int pixel : raster.pixels()) {
            sum += pixel >>> 24;
        }
        return sum;
    }

    /** Mean difference between the columns at both sides of a line. */
    private static double step(Raster raster, int x) {
        double sum = 0;
        for (int y = 0; y < 400; y++) {
            sum += Math.abs((raster.argb(x, y) >>> 24) - (raster.argb(x - 1, y) >>> 24));
        }
        return sum / 400;
    }
}
