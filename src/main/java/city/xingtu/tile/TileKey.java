package city.xingtu.tile;

/**
 * Everything that a tile's bytes depend on: tiles of equal keys are equal.
 *
 * @param name of what is shown, as requested
 * @param set id of the grid
 * @param content hash of the versions of all layers, and of the style where there is one
 * @param variant format and options, such as {@code mvt:name_zh,kind} or {@code png@2x}
 */
public record TileKey(String name, String set, int matrix, long column, long row, long content, String variant) {

    TileKey(String name, TileAddress address, long content, String variant) {
        this(name, address.set().id(), address.matrix(), address.column(), address.row(), content, variant);
    }
}
