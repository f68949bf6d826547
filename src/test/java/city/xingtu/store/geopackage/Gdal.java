package city.xingtu.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of GDAL, as the judge of our files. {@code ./check} installs them; without them tests fail. */
public final class Gdal {

    private Gdal() {}

    /** Runs one of them; returns what it printed. */
    public static String run(String... command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.onExit().join().exitValue())
                    .as(String.join(" ", command) + "\n" + output)
                    .isZero();
            return output;
        } catch (IOException e) {
            throw new AssertionError("GDAL is needed (Debian: gdal-bin); ./check installs it", e);
        }
    }

    /** What a path is called in a command. */
    public static String name(Path path) {
        return path.toAbsolutePath().toString();
    }
}
