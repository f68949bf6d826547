package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Palette;
import city.xingtu.ink.Raster;
import city.xingtu.style.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Palettes that all maps of a style at a scale share (docs/decisions/0020). Each is made once, from small maps around
 * some of the layers' features: which ones depends on the data alone, so that every node comes to the same colours. Safe
 * for any number of threads.
 */
final class Palettes {

    private static final int KEPT = 256;

    /** Pixels of a sample's side. */
    private static final int SIDE = 256;

    private static final int MOST_SAMPLES = 6;

    /** Steps of the resolution, a doubling: between two of them a style looks the same. */
    private static final int STEPS = 4;

    /** Where in a layer features are looked at, in parts of the number of its rows. */
    private static final double[] PLACES = {0.5, 0.22, 0.81};

    private final Map<Key, CompletableFuture<Palette>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Function<MapRequest, Raster> painter;

    /** What the colours of a map depend on. */
    private record Key(List<Drawn> layers, String crs, long step, double ratio, int background) {}

    /** Styles are compared by identity, as comparing their rules would take longer than the palette saves. */
    private record Drawn(String layer, Style style, double opacity) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Drawn drawn
                    && drawn.style == style
                    && drawn.opacity == opacity
                    && drawn.layer.equals(layer);
        }

        @Override
        public int hashCode() {
            return 31 * layer.hashCode() + System.identityHashCode(style);
        }
    }

    /** @param painter draws the samples */
    Palettes(Function<MapRequest, Raster> painter) {
        this.painter = painter;
    }

    /** The colours for a picture: its own where they are few, else the shared ones if they suit it, else the best. */
    Palette of(MapRequest request, Raster raster) {
        return Palette.exact(raster)
                .orElseGet(() -> Optional.of(shared(request))
                        .filter(palette -> palette.suits(raster))
                        .orElseGet(() -> Palette.of(raster)));
    }

    private Palette shared(MapRequest request) {
        List<Drawn> layers = request.layers().stream()
                .map(styled -> new Drawn(styled.layer().layer().id(), styled.style(), styled.opacity()))
                .toList();
        long step = Math.round(STEPS * Math.log(request.resolution()) / Math.log(2));
        Key key = new Key(layers, request.crs().code(), step, request.pixelRatio(), request.background());
        CompletableFuture<Palette> mine = new CompletableFuture<>();
        CompletableFuture<Palette> known = find(key, mine);
        if (known != mine) {
            return known.join();
        }
        try {
            mine.complete(make(request, Math.pow(2, (double) step / STEPS)));
        } catch (RuntimeException | Error failed) {
            synchronized (kept) {
                kept.remove(key, mine);
            }
            mine.completeExceptionally(failed);
            throw failed;
        }
        return mine.join();
    }

    private CompletableFuture<Palette> find(Key key, CompletableFuture<Palette> mine) {
        synchronized (kept) {
            CompletableFuture<Palette> known = kept.putIfAbsent(key, mine);
            if (known != null) {
                return known;
            }
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            return mine;
        }
    }

    private Palette make(MapRequest request, double resolution) {
        List<StyledLayer> shown = request.layers().stream()
                .filter(styled -> styled.shownAt(request.scaleDenominator()))
                .toList();
        StyleColours colours = new StyleColours();
        if (request.background() >>> 24 == 255) {
            colours.found().add(request.background());
        }
        for (StyledLayer styled : shown) {
            if (styled.opacity() == 1) {
                colours.add(styled.style(), request.scaleDenominator());
            }
        }
        List<Raster> samples = new ArrayList<>();
        for (BoundingBox box : boxes(shown, request, resolution)) {
            samples.add(painter.apply(MapRequest.of(request.layers(), request.crs(), box, SIDE, SIDE)
                    .withPixelRatio(request.pixelRatio())
                    .withBackground(request.background())));
        }
        return Palette.of(
                samples, colours.found().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Boxes around features of every layer in turn, none with its middle inside another. */
    private static List<BoundingBox> boxes(List<StyledLayer> shown, MapRequest request, double resolution) {
        List<BoundingBox> boxes = new ArrayList<>();
        double half = resolution * SIDE / 2;
        for (double place : PLACES) {
            for (int i = shown.size() - 1; i >= 0 && boxes.size() < MOST_SAMPLES; i--) {
                BoundingBox around = feature(shown.get(i).layer(), place, request);
                double x = around.centreX();
                double y = around.centreY();
                if (!around.isEmpty() && boxes.stream().noneMatch(box -> box.contains(x, y))) {
                    boxes.add(new BoundingBox(x - half, y - half, x + half, y + half));
                }
            }
        }
        return boxes;
    }

    private static BoundingBox feature(LayerSnapshot layer, double place, MapRequest request) {
        FlatGeometries geometries = layer.geometries(request.crs(), request.resolution());
        int row = (int) (place * geometries.rows());
        return row < geometries.rows() ? geometries.bounds(row) : BoundingBox.EMPTY;
    }
}
