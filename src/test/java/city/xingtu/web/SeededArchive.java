package city.xingtu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.xingtu.cli.CommandLineTool;
import city.xingtu.cli.Session;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.http.TileSource;
import city.xingtu.store.MemoryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Archives of tiles that {@code seed} writes, and their authors' reader of them for browsers. */
final class SeededArchive {

    private static final Path READER = Path.of("target", "pmtiles", "pmtiles.js");

    private SeededArchive() {}

    /** Skips the tests of the caller where the reader has not been fetched, and says so. */
    static void needReader() {
        assumeTrue(Files.exists(READER), READER + " is absent: run ./check, which fetches it");
    }

    /** Gives a page the reader. */
    static void addReaderTo(MapBrowser browser) throws IOException {
        browser.library(Files.readString(READER), "pmtiles");
    }

    /** Writes an archive of the shipped plan to where a service with that home gives it out as {@code NAME.pmtiles}. */
    static void seed(Path home, TileSource tiles, String name, String layer, String... options) throws IOException {
        Path file = Files.createDirectories(home.resolve("archives")).resolve(name + ".pmtiles");
        List<String> command = new ArrayList<>(List.of("seed", layer, "--to", file.toString()));
        command.addAll(Arrays.asList(options));
        StringWriter said = new StringWriter();
        MemoryStore plan = new MemoryStore();
        plan.seed(GisDataFolder.open(Path.of("gis-data")), "test", "");
        Session session = new Session(
                () -> plan, atlas -> tiles, home.resolve("access.json"), new PrintWriter(said), new PrintWriter(said));
        assertThat(CommandLineTool.run(session, command)).as("%s", said).isZero();
    }
}
