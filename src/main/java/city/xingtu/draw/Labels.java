package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.Crs;
import city.xingtu.ink.Surface;
import city.xingtu.style.Style;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The labels of maps. Those of a region that several maps share are placed once and kept for the maps that follow. Safe
 * for any number of threads.
 */
final class Labels {

    /** Standard pixels around a region in which labels are looked at, enough for two of the longest. */
    private static final double MARGIN = 320;

    private static final int KEPT = 256;

    /** Labels of all regions together that are kept: some fifty megabytes. */
    private static final int MOST_LABELS = 100_000;

    private final Map<Key, CompletableFuture<List<PlacedLabel>>> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<List<PlacedLabel>>> eldest) {
                    return size() > KEPT;
                }
            });

    /** What the labels of a region depend on. */
    private record Key(List<LayerKey> layers, Crs crs, BoundingBox region, int width, int height, double ratio) {}

    /** A layer by its last change in reach, and a style by identity: comparing its rules would take longer than drawing. */
    private record LayerKey(String id, long version, double opacity, Style style) {
        @Override
        public boolean equals(Object other) {
            return other instanceof LayerKey key
                    && key.style == style
                    && key.version == version
                    && key.opacity == opacity
                    && key.id.equals(id);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(version) * 31 + System.identityHashCode(style);
        }
    }

    /** The labels of a map, to be placed and then drawn over its shapes. */
    OfMap begin(MapRequest request, Viewport viewport) {
        return new OfMap(request, viewport);
    }

    /** The labels of one map. */
    final class OfMap {

        private final MapRequest request;
        private final Viewport viewport;
        private volatile List<PlacedLabel> placed = List.of();

        private OfMap(MapRequest request, Viewport viewport) {
            this.request = request;
            this.viewport = viewport;
        }

        /** Finds their places. */
        void place() {
            placed = request.labelBox()
                    .map(region -> shared(request, viewport.over(region)))
                    .orElseGet(() -> Labels.place(request, viewport, true));
        }

        /** Draws those that were placed; on several bands at the same time, if one likes. */
        void draw(Surface surface) {
            BoundingBox region = request.labelBox().orElse(request.box());
            // On the pixel grid of the region: a label is set at the same fractions of pixels in all of its maps.
            double originX = Math.rint((request.box().minX() - region.minX()) / viewport.resolutionX());
            double originY = Math.rint((region.maxY() - request.box().maxY()) / viewport.resolutionY());
            for (PlacedLabel label : placed) {
                label.lead(surface, originX, originY);
            }
            for (PlacedLabel label : placed) {
                label.draw(surface, originX, originY);
            }
        }
    }

    private List<PlacedLabel> shared(MapRequest request, Viewport region) {
        BoundingBox reach = request.crs().toLonLat(region.grown(MapRequest.REACH * request.pixelRatio()));
        List<LayerKey> layers = request.layers().stream()
                .map(styled -> new LayerKey(
                        styled.layer().layer().id(), styled.layer().version(reach), styled.opacity(), styled.style()))
                .toList();
        Key key = new Key(layers, request.crs(), region.box(), region.width(), region.height(), request.pixelRatio());
        CompletableFuture<List<PlacedLabel>> mine = new CompletableFuture<>();
        CompletableFuture<List<PlacedLabel>> known = kept.putIfAbsent(key, mine);
        if (known != null) {
            try {
                return known.join();
            } catch (CompletionException failed) {
                // Whoever else asks for it fails for reasons of its own.
                return place(request, region, false);
            }
        }
        try {
            mine.complete(place(request, region, false));
            forgetTooMany();
        } finally {
            if (mine.completeExceptionally(new IllegalStateException("no labels"))) {
                kept.remove(key);
            }
        }
        return mine.join();
    }

    /** Of a layer of a million names a region has thousands. */
    private void forgetTooMany() {
        synchronized (kept) {
            int count = kept.values().stream().mapToInt(Labels::count).sum();
            Iterator<CompletableFuture<List<PlacedLabel>>> eldest =
                    kept.values().iterator();
            while (count > MOST_LABELS) {
                count -= count(eldest.next());
                eldest.remove();
            }
        }
    }

    private static int count(CompletableFuture<List<PlacedLabel>> placed) {
        return placed.isCompletedExceptionally() ? 0 : placed.getNow(List.of()).size();
    }

    static List<PlacedLabel> place(MapRequest request, Viewport region, boolean alone) {
        double denominator = request.scaleDenominator();
        double margin = alone ? 0 : MARGIN * request.pixelRatio();
        LabelCollector collector = new LabelCollector(region, request.pixelRatio(), denominator, margin, alone);
        for (int i = 0; i < request.layers().size(); i++) {
            StyledLayer styled = request.layers().get(i);
            if (styled.shownAt(denominator)) {
                collector.add(styled, i);
            }
        }
        return new LabelPlacer(region.width(), region.height(), margin, alone, collector.marks(), collector.obstacles())
                .place(collector.labels());
    }
}
