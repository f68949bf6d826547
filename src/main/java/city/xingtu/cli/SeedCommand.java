package city.xingtu.cli;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.geo.TileMatrixSet;
import city.xingtu.http.Horizons;
import city.xingtu.http.TileFormat;
import city.xingtu.http.TileRequest;
import city.xingtu.http.TileSource;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Theme;
import city.xingtu.store.PlanStore;
import city.xingtu.store.Progress;
import city.xingtu.tile.Tile;
import city.xingtu.tile.TileAddress;
import city.xingtu.tile.seed.Seeding;
import city.xingtu.tile.seed.TileSequence;
import city.xingtu.tile.seed.TileSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes tiles before anybody asks for them. */
@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = {
            "预先生成瓦片，写入服务的缓存、PMTiles、MBTiles 或文件夹；中断后再次运行即可继续。",
            "Makes tiles ahead: into the service's cache, PMTiles, MBTiles or a folder. Run again what was"
                    + " interrupted, and it goes on."
        })
final class SeedCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = {
                "图层、结构或 theme:专题；逗号相连者同在一张瓦片；默认每个专题",
                "layers, structures or theme:x, each for itself; joined by commas in one tile; every theme by default"
            })
    private List<String> names = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TARGET",
            description = {
                "cache（服务的 --xingtu.tile-folder 或 --xingtu.tile-store）、文件 .pmtiles 或 .mbtiles（名称中可写 {grid} 与"
                        + " {name}）、或文件夹",
                "cache (the service's --xingtu.tile-folder or --xingtu.tile-store), a .pmtiles or .mbtiles file, with"
                        + " {grid} and {name} in its name for several, or a folder"
            })
    private String target = "";

    @Option(names = "--grid", paramLabel = "ID", description = "网格，可重复；默认 WebMercatorQuad / a grid, repeatable")
    private List<String> grids = List.of("WebMercatorQuad");

    @Option(names = "--zoom", paramLabel = "A-B", description = "级别，默认 5-14 / the levels, 5-14 by default")
    private String zoom = "5-14";

    @Option(names = "--format", paramLabel = "mvt|png", description = "默认 mvt / mvt by default")
    private String format = TileFormat.MVT.extension();

    @Option(names = "--scale", paramLabel = "1-3", description = "png 的像素比 / pixels of a png a pixel of the map")
    private int scale = 1;

    @Option(
            names = "--style",
            paramLabel = "ID",
            description = "png 的样式，默认各图层的 / style of a png; the layers' own by default")
    private @Nullable String style;

    @Option(names = "--lang", paramLabel = "zh|en", description = "png 标注的语言 / language of a png's labels")
    private String language = "zh";

    @Option(
            names = "--datetime",
            paramLabel = "YEAR",
            description = "规划期限，如 2025 / a horizon of the plan, such as 2025")
    private @Nullable String datetime;

    @Mixin
    private SeedArea area = new SeedArea();

    @Option(names = "--threads", paramLabel = "N", description = "默认每核一个 / one a core by default")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--overwrite", description = "替换已有文件 / replace what is there")
    private boolean overwrite;

    SeedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (PlanStore store = session.open();
                Atlas atlas = new Atlas(store)) {
            TileSource tiles = session.tiles().apply(atlas);
            View view = atlas.view(Optional.ofNullable(datetime).map(year -> Horizons.year("--datetime", year)));
            List<String> chosen = names.isEmpty()
                    ? view.schema().themes().stream().map(Theme::layerName).toList()
                    : names;
            SeedTarget place = SeedTarget.of(target, overwrite, tiles);
            place.check(chosen.size() * grids.size());
            ProgressPrinter printer = new ProgressPrinter(session.err());
            for (String grid : grids) {
                TileMatrixSet set = tiles.set("--grid", grid);
                for (String name : chosen) {
                    seed(place, new SeedJob(tiles, request(view, name, set), SeedLevels.of(set, zoom)), printer);
                }
            }
            return 0;
        }
    }

    private TileRequest request(View view, String name, TileMatrixSet set) {
        TileFormat form = TileFormat.ofExtension(format)
                .orElseThrow(() -> Problem.invalid("--format", "格式应为 mvt 或 png", "A format is mvt or png"));
        if (scale < 1 || scale > TileRequest.MAX_SCALE) {
            throw Problem.invalid("--scale", "像素比为 1 至 3", "A scale is 1 to " + TileRequest.MAX_SCALE);
        }
        return TileRequest.of(view, List.of(name.split(",")), new TileAddress(set, 0, 0, 0), form)
                .at(form.image() ? scale : 1)
                .in(Optional.ofNullable(style), Language.of(language));
    }

    private void seed(SeedTarget place, SeedJob job, Consumer<Progress> printer) {
        TileSequence sequence = job.sequence(area);
        Seeding seeding = new Seeding(address -> tile(job, address), threads);
        try (TileSink sink = place.open(job, area)) {
            long size = sequence.size();
            seeding.run(sequence, sink, done -> printer.accept(new Progress(job.title(), done, size)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        session.print(
                job.title() + "：" + sequence.size() + " 个瓦片位置已完成",
                job.title() + ": " + sequence.size() + " places done");
    }

    private static Optional<Tile> tile(SeedJob job, TileAddress address) {
        Tile tile = job.tiles().get(job.request().on(address));
        if (job.tiles().blank(tile)) {
            return Optional.empty();
        }
        if (tile.isCompressible()) {
            // Here, where several threads are at it, and not where one writes.
            tile.packed();
        }
        return Optional.of(tile);
    }
}
