package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Motif;
import city.xingtu.ink.Raster;
import city.xingtu.style.Symbolizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Patterns and marks as pictures, one below the other on a sheet, as vector map clients ask for them. */
public final class SpriteSheet {

    private final int pixelRatio;
    private final Map<String, Motif> pictures = new LinkedHashMap<>();

    /** @param pixelRatio pixels per standard pixel */
    public SpriteSheet(int pixelRatio) {
        this.pixelRatio = pixelRatio;
    }

    /** Where a picture is on the sheet, in its pixels. */
    public record Place(int x, int y, int width, int height, int pixelRatio) {}

    /**
     * Adds how something looks, which is to be the same for all features of the layer: the pattern of a fill, as it repeats
     * both ways; the marks of a line, as they repeat along it; a mark, its point in the middle. Others add nothing.
     */
    public void add(String name, LayerSnapshot layer, Symbolizer look) {
        picture(Symbol.of(look, layer)).ifPresent(picture -> pictures.put(name, picture));
    }

    private Optional<Motif> picture(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Area area ->
                area.fill().map(fill -> new AreaInk(fill, pixelRatio)).flatMap(ink -> ink.tile(0, pixelRatio));
            case Symbol.Line line -> new LineInk(line.stroke(), 0, pixelRatio).tile(0, pixelRatio);
            case Symbol.Point point -> Optional.of(new MarkShape(point.mark(), pixelRatio).picture(0, pixelRatio));
            case Symbol.Heat _ -> Optional.empty();
        };
    }

    /** The places of all pictures by name. */
    public Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        int y = 0;
        for (Map.Entry<String, Motif> picture : pictures.entrySet()) {
            Motif tile = picture.getValue();
            places.put(picture.getKey(), new Place(0, y, tile.width(), tile.height(), pixelRatio));
            y += tile.height();
        }
        return places;
    }

    /** The sheet; a single transparent pixel where there are no pictures. */
    public Raster raster() {
        int width = pictures.values().stream().mapToInt(Motif::width).max().orElse(1);
        int height = pictures.values().stream().mapToInt(Motif::height).sum();
        Raster sheet = new Raster(width, Math.max(height, 1));
        int y = 0;
        for (Motif picture : pictures.values()) {
            Raster tile = picture.tile();
            for (int row = 0; row < tile.height(); row++) {
                System.arraycopy(tile.pixels(), row * tile.width(), sheet.pixels(), y++ * width, tile.width());
            }
        }
        return sheet;
    }
}
