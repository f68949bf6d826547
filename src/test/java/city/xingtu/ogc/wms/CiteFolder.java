package city.xingtu.ogc.wms;

import city.xingtu.exchange.GeoJsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A folder of foreign files with the layers that OGC's test suites for WMS ask for: those of {@code cite.txt}, or any other
 * that the system property {@value #OTHER} names.
 */
final class CiteFolder {

    static final String OTHER = "xingtu.cite";

    private CiteFolder() {}

    /** The folder to serve; ours is written below the given one. */
    static Path in(Path parent) throws IOException, ParseException {
        String other = System.getProperty(OTHER);
        return other == null ? write(Files.createDirectories(parent.resolve("cite"))) : Path.of(other);
    }

    private static Path write(Path folder) throws IOException, ParseException {
        Map<String, GeoJsonWriter> files = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines()) {
            String[] cells = line.split("\\|", -1);
            String name = cells[0].strip();
            GeoJsonWriter file = files.get(name);
            if (file == null) {
                Path path = folder.resolve(name.replace(":", "__") + ".geojson");
                file = new GeoJsonWriter(Files.newOutputStream(path), 7);
                file.beginCollection();
                file.beginFeatures();
                files.put(name, file);
            }
            file.feature("c" + number++, new WKTReader().read(cells[2]), attributes(cells[1].strip()));
        }
        for (GeoJsonWriter file : files.values()) {
            file.endFeatures();
            file.endCollection();
            file.close();
        }
        return folder;
    }

    private static Map<String, Object> attributes(String cell) {
        return cell.isEmpty()
                ? Map.of()
                : List.of(cell.split(",", -1)).stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> pair[0].equals("ELEV") ? Long.valueOf(pair[1]) : pair[1]));
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = CiteFolder.class.getResourceAsStream("cite.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
