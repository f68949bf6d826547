package city.xingtu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.xingtu.tile.FolderTiles;
import city.xingtu.tile.RedisTiles;
import city.xingtu.tile.TileStore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where the settings say that finished tiles are kept. */
class TileStoreSettingTest {

    private static final String REDIS = "redis://127.0.0.1:1";

    @TempDir
    private Path folder;

    private static TileStore store(Map<String, String> settings) {
        return PlanConfiguration.tileStore(new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("xingtu", XingtuProperties.class));
    }

    @Test
    void tilesAreKeptNowhereInAFolderOrInARedisThatNeedNotBeThere() {
        assertThat(store(Map.of())).isSameAs(TileStore.NONE);
        assertThat(store(Map.of("xingtu.tile-folder", folder.toString()))).isInstanceOf(FolderTiles.class);
        try (TileStore redis = store(Map.of("xingtu.tile-store", REDIS))) {
            assertThat(redis).isInstanceOf(RedisTiles.class);
            assertThat(redis.find("ab12")).isEmpty();
        }
    }

    @Test
    void twoPlacesAreOneTooMany() {
        Map<String, String> both = Map.of("xingtu.tile-folder", folder.toString(), "xingtu.tile-store", REDIS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store(both))
                .withMessageContaining("xingtu.tile-folder")
                .withMessageContaining("xingtu.tile-store");
    }
}
