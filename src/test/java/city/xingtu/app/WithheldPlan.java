package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan in which everything of a layer, a theme or a structure has a word of its own in its names, so that it is found
 * wherever it slips out: the layer {@code l_quvaxo} with its style, its field {@code f_quvaxo}, and its features
 * {@code quvaxo-1} and {@code quvaxo-2}. Everything lies in one place.
 */
final class WithheldPlan {

    /** Words of layers, by the word of their theme. */
    static final Map<String, List<String>> THEMES = Map.of(
            "wulbric",
            List.of("quvaxon", "brizelt"),
            "yornacq",
            List.of("chomdun", "drefkal"),
            "pelthuv",
            List.of("fenwozi"));

    /** Words of structures, with those of the layers whose features they consist of. */
    static final Map<String, List<String>> STRUCTURES = Map.of(
            "hornubb",
            List.of("quvaxon", "chomdun"),
            "isqualm",
            List.of("drefkal"),
            "jadverk",
            List.of("brizelt", "fenwozi"));

    private static final String POINTS = "fenwozi";

    /** A word of nothing, as long as all the others. */
    static final String NOTHING = "zzyzzyx";

    private WithheldPlan() {}

    /** Words of all layers but the streets, which have none. */
    static List<String> layers() {
        return THEMES.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Writes the plan into a folder that is empty. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("layers"));
        Files.createDirectories(folder.resolve("styles"));
        String themes = THEMES.keySet().stream()
                .sorted()
                .map(word ->
                        "{\"id\": \"%1$s\", \"title\": {\"zh\": \"题%1$s\", \"en\": \"Theme %1$s\"}}".formatted(word))
                .collect(Collectors.joining(","));
        String layers = THEMES.entrySet().stream()
                .flatMap(theme -> theme.getValue().stream().map(word -> layer(word, theme.getKey())))
                .sorted()
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("atlas.json"), """
            {"title": {"zh": "规划", "en": "Plan"},
             "horizons": [{"year": 2025, "title": {"zh": "近期", "en": "Soon"}},
                          {"year": 2035, "title": {"zh": "远期", "en": "Later"}}],
             "themes": [%s],
             "layers": [{"id": "l_streets", "title": {"zh": "街道", "en": "Streets"}, "geometry": "line", "rank": 1,
               "fields": [{"name": "foot", "type": "boolean", "title": {"zh": "可步行", "en": "On foot"}}]}, %s]}
            """.formatted(themes, layers));
        Files.writeString(folder.resolve("layers/l_streets.geojson"), collection("""
            {"type": "Feature", "id": "street-1", "properties": {"name_zh": "common street", "foot": true},
             "geometry": {"type": "LineString", "coordinates": [[120.04, 30.05], [120.06, 30.05]]}},
            {"type": "Feature", "id": "street-2", "properties": {"name_zh": "common lane", "foot": true},
             "geometry": {"type": "LineString", "coordinates": [[120.05, 30.04], [120.05, 30.06]]}}\
            """));
        for (String word : layers()) {
            Files.writeString(folder.resolve("layers/l_" + word + ".geojson"), features(word));
            Files.writeString(folder.resolve("styles/l_" + word + ".sld"), style(word));
        }
        String structures = STRUCTURES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(structure -> structure(structure.getKey(), structure.getValue()))
                .collect(Collectors.joining(","));
        Files.writeString(folder.resolve("structures.json"), "{\"structures\": [" + structures + "]}");
    }

    /** The plan of a folder that it is written into, in memory. */
    static Atlas open(Path folder) throws IOException {
        write(folder);
        MemoryStore store = new MemoryStore();
        store.seed(GisDataFolder.open(folder), "test", "");
        return new Atlas(store);
    }

    private static String layer(String word, String theme) {
        String rules = word.equals("brizelt")
                ? "[{\"kind\": \"within\", \"layer\": \"l_drefkal\", \"tolerance\": 1, \"clause\": \"in drefkal\"}]"
                : "[]";
        return """
            {"id": "l_%1$s", "title": {"zh": "层%1$s", "en": "Layer %1$s"}, "theme": "%2$s", "geometry": "%4$s", "rank": 10,
             "rules": %3$s, "fields": [{"name": "f_%1$s", "type": "integer", "title": {"zh": "项%1$s", "en": "Field %1$s"}}]}\
            """.formatted(word, theme, rules, word.equals(POINTS) ? "point" : "polygon");
    }

    private static String features(String word) {
        return collection("""
            {"type": "Feature", "id": "%1$s-1", "properties": {"name_zh": "common %1$s", "citation": "of %1$s", "f_%1$s": 1},
             "geometry": %2$s},
            {"type": "Feature", "id": "%1$s-2", "properties": {"name_zh": "second %1$s", "f_%1$s": 2},
             "geometry": %3$s},
            {"type": "Feature", "id": "common-1", "properties": {"name_zh": "third %1$s", "f_%1$s": 3}, "geometry": null}\
            """.formatted(word, place(word, 0.01), place(word, 0.005)));
    }

    /** A square around the middle; the middle itself of a layer of points. */
    private static String place(String word, double half) {
        return word.equals(POINTS)
                ? "{\"type\": \"Point\", \"coordinates\": [120.05, 30.05]}"
                : String.format(
                        Locale.ROOT,
                        "{\"type\": \"Polygon\", \"coordinates\": [[[%1$f, %3$f], [%2$f, %3$f], [%2$f, %4$f], [%1$f,"
                                + " %4$f], [%1$f, %3$f]]]}",
                        120.05 - half,
                        120.05 + half,
                        30.05 - half,
                        30.05 + half);
    }

    private static String collection(String features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
    }

    private static String structure(String word, List<String> layers) {
        String parts = layers.stream()
                .map(layer -> "{\"no\": %d, \"name_zh\": \"部%2$s\", \"features\": [\"%2$s-1\"]}"
                        .formatted(layers.indexOf(layer) + 1, layer))
                .collect(Collectors.joining(","));
        return "{\"id\": \"s_%1$s\", \"name_zh\": \"构%1$s\", \"plan\": \"city\", \"citation\": \"of %1$s\", \"parts\": [%2$s]}"
                .formatted(word, parts);
    }

    private static String style(String word) {
        return """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <NamedLayer><Name>l_%1$s</Name><UserStyle><Title>Style %1$s</Title><FeatureTypeStyle>
                <Rule><Name>rule_%1$s</Name><Title>Rule %1$s</Title>
                  <PolygonSymbolizer><Fill><CssParameter name="fill">#%2$06x</CssParameter></Fill></PolygonSymbolizer></Rule>
              </FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """.formatted(word, word.hashCode() & 0xffffff);
    }
}
