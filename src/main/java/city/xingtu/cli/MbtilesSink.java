package city.xingtu.cli;

import city.xingtu.geo.BoundingBox;
import city.xingtu.store.geopackage.MbtilesFile;
import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import city.xingtu.tile.seed.TileSink;
import city.xingtu.tile.seed.Tileset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes tiles into an MBTiles file, which takes its place when it is whole. */
final class MbtilesSink implements TileSink {

    private final Path target;
    private final Path part;
    private final Tileset tileset;
    private final MbtilesFile file;

    /** @param job all that the tiles depend on */
    MbtilesSink(Path target, String job, Tileset tileset) {
        this.target = target;
        this.tileset = tileset;
        part = target.resolveSibling(target.getFileName() + ".part");
        file = new MbtilesFile(part, job);
    }

    @Override
    public long doneUntil() {
        return file.doneUntil();
    }

    @Override
    public void put(TileAddress address, Tile tile) {
        int zoom = Tileset.zoom(address.set(), address.matrix()).orElseThrow();
        file.put(zoom, address.column(), address.row(), tileset.image() ? tile.plain() : tile.packed());
    }

    @Override
    public void checkpoint(long place) {
        file.checkpoint(place);
    }

    @Override
    public void finish() throws IOException {
        BoundingBox bounds = tileset.bounds();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("name", tileset.name());
        metadata.put("format", tileset.image() ? "png" : "pbf");
        metadata.put("type", "overlay");
        metadata.put("minzoom", Integer.toString(tileset.first()));
        metadata.put("maxzoom", Integer.toString(tileset.last()));
        metadata.put(
                "bounds",
                String.format(Locale.ROOT, "%f,%f,%f,%f", bounds.minX(), bounds.minY(), bounds.maxX(), bounds.maxY()));
        metadata.put("json", tileset.metadata());
        file.finish(metadata);
        file.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        file.close();
    }
}
