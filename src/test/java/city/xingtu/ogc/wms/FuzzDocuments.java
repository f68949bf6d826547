package city.xingtu.ogc.wms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests with styles and filters near good ones: elements taken away, doubled, exchanged, nested, their texts damaged. */
final class FuzzDocuments {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "city", "xingtu");

    /** A tag with its attributes, or a text between tags. */
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+");

    private static final Pattern LAYER = Pattern.compile("(<(?:\\w+:)?NamedLayer>\\s*<(?:\\w+:)?Name>)[^<]*");

    private static final Pattern CASE = Pattern.compile("(?s)<case [^>]*>\\s*(<Filter.*?</Filter>)\\s*</case>");

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-1",
            "1e308",
            "-1e308",
            "NaN",
            "Infinity",
            "2147483648",
            "0.0000001",
            "#12345",
            "#ff0000",
            "${id}",
            "1,2 3,4",
            "0 0 0 0",
            "name_zh",
            "shape://slash",
            "symbols/../../pom.xml",
            "http://chart?cht=p&amp;chd=t:${1/0}&amp;chco=ff0000",
            "file:///etc/passwd",
            "&lt;script&gt;",
            "&#0;",
            "&unknown;",
            "<![CDATA[]]>",
            "<!-- -->",
            "<?xml version='1.0'?>",
            "\uD800",
            "湖".repeat(2000));

    private final Random random;
    private final List<String> styles;
    private final List<String> filters;

    FuzzDocuments(Random random) throws IOException {
        this.random = random;
        List<String> read = new ArrayList<>();
        for (String folder : List.of("style/reading", "draw/symbols")) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".sld"))
                        .sorted()
                        .toList()) {
                    read.add(LAYER.matcher(Files.readString(file)).replaceAll("$1lake"));
                }
            }
        }
        styles = read;
        String cases = Files.readString(RESOURCES.resolve("filter/filters.xml"), StandardCharsets.UTF_8);
        filters = CASE.matcher(cases).results().map(found -> found.group(1)).toList();
    }

    /** The next request's parameters. */
    Map<String, String> next() {
        Map<String, String> parameters = new LinkedHashMap<>(HostileRequestsTest.GOOD);
        boolean style = random.nextBoolean();
        parameters.put(style ? "SLD_BODY" : "FILTER", damaged(any(style ? styles : filters)));
        return parameters;
    }

    private String damaged(String document) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(document).results().map(MatchResult::group).toList());
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(tokens.size());
            int to = Math.min(tokens.size(), at + 1 + random.nextInt(12));
            switch (random.nextInt(8)) {
                case 0 -> tokens.subList(at, to).clear();
                case 1 -> tokens.addAll(at, List.copyOf(tokens.subList(at, to)));
                case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
                case 3 -> tokens.addAll(at, Collections.nCopies(1 + random.nextInt(300), tokens.get(at)));
                case 4 -> tokens.set(at, scratched(tokens.get(at)));
                default -> tokens.set(text(tokens, at), any(TEXTS));
            }
            if (tokens.isEmpty()) {
                return "";
            }
        }
        return String.join("", tokens);
    }

    /** The next token from there on that is a text; the token itself where there is none. */
    private static int text(List<String> tokens, int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (!tokens.get(at).startsWith("<") && !tokens.get(at).isBlank()) {
                return at;
            }
        }
        return from;
    }

    private String scratched(String token) {
        if (token.isEmpty()) {
            return any(TEXTS);
        }
        char[] letters = token.toCharArray();
        letters[random.nextInt(letters.length)] = (char) (32 + random.nextInt(95));
        return random.nextBoolean()
                ? new String(letters)
                : new String(Arrays.copyOf(letters, random.nextInt(letters.length)));
    }

    private <T> T any(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
