package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TileTest {

    private static final byte[] LONG = "一核九星".repeat(500).getBytes(StandardCharsets.UTF_8);

    @Test
    void whatCompressesWellIsKeptCompressedOnceSomebodyWantsItSoAndComesBackWhole() {
        Tile tile = Tile.compressible(LONG);
        assertThat(tile.isCompressible()).isTrue();
        assertThat(tile.weight()).isGreaterThan(LONG.length);
        assertThat(tile.packed()).hasSizeLessThan(LONG.length / 10).isSameAs(tile.packed());
        assertThat(tile.weight()).isLessThan(LONG.length / 2);
        assertThat(tile.plain()).isEqualTo(LONG);
        assertThat(Tile.restored(tile.kept(), true, tile.fingerprint()).plain()).isEqualTo(LONG);
    }

    @Test
    void smallTilesAndImagesStayAsTheyAre() {
        assertThat(Tile.compressible(new byte[] {1, 2}).isCompressible()).isFalse();
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

    @Test
    void everyBitOfTheContentIsInTheFingerprint() {
        Set<Long> seen = new HashSet<>();
        seen.add(Tile.of(new byte[77]).fingerprint());
        for (int bit = 0; bit < 77 * 8; bit++) {
            byte[] content = new byte[77];
            content[bit / 8] = (byte) (1 << bit % 8);
            assertThat(seen.add(Tile.of(content).fingerprint()))
                    .as("bit %d", bit)
                    .isTrue();
        }
    }
}
