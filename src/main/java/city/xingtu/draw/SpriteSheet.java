package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.ink.Motif;
import city.xingtu.ink.Raster;
import city.xingtu.style.Symbolizer;
import city.xingtu.style.Symbolizer.Resize;
import city.xingtu.style.Symbolizer.Shield;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Patterns and marks as pictures, one below the other on a sheet, as vector map clients ask for them. */
public final class SpriteSheet {

    private final int pixelRatio;
    private final Map<String, Motif> pictures = new LinkedHashMap<>();

    /** Of signs, by name, what is told besides where they are. */
    private final Map<String, Map<String, Object>> fits = new LinkedHashMap<>();

    /** @param pixelRatio pixels per standard pixel */
    public SpriteSheet(int pixelRatio) {
        this.pixelRatio = pixelRatio;
    }

    /**
     * Adds how something looks, which is to be the same for all features of the layer: the pattern of a fill, as it repeats
     * both ways; the marks of a line, as they repeat along it; a mark, its point in the middle; the sign behind a label. Others
     * add nothing.
     */
    public void add(String name, LayerSnapshot layer, Symbolizer look) {
        if (look instanceof TextSymbolizer text) {
            text.shield().ifPresent(shield -> sign(name, layer, shield));
        } else {
            picture(Symbol.of(look, layer)).ifPresent(picture -> pictures.put(name, picture));
        }
    }

    /** A sign says which part of it takes the text, and whether it keeps its proportions. */
    private void sign(String name, LayerSnapshot layer, Shield shield) {
        MarkShape mark = new MarkShape(Symbol.mark(shield.mark(), layer), pixelRatio);
        Motif picture = mark.picture(0, pixelRatio);
        double x = mark.centreX(picture.width() / 2.0);
        double y = mark.centreY(picture.height() / 2.0);
        double halfX = mark.width() / 2;
        double halfY = mark.size() / 2;
        pictures.put(name, picture);
        Map<String, Object> fit = new LinkedHashMap<>();
        fit.put("content", List.of(x - halfX, y - halfY, x + halfX, y + halfY));
        if (shield.resize() == Resize.PROPORTIONAL) {
            fit.put("textFitWidth", "proportional");
            fit.put("textFitHeight", "proportional");
        }
        fits.put(name, fit);
    }

    private Optional<Motif> picture(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Area area ->
                area.fill().map(fill -> new AreaInk(fill, pixelRatio)).flatMap(ink -> ink.tile(0, pixelRatio));
            case Symbol.Line line -> new LineInk(line.stroke(), 0, pixelRatio).tile(0, pixelRatio);
            case Symbol.Point point ->
                Optional.of(trimmed(new MarkShape(point.mark(), pixelRatio).picture(0, pixelRatio)));
            case Symbol.Heat _ -> Optional.empty();
        };
    }

    /** Without what is empty at both sides, as clients take a mark's length along a line for that of its picture. */
    private Motif trimmed(Motif mark) {
        Raster tile = mark.tile();
        int empty = 0;
        int most = (tile.width() / 2 - 1) / pixelRatio * pixelRatio;
        while (empty < most && blank(tile, empty) && blank(tile, tile.width() - 1 - empty)) {
            empty++;
        }
        int left = empty / pixelRatio * pixelRatio;
        return left == 0 ? mark : Motif.of(tile.crop(left, 0, tile.width() - 2 * left, tile.height()));
    }

    private static boolean blank(Raster tile, int column) {
        for (int row = 0; row < tile.height(); row++) {
            if (tile.argb(column, row) >>> 24 != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the pictures are on the sheet, by name: {@code x}, {@code y}, {@code width} and {@code height} in its pixels, the
     * {@code pixelRatio}, and of signs {@code content}, the box for the text in pixels of the picture, and how they fit it.
     */
    public Map<String, Map<String, Object>> places() {
        Map<String, Map<String, Object>> places = new LinkedHashMap<>();
        int y = 0;
        for (Map.Entry<String, Motif> picture : pictures.entrySet()) {
            Motif tile = picture.getValue();
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("x", 0);
            place.put("y", y);
            place.put("width", tile.width());
            place.put("height", tile.height());
            place.put("pixelRatio", pixelRatio);
            place.putAll(fits.getOrDefault(picture.getKey(), Map.of()));
            places.put(picture.getKey(), place);
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
