package city.xingtu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Cases in text files: a line, and the indented line below it; blank lines and lines with # between them. */
final class Cases {

    private Cases() {}

    record Case(String given, String expected) {
        @Override
        public String toString() {
            return expected;
        }
    }

    static List<Case> read(String resource) throws IOException {
        try (InputStream in = Cases.class.getResourceAsStream(resource)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return Stream.iterate(0, i -> i < lines.size(), i -> i + 2)
                    .map(i -> new Case(lines.get(i), lines.get(i + 1).substring(2)))
                    .toList();
        }
    }

    /** Copies the small plan to where it may be changed. */
    static Path smallPlan(Path folder) throws IOException {
        for (String name :
                Arrays.asList("atlas.json", "structures.json", "layers/stations.geojson", "layers/zones.geojson")) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            try (InputStream in = Cases.class.getResourceAsStream("/exchange/small/" + name)) {
                Files.copy(in, target);
            }
        }
        return folder;
    }
}
