package city.xingtu.draw;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.exchange.GisDataFolder;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import java.nio.file.Path;
import java.util.List;

/** The layers of a folder as docs/benchmarks/district.py writes it, in their styles. */
final class BenchmarkLayers {

    private BenchmarkLayers() {}

    /** All of them, lowest first. */
    static List<StyledLayer> of(Path folder) {
        View plan = new Atlas(MemoryStore.of(GisDataFolder.open(folder))).view();
        StyleRepository styles = StyleRepository.load(folder.resolve("styles"));
        return plan.schema().layers().stream()
                .map(layer -> StyledLayer.of(plan.findLayer(layer.id()).orElseThrow(), styles.styleOf(layer)))
                .toList();
    }
}
