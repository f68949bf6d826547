package city.xingtu.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes feeds for tests. */
public final class GtfsZip {

    private GtfsZip() {}

    /** The tables of gtfs.txt by name. */
    public static Map<String, String> town() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String part : resource("gtfs.txt").split("=== ")) {
            if (!part.startsWith("#")) {
                int end = part.indexOf('\n');
                tables.put(part.substring(0, end).trim(), part.substring(end + 1));
            }
        }
        return tables;
    }

    static String resource(String name) {
        try (var in = GtfsZip.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes tables under their names. */
    public static Path write(Path file, Map<String, String> tables) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
