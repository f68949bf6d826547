package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.TemporaryFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Documents as programs of others show them, and how far that is from our own pixels. */
public record Rendered(BufferedImage picture) {

    /** An SVG document in Chromium. */
    public static Rendered svg(String document, int width, int height) throws IOException, InterruptedException {
        Path folder = TemporaryFolder.create("svg");
        Path page = Files.writeString(folder.resolve("drawing.svg"), document, StandardCharsets.UTF_8);
        Path shot = folder.resolve("shot.png");
        run(
                folder,
                Stream.of("chromium", "chromium-browser", "google-chrome")
                        .filter(Rendered::onPath)
                        .findFirst()
                        .orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                // Else a busy machine's picture is taken before all is painted.
                "--run-all-compositor-stages-before-draw",
                "--virtual-time-budget=10000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + width + "," + height,
                "--screenshot=" + shot,
                page.toUri().toString());
        return read(shot);
    }

    /** The page of a PDF document by Poppler. */
    public static Rendered pdf(byte[] document, int dotsPerInch) throws IOException, InterruptedException {
        Path folder = TemporaryFolder.create("pdf");
        Path file = Files.write(folder.resolve("page.pdf"), document);
        String target = folder.resolve("page").toString();
        run(folder, "pdftoppm", "-r", "" + dotsPerInch, "-png", "-singlefile", file.toString(), target);
        return read(folder.resolve("page.png"));
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor()).as("%s", String.join(" ", command)).isZero();
    }

    private static Rendered read(Path file) throws IOException {
        return new Rendered(ImageIO.read(file.toFile()));
    }

    /**
     * Holds that nobody would tell the pictures apart: of the mean of nine pixels, colours differ by little on average and
     * by much hardly anywhere. Text may stand a fraction of a pixel elsewhere, as a document does not round it.
     *
     * @param mean of the largest difference of a channel, in 255ths
     * @param share of places that differ by more than a quarter
     */
    public void resembles(Raster raster, double mean, double share) {
        int width = raster.width();
        int height = raster.height();
        // Programs round the size of paper up.
        assertThat(picture.getWidth()).isBetween(width, width + 1);
        assertThat(picture.getHeight()).isBetween(height, height + 1);
        double sum = 0;
        int far = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int worst = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = 0;
                    for (int i = 0; i < 9; i++) {
                        int column = x - 1 + i % 3;
                        int row = y - 1 + i / 3;
                        difference += (picture.getRGB(column, row) >> shift & 255)
                                - (raster.argb(column, row) >> shift & 255);
                    }
                    worst = Math.max(worst, Math.abs(difference) / 9);
                }
                sum += worst;
                far += worst > 64 ? 1 : 0;
            }
        }
        double places = (width - 2.0) * (height - 2);
        String found = String.format(Locale.ROOT, "mean %.2f, far %.5f", sum / places, far / places);
        assertThat(sum / places).as(found).isLessThan(mean);
        assertThat(far / places).as(found).isLessThan(share);
    }
}
