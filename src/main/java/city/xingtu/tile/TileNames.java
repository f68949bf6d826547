package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.TileMatrixSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Names tiles by all that they are made of: the same in every process, after every restart and on every node, and another
 * name as soon as a feature in reach, a layer's declaration, a style, the grid or the drawing itself is another.
 */
final class TileNames {

    /** To be raised when the same content is encoded or drawn in another way. */
    private static final int FORM = 3;

    private final String software;

    /** @param software the version of what draws */
    TileNames(String software) {
        this.software = software;
    }

    /**
     * The name; none for a tile with nothing in its reach, which is made sooner than found.
     *
     * @param reach box in longitude and latitude from which something may reach into the tile
     * @param variant format, options and styles
     */
    Optional<String> of(List<LayerSnapshot> layers, TileAddress address, BoundingBox reach, String variant) {
        if (layers.stream().allMatch(layer -> layer.search(reach).length == 0)) {
            return Optional.empty();
        }
        TileMatrixSet set = address.set();
        StringBuilder facts = new StringBuilder(1024)
                .append(set.id())
                .append(' ')
                .append(set.crs().code())
                .append(' ')
                .append(set.matrices().get(address.matrix()))
                .append(' ')
                .append(address.bounds())
                .append('\n')
                .append(variant);
        for (LayerSnapshot layer : layers) {
            facts.append('\n').append(layer.layer()).append(' ').append(layer.content(reach));
        }
        return Optional.of(of(facts.toString()));
    }

    /** A name for something that is made of facts by this software. */
    String of(String facts) {
        return HexFormat.of().formatHex(digest(FORM + " " + software + "\n" + facts));
    }

    /** 32 bytes that stand for the text. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
