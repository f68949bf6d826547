package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTest {

    private static Raster picture(boolean opaque) {
        Raster raster = new Raster(200, 120);
        if (opaque) {
            raster.clear(0xfff4f1ea);
        }
        Canvas canvas = new Canvas(raster);
        Random random = new Random(2);
        for (int i = 0; i < 40; i++) {
            Path path = new Path();
            path.circle(random.nextDouble(200), random.nextDouble(120), random.nextDouble(4, 40));
            canvas.fill(path, FillRule.NON_ZERO, Paint.solid(random.nextInt(1 << 24), random.nextDouble(0.3, 1)));
        }
        canvas.text(FontFace.regular().run("钱塘区规划图", 20), 20, 60, Paint.solid(0x222222, 1));
        return raster;
    }

    private static BufferedImage decode(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(image).isNotNull();
        return image;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPngHasEveryPixelOfTheRaster(boolean opaque) throws IOException {
        Raster raster = picture(opaque);

        BufferedImage image = decode(Png.encode(raster));

        assertThat(image.getColorModel().hasAlpha()).isEqualTo(!opaque);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 200; x++) {
                int expected = raster.argb(x, y);
                assertThat(expected >>> 24 == 0 ? image.getRGB(x, y) >>> 24 : image.getRGB(x, y))
                        .isEqualTo(expected >>> 24 == 0 ? 0 : expected);
            }
        }
    }

    @Test
    void aPaletteOfFewColoursIsExact() throws IOException {
        Raster raster = new Raster(40, 30);
        raster.clear(0x00000000);
        Path path = new Path();
        path.circle(20, 15, 12);
        new Canvas(raster).fill(path, FillRule.NON_ZERO, Paint.solid(0xcc6600, 1));

        int[] colours = colours(raster);
        BufferedImage image = decode(Png.encodeIndexed(raster));

        assertThat(colours)
                .hasSize((int) Arrays.stream(raster.pixels()).distinct().count());

        for (int i = 0; i < 1200; i++) {
            assertThat(image.getRGB(i % 40, i / 40)).isEqualTo(raster.argb(i % 40, i / 40));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPaletteOfManyColoursLooksTheSame(boolean opaque) throws IOException {
        Raster raster = picture(opaque);
        assertThat(Arrays.stream(raster.pixels()).distinct().count()).isGreaterThan(256);

        BufferedImage image = decode(Png.encodeIndexed(raster));

        double error = 0;
        for (int i = 0; i < raster.pixels().length; i++) {
            int expected = raster.pixels()[i];
            int actual = Blend.premultiply(image.getRGB(i % 200, i / 200));
            for (int shift = 0; shift < 32; shift += 8) {
                int d = (expected >>> shift & 255) - (actual >>> shift & 255);
                error += d * d;
            }
        }
        double psnr = 10 * Math.log10(255.0 * 255 * raster.pixels().length * 4 / error);
        assertThat(psnr).isGreaterThan(35);
    }

    private static int[] colours(Raster raster) {
        try (Palette palette = Palette.of(raster)) {
            return palette.colours();
        }
    }

    @Test
    void flatAreasKeepTheirColours() throws IOException {
        Raster raster = picture(true);
        int[] near = {0xfff7f5f0, 0xfff7f5f1, 0xfff6f5f0, 0xfff7f4f0, 0xff203040, 0xff213141};
        for (int i = 0; i < near.length; i++) {
            Path path = new Path();
            path.rectangle(10 * i, 0, 10 * i + 8, 8);
            new Canvas(raster).fill(path, FillRule.NON_ZERO, Paint.solid(near[i], 1));
        }

        int[] colours = colours(raster);
        BufferedImage image = decode(Png.encodeIndexed(raster));

        assertThat(colours).hasSizeBetween(200, 256).contains(0xfff4f1ea);
        for (int i = 0; i < near.length; i++) {
            assertThat(image.getRGB(10 * i + 4, 4)).isEqualTo(near[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherReaderSeesTheSamePixelsInAPaletteOf256(boolean opaque, @TempDir java.nio.file.Path folder)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(java.nio.file.Path.of("/usr/bin/gdal_translate")), "GDAL is not installed");
        Raster raster = picture(opaque);
        byte[] file = Png.encodeIndexed(raster);
        Files.write(folder.resolve("picture.png"), file);

        int code = new ProcessBuilder(
                        "/usr/bin/gdal_translate", "-q", "-of", "ENVI", "-expand", "rgba", "picture.png", "pixels")
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();

        assertThat(code).isZero();
        // Bands one after the other.
        byte[] bands = Files.readAllBytes(folder.resolve("pixels"));
        BufferedImage image = decode(file);
        int size = 200 * 120;
        for (int i = 0; i < size; i++) {
            int argb = (bands[3 * size + i] & 255) << 24
                    | (bands[i] & 255) << 16
                    | (bands[size + i] & 255) << 8
                    | bands[2 * size + i] & 255;
            assertThat(argb).isEqualTo(image.getRGB(i % 200, i / 200));
        }
    }

    @Test
    void theSameRasterGivesTheSameFile() {
        assertThat(Png.encodeIndexed(picture(true))).isEqualTo(Png.encodeIndexed(picture(true)));
    }

    @Test
    void aFileDoesNotDependOnThePictureBefore() throws IOException {
        byte[] before = Png.encodeIndexed(picture(true));
        Raster colourful = new Raster(300, 200);
        for (int i = 0; i < colourful.pixels().length; i++) {
            colourful.pixels()[i] = 0xff000000 | i * 279;
        }

        BufferedImage image = decode(Png.encodeIndexed(colourful));

        assertThat(Png.encodeIndexed(picture(true))).isEqualTo(before);
        for (int i = 0; i < colourful.pixels().length; i += 77) {
            int red = (colourful.pixels()[i] >> 16 & 255) - (image.getRGB(i % 300, i / 300) >> 16 & 255);
            assertThat(Math.abs(red)).isLessThan(48);
        }
    }

    @Test
    void aBlankTileIsSmall() {
        Raster raster = new Raster(256, 256);

        assertThat(Png.encodeIndexed(raster)).hasSizeLessThan(500);
    }

    @Test
    void aJpegResemblesTheRasterOnWhite() throws IOException {
        Raster raster = picture(false);

        BufferedImage image = decode(Jpeg.encode(raster, 0.95));

        double difference = 0;
        for (int i = 0; i < raster.pixels().length; i++) {
            int expected = Blend.over(raster.pixels()[i], 0xffffffff);
            for (int shift = 0; shift < 24; shift += 8) {
                difference += Math.abs((expected >>> shift & 255) - (image.getRGB(i % 200, i / 200) >>> shift & 255));
            }
        }
        assertThat(difference / raster.pixels().length / 3).isLessThan(5);
    }
}
