package city.xingtu.style;

import city.xingtu.plan.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * A folder of style documents that the service writes itself: {@code {id}.sld}, a colon of the id as {@code __}. A document
 * is there whole or not at all, whatever happens while it is written.
 */
public record StyleFolder(Path folder) {

    /** What an id may be: it becomes a file's name and a segment of addresses. */
    private static final Pattern ID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}(:[A-Za-z0-9][A-Za-z0-9_-]{0,63})?");

    /** Whether a style may be called that. */
    public static boolean allows(String id) {
        return ID.matcher(id).matches() && !id.contains("__");
    }

    /** Whether the folder has a document of that id. */
    public boolean has(String id) {
        return allows(id) && Files.isRegularFile(file(id));
    }

    /** Writes a document, in the place of an earlier one. */
    public void put(String id, String document) {
        Path file = file(id);
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "style", ".part");
            try {
                Files.write(fresh, document.getBytes(StandardCharsets.UTF_8));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a document; whether there was one. */
    public boolean remove(String id) {
        try {
            return Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        if (!allows(id)) {
            throw Problem.invalid(
                    "id",
                    "样式 id 由字母、数字、_ 和 - 组成，至多 64 个字符",
                    "A style's id has letters, digits, _ and -, 64 of them at most");
        }
        return folder.resolve(id.replace(":", "__") + ".sld");
    }
}
