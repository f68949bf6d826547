package city.xingtu.cli;

import city.xingtu.plan.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Files that appear whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Lets the content be written beside the target, then moves it there.
     *
     * @param overwrite whether a file that is there may be replaced
     * @param content writes into a path that does not exist
     * @throws Problem INVALID_PARAMETER when there is a file that may not be replaced
     */
    static void write(Path target, boolean overwrite, Consumer<Path> content) {
        if (Files.exists(target) && !overwrite) {
            throw Problem.invalid(
                    "file", target + " 已存在；加 --overwrite 以替换", target + " exists; add --overwrite to replace it");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try {
                content.accept(part);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
