package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.Http;
import city.xingtu.atlas.AccessKey;
import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.Proposals;
import city.xingtu.plan.Edit;
import city.xingtu.plan.Proposal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a group may not see appears in no answer of any interface, and is answered for as if it did not exist; who may see
 * everything gets what a service without rules answers, byte for byte.
 */
class WithheldTest {

    private static final int GROUPS = 3;

    private static final String SECRET = AccessKey.secret();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static List<String> interfaces;

    /** Words of what a group may see. */
    private record Group(String name, Set<String> layers, Set<String> structures) {

        static Group random(int number) {
            Random random = new Random(number);
            Set<String> layers = some(WithheldPlan.layers(), random);
            return new Group("g" + number, layers, some(WithheldPlan.STRUCTURES.keySet(), random));
        }

        private static Set<String> some(Collection<String> words, Random random) {
            Set<String> some = new TreeSet<>();
            new TreeSet<>(words).forEach(word -> {
                if (random.nextInt(3) > 0) {
                    some.add(word);
                }
            });
            return some;
        }

        /** By what it may see, or by what it may not. */
        String rules() {
            Stream<String> seen = Stream.concat(
                    layers.stream().map(word -> "l_" + word),
                    structures.stream().map(word -> "s_" + word));
            Stream<String> unseen = hidden().stream()
                    .filter(word -> !WithheldPlan.THEMES.containsKey(word))
                    .map(word -> (WithheldPlan.STRUCTURES.containsKey(word) ? "s_" : "l_") + word);
            boolean named = layers.size() % 2 == 0;
            return "{\"read\": [%s], \"except\": [%s], \"proposals\": \"read\"}"
                    .formatted(
                            named ? quoted(Stream.concat(Stream.of("l_streets"), seen)) : "\"*\"",
                            named ? "" : quoted(unseen));
        }

        private static String quoted(Stream<String> names) {
            return names.map(name -> '"' + name + '"').collect(Collectors.joining(","));
        }

        boolean sees(String word) {
            return layers.contains(word)
                    || WithheldPlan.THEMES.getOrDefault(word, List.of()).stream()
                            .anyMatch(layers::contains)
                    || structures.contains(word)
                            && WithheldPlan.STRUCTURES.get(word).stream().anyMatch(layers::contains);
        }

        /** Words that must not come out. */
        List<String> hidden() {
            return Stream.of(WithheldPlan.layers(), WithheldPlan.THEMES.keySet(), WithheldPlan.STRUCTURES.keySet())
                    .flatMap(Collection::stream)
                    .filter(word -> !sees(word))
                    .toList();
        }

        @Override
        public String toString() {
            return name + " sees " + layers + " " + structures;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        try (InputStream lines = WithheldTest.class.getResourceAsStream("/access/interfaces.txt")) {
            interfaces = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("/"))
                    .toList();
        }
        Path plan = Files.createDirectory(folder.resolve("plan"));
        WithheldPlan.write(plan);
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("archives"));
        Files.writeString(home.resolve("archives/all.pmtiles"), String.join(" ", WithheldPlan.layers()));
        String rules = groups().stream()
                .map(group -> "\"" + group.name() + "\": " + group.rules())
                .collect(Collectors.joining(","));
        String keys = groups().stream()
                .map(group -> AccessKey.of(group.name(), group.name(), SECRET))
                .map(key -> "{\"name\": \"%s\", \"group\": \"%s\", \"sha256\": \"%s\"}"
                        .formatted(key.name(), key.group(), key.hex()))
                .collect(Collectors.joining(","));
        Path access = Files.writeString(folder.resolve("access.json"), """
            {"anonymous": "all", "groups": {"all": {"read": ["*"], "proposals": "read", "archives": ["*"]}, %s}, "keys": [%s]}
            """.formatted(rules, keys));
        service = run(home, "--xingtu.access=" + access);
        propose();
    }

    private static ConfigurableApplicationContext run(Path home, String... settings) {
        return SpringApplication.run(
                XingtuApplication.class,
                Stream.concat(
                                Stream.of(settings),
                                Stream.of(
                                        "--server.port=0",
                                        "--xingtu.questions=reach:isochrone:minutes=5:from=l_quvaxon",
                                        "--xingtu.gis-data=" + folder.resolve("plan"),
                                        "--xingtu.home=" + home))
                        .toArray(String[]::new));
    }

    /** A revision that every layer has part in, the structures as features, and a proposal for each layer. */
    private static void propose() {
        Atlas atlas = service.getBean(Atlas.class);
        atlas.keepStructures("test");
        List<Edit> all = new ArrayList<>();
        for (String word : WithheldPlan.layers()) {
            LayerSnapshot layer = atlas.view().findLayer("l_" + word).orElseThrow();
            Edit edit = new Edit.Put("l_" + word, layer.feature(layer.row(word + "-2")));
            all.add(edit);
            service.getBean(Proposals.class)
                    .save(
                            "p-" + word,
                            0,
                            new Proposal.Content("for " + word, "", Proposal.Status.DRAFT, 1, List.of(edit)),
                            "test",
                            "for " + word);
        }
        atlas.commit(atlas.view().revision().number(), "test", "all", all);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<Group> groups() {
        return Stream.iterate(0, number -> number + 1)
                .limit(GROUPS)
                .map(Group::random)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whatAGroupMayNotSeeIsInNoAnswerAndIsAnsweredForAsWhatIsNotThere(Group group) throws Exception {
        String key = "Bearer " + group.name() + "." + SECRET;
        List<String> hidden = group.hidden();
        int told = 0;
        for (String template : interfaces) {
            Map<String, String> answers = new TreeMap<>();
            for (String path : requests(template)) {
                HttpResponse<byte[]> response = get(service, path, "Authorization", key);
                String text = text(response);
                List<String> asked = hidden.stream().filter(path::contains).toList();
                if (asked.isEmpty()) {
                    for (String word : hidden) {
                        assertThat(text).as("%s to %s", path, group).doesNotContain(word);
                    }
                    told += response.statusCode() == 200 ? 1 : 0;
                } else {
                    String nothing = path;
                    for (String word : asked) {
                        text = text.replace(word, WithheldPlan.NOTHING);
                        nothing = nothing.replace(word, WithheldPlan.NOTHING);
                    }
                    String other = nothing;
                    assertThat(text)
                            .as("%s to %s", path, group)
                            .isEqualTo(answers.computeIfAbsent(
                                    other, absent -> text(get(service, absent, "Authorization", key))));
                }
            }
        }
        assertThat(told).isGreaterThan(interfaces.size() / 2);
    }

    @Test
    void everyInterfaceAnswersWhoMaySeeEverything() {
        List<String> silent = new ArrayList<>();
        int told = 0;
        for (String template : interfaces) {
            List<HttpResponse<byte[]>> answers = requests(template).stream()
                    .map(path -> get(service, path))
                    .filter(response -> response.statusCode() == 200)
                    .toList();
            if (answers.isEmpty()) {
                silent.add(template);
            }
            told += answers.stream().map(WithheldTest::text).anyMatch(WithheldTest::names) ? 1 : 0;
        }
        assertThat(silent).isEmpty();
        assertThat(told).as("interfaces that name what groups may not see").isGreaterThan(interfaces.size() / 2);
    }

    @Test
    void whoMaySeeEverythingGetsByteForByteWhatAServiceWithoutRulesAnswers() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.resolve("home").relativize(file)));
            }
        }
        List<String> others = new ArrayList<>();
        try (ConfigurableApplicationContext open = run(copy)) {
            for (String template : interfaces) {
                for (String path : requests(template)) {
                    HttpResponse<byte[]> with = get(service, path);
                    HttpResponse<byte[]> without = get(open, path);
                    if (with.statusCode() != without.statusCode()
                            || !home(service, with).equals(home(open, without))) {
                        others.add(path);
                    }
                }
            }
        }
        assertThat(others).isEmpty();
    }

    private static boolean names(String text) {
        return WithheldPlan.layers().stream().anyMatch(text::contains);
    }

    /** All that a template stands for. */
    private static List<String> requests(String template) {
        Map<String, Collection<String>> words = Map.of(
                "{layer}", WithheldPlan.layers(),
                "{theme}", new TreeSet<>(WithheldPlan.THEMES.keySet()),
                "{structure}", new TreeSet<>(WithheldPlan.STRUCTURES.keySet()));
        List<String> requests = List.of(template);
        for (Map.Entry<String, Collection<String>> each : words.entrySet()) {
            if (template.contains(each.getKey())) {
                requests = requests.stream()
                        .flatMap(path -> each.getValue().stream().map(word -> path.replace(each.getKey(), word)))
                        .toList();
            }
        }
        return requests;
    }

    private static HttpResponse<byte[]> get(ConfigurableApplicationContext node, String path, String... headers) {
        return Http.send(HttpRequest.newBuilder(URI.create(base(node) + path)), headers);
    }

    private static String base(ConfigurableApplicationContext node) {
        return "http://localhost:" + node.getEnvironment().getProperty("local.server.port");
    }

    private static String home(ConfigurableApplicationContext node, HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.ISO_8859_1)
                .replace(base(node), "")
                .replaceAll("(timeStamp\\W+)[^\"]+", "$1");
    }

    /** Headers and content as one text; of a sheet, what is written on it. */
    private static String text(HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(Set.of("date", "content-length", "etag"));
        return response.statusCode() + " " + headers + " " + content(response);
    }

    private static String content(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (!new String(body, StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
