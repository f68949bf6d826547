package city.xingtu.cli;

import city.xingtu.geo.BoundingBox;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileJson;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Problem;
import city.xingtu.tile.seed.PmtilesWriter;
import city.xingtu.tile.seed.TileFolder;
import city.xingtu.tile.seed.TileSink;
import city.xingtu.tile.seed.Tileset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Where seeded tiles go. */
sealed interface SeedTarget {

    /** Stand for a grid and a name in the name of a file. */
    String GRID = "{grid}";

    String NAME = "{name}";

    /** Begins or goes on. */
    TileSink open(SeedJob job, SeedArea area) throws IOException;

    /**
     * Checks that so many tilesets can go there.
     *
     * @throws Problem INVALID_PARAMETER
     */
    default void check(int tilesets) {
        // Takes any.
    }

    /**
     * The target that the option names.
     *
     * @throws Problem INVALID_PARAMETER {@code --to}
     */
    static SeedTarget of(String target, boolean overwrite, TileSource tiles) {
        if (target.equals("cache")) {
            if (!tiles.keeps()) {
                throw Problem.invalid(
                        "--to",
                        "缓存须用 --xingtu.tile-folder=DIR 或 --xingtu.tile-store=redis://… 指明",
                        "Name the cache by --xingtu.tile-folder=DIR or --xingtu.tile-store=redis://…");
            }
            return new Cache();
        }
        if (target.endsWith(".pmtiles") || target.endsWith(".mbtiles")) {
            return new File(target, overwrite);
        }
        return new Folder(Path.of(target), overwrite);
    }

    /** The store behind the service's cache, which takes tiles as they are made. */
    record Cache() implements SeedTarget {
        @Override
        public TileSink open(SeedJob job, SeedArea area) {
            return TileSink.NONE;
        }
    }

    /** Files under {@code grid/name/}. */
    record Folder(Path folder, boolean overwrite) implements SeedTarget {
        @Override
        public TileSink open(SeedJob job, SeedArea area) throws IOException {
            Path own = folder.resolve(job.set().id()).resolve(job.fileName());
            String content = job.content(area);
            if (Files.exists(own) && !overwrite && !TileFolder.holds(own, content)) {
                throw Problem.invalid(
                        "--to", own + " 中已有其他瓦片；加 --overwrite 以替换", own + " holds other tiles; add --overwrite");
            }
            return new TileFolder(own, content, "." + job.request().format().extension());
        }
    }

    /**
     * Archives, PMTiles or MBTiles.
     *
     * @param pattern path, in which {@code {grid}} and {@code {name}} stand for those of a tileset
     */
    record File(String pattern, boolean overwrite) implements SeedTarget {
        @Override
        public void check(int tilesets) {
            if (tilesets != 1 && !(pattern.contains(NAME) && pattern.contains(GRID))) {
                throw Problem.invalid(
                        "--to",
                        "一个文件只容一种瓦片：请指定一个名称和一个网格，或在文件名中写 {grid} 与 {name}",
                        "A file holds one kind of tiles: give one name and one grid, or write {grid} and {name} in the"
                                + " file's name");
            }
        }

        @Override
        public TileSink open(SeedJob job, SeedArea area) throws IOException {
            Path file = Path.of(pattern.replace(GRID, job.set().id()).replace(NAME, job.fileName()));
            if (Files.exists(file) && !overwrite) {
                throw Problem.invalid(
                        "--to", file + " 已存在；加 --overwrite 以替换", file + " exists; add --overwrite to replace it");
            }
            Tileset tileset = tileset(job, area);
            return pattern.endsWith(".pmtiles")
                    ? new PmtilesWriter(file, job.content(area), tileset)
                    : new MbtilesSink(file, job.content(area), tileset);
        }
    }

    private static Tileset tileset(SeedJob job, SeedArea area) {
        OptionalInt first = Tileset.zoom(job.set(), job.levels().first());
        OptionalInt last = Tileset.zoom(job.set(), job.levels().last());
        if (first.isEmpty() || last.isEmpty()) {
            throw Problem.invalid(
                    "--grid",
                    "PMTiles 与 MBTiles 只容 Web 墨卡托的网格；" + job.set().id() + " 可写入文件夹或缓存",
                    "PMTiles and MBTiles know grids of Web Mercator only; "
                            + job.set().id() + " goes into a folder or the cache");
        }
        boolean image = job.request().format() == TileFormat.PNG;
        BoundingBox bounds = job.bounds(area);
        String metadata = TileJson.forArchive(
                job.name(), job.layers(), image, job.request().language());
        return new Tileset(job.name(), image, bounds, first.getAsInt(), last.getAsInt(), metadata);
    }
}
