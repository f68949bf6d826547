package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fonts in the folder of symbols, whose characters are marks. */
class SymbolFontTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fonts() throws IOException {
        try (InputStream font = getClass().getResourceAsStream("/city/xingtu/ink/fonts/NotoSansSC-Bold.ttf")) {
            Files.copy(font, folder.resolve("Planning-Signs.ttf"));
        }
        Files.writeString(folder.resolve("broken.ttf"), "no font");
    }

    private static SldDocument read(SymbolFolder symbols, String name) {
        return SldReader.read(
                "sld",
                "s",
                "<UserStyle><FeatureTypeStyle><Rule><PointSymbolizer><Graphic><Mark><WellKnownName>" + name
                        + "</WellKnownName></Mark></Graphic></PointSymbolizer></Rule></FeatureTypeStyle></UserStyle>",
                symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "ttf://Planning-Signs#0x2605, true",
        "ttf://planning-signs#9733,   true",
        "ttf://Noto Sans SC#★,        true",
        "ttf://broken#0x41,           false",
        "ttf://../secret#0x41,        false",
    })
    void aStyleNamesFontsOfTheFolderByTheirFilesAndFamilies(String name, boolean known) {
        SldDocument read = read(SymbolFolder.load(folder), name);

        assertThat(read.warnings()).hasSize(known ? 0 : 1);
        if (!known) {
            assertThat(read.warnings().getFirst().text().en()).contains("there are: Noto Sans SC, ", "planning-signs");
        }
    }

    @Test
    void aMarkOfAFontIsWrittenAsItWasRead() {
        SymbolFolder symbols = SymbolFolder.load(folder);
        Style style = read(symbols, "ttf://Planning-Signs#0x2605").findStyle().orElseThrow();

        String written = SldWriter.write(style, "towns");

        assertThat(written).contains("<WellKnownName>ttf://Planning-Signs#0x2605</WellKnownName>");
        assertThat(SldReader.read("sld", "s", written, symbols).findStyle()).contains(style);
    }

    @Test
    void aFileThatIsNoFontIsAProblemOfTheFolder() {
        assertThat(SymbolFolder.load(folder).problems()).containsOnlyKeys("broken.ttf");
    }

    @Test
    void aFontThatChangedIsNoticed() throws IOException {
        SymbolFolder before = SymbolFolder.load(folder);
        assertThat(SymbolFolder.load(folder).same(before)).isTrue();

        Files.delete(folder.resolve("Planning-Signs.ttf"));

        assertThat(SymbolFolder.load(folder).same(before)).isFalse();
    }
}
