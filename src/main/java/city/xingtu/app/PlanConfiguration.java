package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Proposals;
import city.xingtu.draw.MapPainter;
import city.xingtu.http.Legends;
import city.xingtu.http.TileSource;
import city.xingtu.http.WorkPool;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.store.PlanStore;
import city.xingtu.style.StyleDesk;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.FolderTiles;
import city.xingtu.tile.LabelSquares;
import city.xingtu.tile.RedisTiles;
import city.xingtu.tile.Tile;
import city.xingtu.tile.TileStore;
import city.xingtu.tile.Tiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The plan and what works on it: store, atlas, threads, tiles. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    /** The store under {@code xingtu.home}, holding a plan. */
    @Bean
    PlanStore planStore(PlanLoading.Loading loading) {
        return loading.join().store();
    }

    @Bean
    @DependsOn("planStore")
    Atlas atlas(PlanLoading.Loading loading) {
        return loading.join().atlas();
    }

    @Bean
    Proposals proposals(PlanStore store, Atlas atlas) {
        return new Proposals(store, atlas);
    }

    @Bean
    WorkPool workPool(XingtuProperties properties) {
        int threads = properties.threads() > 0
                ? properties.threads()
                : Runtime.getRuntime().availableProcessors();
        return new WorkPool(threads, properties.queue(), properties.patience());
    }

    @Bean
    StyleRepository styleRepository(PlanLoading.Loading loading) {
        return loading.join().styles();
    }

    @Bean
    StyleDesk styleDesk(StyleRepository styles, XingtuProperties properties) {
        return new StyleDesk(styles, StyleLoading.own(properties), () -> StyleLoading.load(properties));
    }

    @Bean
    StyleWatch styleWatch(StyleDesk desk, XingtuProperties properties) {
        return new StyleWatch(desk, StyleLoading.folders(properties), properties.stylesEvery());
    }

    /** The functions that filters of all protocols may call. */
    @Bean
    Reach reach(WorkPool pool) {
        return new Reach(pool);
    }

    @Bean
    PlanFunctions planFunctions(Reach reach) {
        return new PlanFunctions(reach);
    }

    @Bean
    MapPainter mapPainter(WorkPool pool) {
        return new MapPainter(pool);
    }

    /**
     * Where finished tiles outlive the process.
     *
     * @throws IllegalArgumentException when the settings name two such places, or one that there cannot be
     */
    @Bean
    static TileStore tileStore(XingtuProperties properties) {
        Path folder = properties.tileFolder();
        URI store = properties.tileStore();
        if (folder != null && store != null) {
            throw new IllegalArgumentException("xingtu.tile-folder and xingtu.tile-store: only one of them");
        }
        if (store != null) {
            return new RedisTiles(store);
        }
        return folder == null
                ? TileStore.NONE
                : new FolderTiles(folder, properties.tileFolderSize().toBytes());
    }

    @Bean
    Tiles tiles(
            XingtuProperties properties, TileStore store, MapPainter painter, StyleRepository styles, WorkPool pool) {
        return tiles(properties, store, painter, styles, pool::run);
    }

    /** The share of the memory for tiles that goes to those asked for last, by their addresses. */
    static long memoBytes(XingtuProperties properties) {
        return properties.tileCache().toBytes() / 4;
    }

    /** With the cache that the settings ask for. */
    static Tiles tiles(
            XingtuProperties properties,
            TileStore store,
            MapPainter painter,
            StyleRepository styles,
            Function<Callable<Tile>, Tile> work) {
        long bytes = properties.tileCache().toBytes() - memoBytes(properties);
        return new Tiles(bytes, store, properties.version(), styles::contentOf, painter, work);
    }

    @Bean
    Legends legends(StyleRepository styles) {
        return new Legends(styles);
    }

    @Bean
    LabelSquares labelSquares(TileSource tiles) {
        return new LabelSquares(tiles.sets());
    }

    @Bean
    TileSource tileSource(StyleRepository styles, Tiles tiles, PlanFunctions functions, XingtuProperties properties) {
        return new TileSource(
                styles, tiles, functions, GridLoading.load(properties), StyleLoading.dropRules(properties));
    }
}
