package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleRepositoryTest {

    private static final String LABELLED =
            document("<TextSymbolizer><Label><PropertyName>name_zh</PropertyName></Label></TextSymbolizer>");
    private static final String PLAIN = document("<LineSymbolizer/>");
    private static final String BROKEN = document("<LineSymbolizer>");

    @TempDir
    Path folder;

    @Test
    void aFolderIsReadAndBrokenFilesAreToldByName() throws IOException {
        Files.writeString(folder.resolve("towns.sld"), PLAIN);
        Files.writeString(folder.resolve("broken.sld"), BROKEN);
        Files.writeString(folder.resolve("notes.txt"), "not a style");

        StyleRepository styles = StyleRepository.load(folder);

        assertThat(styles.ids()).containsExactly("towns");
        assertThat(styles.problems()).containsOnlyKeys("broken");
        assertThat(styles.problems().get("broken").text().en()).startsWith("broken.sld line 1: ");
    }

    @Test
    void aColonIsWrittenAsTwoUnderscoresInFileNames() throws IOException {
        Files.writeString(folder.resolve("cite__Lakes.sld"), PLAIN);

        assertThat(StyleRepository.load(folder).find("cite:Lakes")).isPresent();
    }

    @Test
    void aFolderInAnArchiveIsReadToo() throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("styles.zip").toUri());
        try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Files.createDirectory(files.getPath("/styles"));
            Files.writeString(files.getPath("/styles/towns.sld"), PLAIN);

            assertThat(StyleRepository.load(files.getPath("/styles")).ids()).containsExactly("towns");
        }
    }

    @Test
    void aFolderThatDoesNotExistHoldsNoStyles() {
        assertThat(StyleRepository.load(folder.resolve("absent")).ids()).isEmpty();
    }

    @Test
    void chineseLabelsHaveAnEnglishVariant() {
        StyleRepository styles = StyleRepository.of(Map.of("towns", LABELLED, "roads", PLAIN));

        assertThat(styles.ids()).containsExactlyInAnyOrder("towns", "towns-en", "roads");
        assertThat(styles.find("towns-en").orElseThrow().toString())
                .contains("name_en")
                .doesNotContain("name_zh");
        assertThat(styles.source("towns-en").orElseThrow()).contains("name_en").doesNotContain("name_zh");
    }

    @Test
    void anOwnEnglishStyleIsNotReplaced() {
        StyleRepository styles = StyleRepository.of(Map.of("towns", LABELLED, "towns-en", PLAIN));

        assertThat(styles.source("towns-en")).contains(PLAIN);
    }

    @Test
    void aLayerIsOfferedItsOwnStylesOnly() {
        StyleRepository styles = StyleRepository.of(Map.of("towns", LABELLED, "other", PLAIN, "foreign", PLAIN));
        Layer towns = Layers.towns(GeometryType.POINT);

        assertThat(styles.stylesOf(towns)).containsExactly("towns", "towns-en", "other");
        assertThat(styles.styleOf(towns, "other").id()).isEqualTo("other");
        assertThat(styles.styleOf(towns, "")).isSameAs(styles.styleOf(towns));
        assertThatThrownBy(() -> styles.styleOf(towns, "foreign")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNKNOWN_STYLE);
            assertThat(problem.text().zh()).contains("foreign");
        });
    }

    @Test
    void aLayerWithoutStyleGetsOneAndAlwaysTheSame() {
        Layer towns = Layers.towns(GeometryType.POINT);
        StyleRepository styles = StyleRepository.empty();

        assertThat(styles.stylesOf(towns)).containsExactly("towns");
        assertThat(styles.styleOf(towns)).isSameAs(styles.styleOf(towns)).isEqualTo(DefaultStyles.of(towns));
    }

    @Test
    void aSecondRepositoryWins() {
        StyleRepository both = StyleRepository.of(Map.of("towns", PLAIN, "roads", PLAIN))
                .with(StyleRepository.of(Map.of("towns", LABELLED)));

        assertThat(both.source("towns")).contains(LABELLED);
        assertThat(both.ids()).contains("towns", "towns-en", "roads");
    }

    @Test
    void whatWasNotUnderstoodIsListedByStyle() {
        StyleRepository styles = StyleRepository.of(Map.of("towns", document("<RasterSymbolizer/><LineSymbolizer/>")));

        assertThat(styles.warnings().get("towns"))
                .hasToString("[line 1: RasterSymbolizer is not supported and was left out]");
    }

    private static String document(String symbolizers) {
        return "<UserStyle><FeatureTypeStyle><Rule>" + symbolizers + "</Rule></FeatureTypeStyle></UserStyle>";
    }
}
