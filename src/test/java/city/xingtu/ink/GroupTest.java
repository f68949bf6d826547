package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupTest {

    private static final SolidPaint RED = Paint.solid(0xff0000, 1);
    private static final SolidPaint BLUE = Paint.solid(0x0000ff, 0.6);

    @Test
    void aGroupIsLaidOverTheRestAsAWhole() {
        Raster raster = white();
        Canvas canvas = new Canvas(raster);
        canvas.group(0.5, () -> {
            canvas.fill(box(0, 0, 12, 12), FillRule.NON_ZERO, RED);
            canvas.fill(box(8, 8, 20, 20), FillRule.NON_ZERO, Paint.solid(0x00ff00, 1));
        });

        assertThat(Integer.toHexString(raster.argb(4, 4))).isEqualTo("ffff7f7f");
        assertThat(raster.argb(10, 10))
                .as("where both lie, the upper one alone shows")
                .isEqualTo(raster.argb(16, 16));
        assertThat(Integer.toHexString(raster.argb(22, 22))).isEqualTo("ffffffff");
    }

    /** Colours worked out by the formulas of W3C Compositing and Blending Level 1, sections 9.1 and 10.1. */
    @ParameterizedTest
    @CsvSource({
        "MULTIPLY,    ff8040c0, ff40ff80, ff204060",
        "SCREEN,      ff8040c0, ff40ff80, ffa0ffe0",
        "OVERLAY,     ff8040c0, ff40ff80, ff4180c1",
        "DARKEN,      ff8040c0, ff40ff80, ff404080",
        "LIGHTEN,     ff8040c0, ff40ff80, ff80ffc0",
        "COLOR_DODGE, ff8040c0, ff40ff80, ffabffff",
        "COLOR_BURN,  ff8040c0, ff40ff80, ff004082",
        "HARD_LIGHT,  ff8040c0, ff40ff80, ff40ffc0",
        "SOFT_LIGHT,  ff8040c0, ff40ff80, ff607fc0",
        "DIFFERENCE,  ff8040c0, ff40ff80, ff40bf40",
        "EXCLUSION,   ff8040c0, ff40ff80, ff80bf7f",
        "DESTINATION_OVER, 808040c0, ff40ff80, ff60a0a0",
        "COPY,             ff8040c0, 8040ff80, 8040ff80",
        "COPY,             ff8040c0, 00000000, 00000000",
        "DESTINATION,      ff8040c0, ff40ff80, ff8040c0",
        "SOURCE_IN,        808040c0, ff40ff80, 8040ff80",
        "SOURCE_IN,        ff8040c0, 00000000, 00000000",
        "DESTINATION_IN,   ff8040c0, 8040ff80, 808040c0",
        "DESTINATION_IN,   ff8040c0, 00000000, 00000000",
        "SOURCE_OUT,       408040c0, ff40ff80, bf40ff80",
        "DESTINATION_OUT,  ff8040c0, 4040ff80, bf8040c0",
        "DESTINATION_OUT,  ff8040c0, 00000000, ff8040c0",
        "SOURCE_ATOP,      808040c0, 8040ff80, 8060a0a0",
        "SOURCE_ATOP,      00000000, ff40ff80, 00000000",
        "DESTINATION_ATOP, 808040c0, 8040ff80, 8060a0a0",
        "DESTINATION_ATOP, ff8040c0, 00000000, 00000000",
        "XOR,              ff8040c0, ff40ff80, 00000000",
        "XOR,              00000000, ff40ff80, ff40ff80",
        "XOR,              ff8040c0, 4040ff80, bf8040c0",
        "MULTIPLY,    00000000, ff40ff80, ff40ff80",
        "MULTIPLY,    ff8040c0, 00000000, ff8040c0",
        "MULTIPLY,    ff8040c0, 8040ff80, ff504090"
    })
    void coloursAreMixedAsTheModeSays(BlendMode mode, String below, String sheet, String mixed) {
        Raster raster = new Raster(24, 24);
        Canvas canvas = new Canvas(raster);
        canvas.clear(Integer.parseUnsignedInt(below, 16));
        canvas.group(
                new Composite(mode, 1),
                () -> canvas.fill(
                        box(0, 0, 24, 24), FillRule.NON_ZERO, Paint.argb(Integer.parseUnsignedInt(sheet, 16))));

        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(raster.argb(4, 4) >>> shift & 255)
                    .as(Integer.toHexString(raster.argb(4, 4)))
                    .isCloseTo(Integer.parseUnsignedInt(mixed, 16) >>> shift & 255, within(1));
        }
    }

    @Test
    void groupsInGroupsAndBandsMakeTheSamePicture() {
        Raster whole = white();
        nested(new Canvas(whole));
        Raster banded = white();
        for (int top = 0; top < 24; top += 7) {
            nested(new Canvas(banded, top, top + 7));
        }

        assertThat(banded.pixels()).isEqualTo(whole.pixels());
    }

    private static void nested(Canvas canvas) {
        canvas.group(0.7, () -> {
            canvas.fill(box(1.5, 1.5, 20, 20), FillRule.NON_ZERO, RED);
            canvas.group(0.4, () -> canvas.fill(box(5, 5, 23, 9.3), FillRule.NON_ZERO, BLUE));
            canvas.group(
                    new Composite(BlendMode.MULTIPLY, 0.8),
                    () -> canvas.fill(box(9, 3, 15, 22.3), FillRule.NON_ZERO, BLUE));
            canvas.clip(disc(), FillRule.NON_ZERO, () -> canvas.fill(box(0, 0, 24, 24), FillRule.NON_ZERO, BLUE));
        });
    }

    @Test
    void whatIsClippedToAnAreaIsThatAreaFilled() {
        Raster clipped = white();
        Canvas canvas = new Canvas(clipped);
        canvas.clip(disc(), FillRule.NON_ZERO, () -> canvas.fill(box(-5, -5, 50, 50), FillRule.NON_ZERO, RED));
        Raster filled = white();
        new Canvas(filled).fill(disc(), FillRule.NON_ZERO, RED);

        assertThat(clipped.pixels()).isEqualTo(filled.pixels());
    }

    @Test
    void aDrawingThatFailsLeavesTheCanvasWhereItWas() {
        Raster raster = white();
        Canvas canvas = new Canvas(raster, 3, 9);
        assertThatThrownBy(() -> canvas.group(0.5, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(canvas.raster()).isSameAs(raster);
        assertThat(canvas.top()).isEqualTo(3);
        assertThat(canvas.bottom()).isEqualTo(9);
    }

    private static Raster white() {
        Raster raster = new Raster(24, 24);
        raster.clear(0xffffffff);
        return raster;
    }

    private static Path disc() {
        Path path = new Path();
        path.circle(11.3, 12.1, 8.4);
        return path;
    }

    private static Path box(double minX, double minY, double maxX, double maxY) {
        Path path = new Path();
        path.rectangle(minX, minY, maxX, maxY);
        return path;
    }
}
