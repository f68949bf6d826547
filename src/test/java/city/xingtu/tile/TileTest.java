package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TileTest {

    private static final byte[] LONG = "一核九星".repeat(500).getBytes(StandardCharsets.UTF_8);

    @Test
    void whatCompressesWellIsKeptCompressedAndComesBackWhole() {
        Tile tile = Tile.compressible(LONG);
        assertThat(tile.isCompressed()).isTrue();
        assertThat(tile.stored()).hasSizeLessThan(LONG.length / 10);
        assertThat(tile.plain()).isEqualTo(LONG);
    }

    @Test
    void smallTilesAndImagesStayAsTheyAre() {
        assertThat(Tile.compressible(new byte[] {1, 2}).isCompressed()).isFalse();
        assertThat(Tile.of(LONG).plain()).isSameAs(LONG);
    }

    @Test
    void theFingerprintIsThatOfTheContent() {
        assertThat(Tile.of(LONG).fingerprint())
                .isEqualTo(Tile.compressible(LONG).fingerprint())
                .isNotEqualTo(Tile.of(new byte[LONG.length]).fingerprint());
        assertThat(Tile.of(new byte[0]).fingerprint())
                .isNotEqualTo(Tile.of(new byte[1]).fingerprint());
    }
}
