package city.xingtu.web;

import city.xingtu.atlas.Access;
import city.xingtu.http.Answers;
import city.xingtu.http.ETags;
import city.xingtu.http.ProblemJson;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * Archives of tiles below {@code /archives}, for clients that read them by ranges of bytes (PMTiles; RFC 9110, 14). A
 * request for several ranges at once gets the whole, as the standard allows.
 */
public final class ArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** No separators and no dot in front: a name of a file in the folder and of nothing else. */
    private static final Pattern NAME =
            Pattern.compile("/([\\p{IsAlphabetic}\\p{IsDigit}_-][\\p{IsAlphabetic}\\p{IsDigit}._-]*\\.pmtiles)");

    private static final String MEDIA_TYPE = "application/vnd.pmtiles";

    private final transient Path folder;

    /** @param folder that holds the archives; it need not be there */
    public ArchiveServlet(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var name = NAME.matcher(path);
        Path file = name.matches() ? folder.resolve(name.group(1)) : folder;
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !Access.rights().readsArchive(name.group(1))) {
            ProblemJson.sendStatus(
                    request,
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    new Text(
                            "没有此瓦片档案；地址为 /archives/{名称}.pmtiles",
                            "No such archive: they are at /archives/{name}.pmtiles"));
            return;
        }
        try (FileChannel content = FileChannel.open(file)) {
            send(request, response, content, tag(file));
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, FileChannel content, String tag)
            throws IOException {
        long size = content.size();
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        if (ETags.notModified(request, response, tag)) {
            return;
        }
        String condition = request.getHeader("If-Range");
        // A date says less than the tag: who has one only gets the whole.
        boolean current = condition == null || condition.equals(tag);
        ByteRange range = ByteRange.of(current ? request.getHeader("Range") : null, size);
        switch (range.kind()) {
            case WHOLE -> response.setStatus(HttpServletResponse.SC_OK);
            case PART -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + size);
            }
            case BEYOND -> {
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                response.setHeader("Content-Range", "bytes */" + size);
                return;
            }
        }
        response.setContentType(MEDIA_TYPE);
        response.setContentLengthLong(range.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        WritableByteChannel out = Channels.newChannel(response.getOutputStream());
        for (long at = range.first(); at <= range.last(); ) {
            at += content.transferTo(at, range.last() - at + 1, out);
        }
    }

    /** Archives are replaced and never changed, so that place, size and time tell their content. */
    private static String tag(Path file) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
        String key = facts.fileKey() + " " + facts.size() + " " + facts.lastModifiedTime();
        return ETags.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
