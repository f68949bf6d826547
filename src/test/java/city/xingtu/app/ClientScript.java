package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A client that planners use, driven by a Python script of {@code src/test/clients}; the scripts also run by hand against
 * any service.
 */
public final class ClientScript {

    private static final Path SCRIPTS = Path.of("src", "test", "clients").toAbsolutePath();

    /** Far more than any script takes, on a machine that is busy too. */
    private static final int MINUTES = 10;

    private ClientScript() {}

    /**
     * Runs a script and gives what it says. The test is left out where the client is not installed ({@code ./check} installs
     * them all), and fails where the script does.
     *
     * @param folder in which it runs, so that what clients keep beside them is kept there
     */
    public static String run(Path folder, String script, Object... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(
                List.of("/usr/bin/python3", SCRIPTS.resolve(script).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(script).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String words = Files.readString(said);
        assumeFalse(words.contains("ModuleNotFoundError"), words);
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }
}
