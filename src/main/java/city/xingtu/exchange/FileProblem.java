package city.xingtu.exchange;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/** Problems that say in which file, and where in it, something is not as expected. */
final class FileProblem {

    private FileProblem() {}

    /**
     * Something unexpected in a file.
     *
     * @param where such as {@code line 17, feature qt-1}; may be empty
     */
    static Problem of(Path file, String where, String zh, String en) {
        String name = String.valueOf(file.getFileName());
        String place = where.isEmpty() ? name : name + ", " + where;
        return Problem.invalid(name, place + "：" + zh, place + ": " + en);
    }

    /** A problem found further down, with the place added. */
    static Problem at(Path file, String where, Problem cause) {
        return of(file, where, cause.text().zh(), cause.text().en());
    }

    /** A document that is no JSON. */
    static Problem of(Path file, JacksonException cause) {
        String where =
                cause.getLocation() == null ? "" : "line " + cause.getLocation().getLineNr();
        return of(
                file,
                where,
                "不是有效的 JSON：" + cause.getOriginalMessage(),
                "no valid JSON: " + cause.getOriginalMessage());
    }

    /** Closes what a file was read from. */
    static void close(Closeable in, Path file) {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A file that cannot be read at all. */
    static Problem unreadable(Path file, Exception cause) {
        Text reason = Text.same(String.valueOf(cause.getMessage()));
        return of(file, "", "无法读取：" + reason.zh(), "cannot be read: " + reason.en());
    }
}
