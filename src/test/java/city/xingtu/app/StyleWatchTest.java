package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.style.StyleDesk;
import city.xingtu.style.StyleFolder;
import city.xingtu.style.StyleRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleWatchTest {

    private static final String STYLE = "<StyledLayerDescriptor version=\"1.0.0\" xmlns=\"http://www.opengis.net/sld\">"
            + "<NamedLayer><Name>towns</Name><UserStyle><FeatureTypeStyle><Rule><LineSymbolizer/></Rule>"
            + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";

    @TempDir
    Path folder;

    /** A file that is changed, one that comes and one that goes, while the service starts. */
    @ParameterizedTest
    @ValueSource(strings = {"changed", "new", "gone"})
    void aChangeInAFolderIsTakenOver(String what) throws IOException, InterruptedException {
        Path towns = folder.resolve("towns.sld");
        if (!what.equals("new")) {
            Files.writeString(towns, STYLE);
        }
        CountDownLatch readAgain = new CountDownLatch(1);
        StyleDesk desk = new StyleDesk(StyleRepository.load(folder), new StyleFolder(folder.resolve("own")), () -> {
            readAgain.countDown();
            return StyleRepository.load(folder);
        });
        try (StyleWatch watch = new StyleWatch(desk, List.of(folder), Duration.ofMillis(20))) {
            if (what.equals("gone")) {
                Files.delete(towns);
            } else {
                Files.writeString(towns, STYLE.replace("<Rule>", "<Rule><Title>longer</Title>"));
            }
            watch.begin();

            assertThat(readAgain.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}
