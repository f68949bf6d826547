package city.xingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.Feature;
import city.xingtu.store.PlanStore;
import city.xingtu.store.SamplePlan;
import city.xingtu.store.geopackage.GeoPackageStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Files of which a feature cannot be kept as it is: the import names it, and the store is what it was. */
class HostileFilesTest {

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private Path plan;

    @BeforeEach
    void seed() {
        Locale.setDefault(Locale.ENGLISH);
        plan = folder.resolve("plan.gpkg");
        try (PlanStore store = GeoPackageStore.open(plan)) {
            store.seed(SamplePlan.small(), "a", "b");
        }
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    /** What the command says of its problems; empty when it has none. */
    private String imported(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        StringWriter problems = new StringWriter();
        Session session = new Session(
                () -> GeoPackageStore.open(plan),
                atlas -> {
                    throw new AssertionError("An import makes no tiles");
                },
                folder.resolve("access.json"),
                new PrintWriter(new StringWriter()),
                new PrintWriter(problems));
        int code = CommandLineTool.run(session, List.of("import", "--layer", "new", file.toString()));
        assertThat(code).isEqualTo(problems.toString().isEmpty() ? 0 : 1);
        return problems.toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/store/hostile-files.csv", delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void aFeatureThatCannotBeKeptIsNamedAndNothingIsWritten(String what, String name, String content, String message)
            throws IOException {
        assertThat(imported(name, content.replace("\\n", "\n")))
                .contains(message)
                .hasSizeLessThan(2_000);

        try (PlanStore store = GeoPackageStore.open(plan)) {
            assertThat(store.listRevisions()).hasSize(1);
            assertThat(store.schema().findLayer("new")).isEmpty();
            assertThat(store.verify(progress -> {}).intact()).isTrue();
        }
    }

    @Test
    void idsThatOccurTwiceAreNoIds() throws IOException {
        assertThat(imported("twice.csv", "id,geometry\na,POINT (120 30)\na,POINT (121 30)\n"))
                .isEmpty();

        try (PlanStore store = GeoPackageStore.open(plan)) {
            List<Feature> features = new ArrayList<>();
            store.readLayer("new", 2, features::add);
            assertThat(features).extracting(Feature::id).containsExactly("twice.1", "twice.2");
            assertThat(features).allMatch(feature -> "a".equals(feature.text("id_")));
        }
    }
}
