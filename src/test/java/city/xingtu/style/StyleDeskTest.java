package city.xingtu.style;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.plan.GeometryType;
import city.xingtu.plan.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleDeskTest {

    private static final String THIN = document("1");
    private static final String THICK = document("9");

    @TempDir
    Path folder;

    @Test
    void aChangedFileIsANewStyleAndAnUnchangedOneTheSame() throws IOException {
        Files.writeString(folder.resolve("towns.sld"), THIN);
        Files.writeString(folder.resolve("roads.sld"), THIN);
        StyleDesk desk = desk();
        Style towns = desk.styles().find("towns").orElseThrow();
        Style roads = desk.styles().find("roads").orElseThrow();

        Files.writeString(folder.resolve("towns.sld"), THICK);
        desk.refresh();

        assertThat(desk.styles().find("towns").orElseThrow()).isNotEqualTo(towns);
        assertThat(desk.styles().find("roads").orElseThrow()).isSameAs(roads);
    }

    @Test
    void aBrokenFileKeepsTheOldStyleAndIsTold() throws IOException {
        Files.writeString(folder.resolve("towns.sld"), THIN);
        StyleDesk desk = desk();
        Style before = desk.styles().find("towns").orElseThrow();

        Files.writeString(folder.resolve("towns.sld"), THIN.replace("</Rule>", ""));
        desk.refresh();
        assertThat(desk.styles().find("towns").orElseThrow()).isSameAs(before);
        assertThat(desk.styles().problems().get("towns").text().en()).startsWith("towns.sld line 1");

        Files.writeString(folder.resolve("towns.sld"), THIN);
        desk.refresh();
        assertThat(desk.styles().problems()).isEmpty();
    }

    @Test
    void theEditionTellsOfChangesOnly() throws IOException {
        Files.writeString(folder.resolve("towns.sld"), THIN);
        StyleDesk desk = desk();
        long edition = desk.styles().edition();

        desk.refresh();
        assertThat(desk.styles().edition()).isEqualTo(edition);

        Files.delete(folder.resolve("towns.sld"));
        desk.refresh();
        assertThat(desk.styles().edition()).isGreaterThan(edition);
        assertThat(desk.styles().ids()).isEmpty();
    }

    @Test
    void aStyleThatCameInIsOfferedForTheLayerThatItNames() {
        Layer towns = Layers.towns(GeometryType.POINT);
        StyleDesk desk = desk();

        desk.put(
                "mine",
                "<StyledLayerDescriptor><NamedLayer><Name>towns</Name>" + THIN
                        + "</NamedLayer></StyledLayerDescriptor>");
        desk.put(
                "foreign",
                "<StyledLayerDescriptor><NamedLayer><Name>roads</Name>" + THIN
                        + "</NamedLayer></StyledLayerDescriptor>");

        assertThat(desk.styles().stylesOf(towns)).contains("mine").doesNotContain("foreign");
        desk.remove("mine");
        assertThat(desk.styles().stylesOf(towns)).doesNotContain("mine");
    }

    private StyleDesk desk() {
        StyleFolder own = new StyleFolder(folder.resolve("own"));
        StyleDesk desk = new StyleDesk(
                StyleRepository.of(java.util.Map.of()),
                own,
                () -> StyleRepository.load(folder)
                        .with(StyleRepository.load(own.folder()).offeredByName()));
        desk.refresh();
        return desk;
    }

    private static String document(String width) {
        return "<UserStyle><FeatureTypeStyle><Rule><LineSymbolizer><Stroke><CssParameter name='stroke-width'>" + width
                + "</CssParameter></Stroke></LineSymbolizer></Rule></FeatureTypeStyle></UserStyle>";
    }
}
