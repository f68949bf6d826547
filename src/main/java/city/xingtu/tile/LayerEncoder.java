package city.xingtu.tile;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.draw.LabelPoints;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Crew;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a layer of a tile, and the one of its label points: geometries of a portion of the rows each, the properties one by
 * one, and at last both layers, by as many hands as are free. What comes of it does not depend on their number. Working memory
 * is used again: to make it anew, and to have it come into the processor's own memory, would cost as much as a tile. For one
 * tile at a time.
 */
final class LayerEncoder {

    /** Rows from which on a hand more is faster. */
    private static final int PORTION = 256;

    private final List<Portion> portions = new ArrayList<>();
    private final TileFeatures features = new TileFeatures();
    private final TileTags tags = new TileTags();
    private final TileFeatures labels = new TileFeatures();
    private final TileTags labelTags = new TileTags();
    private final TileLayerWriter writer = new TileLayerWriter();
    private final TileLayerWriter labelWriter = new TileLayerWriter();
    /** Of features that have a label point, which they are and where it is. */
    private int[] labelled = new int[256];

    private double[] points = new double[512];

    /** What a hand makes of some of the rows. */
    private record Portion(TileFeatures features, GeometryCommands commands) {}

    /**
     * Appends a layer, and one of label points behind it, unless they would be empty.
     *
     * @param rows that may have something in the tile
     * @param columns that go along as properties, beside the id
     */
    void encode(ProtoBuffer tile, TiledLayer tiled, int[] rows, int[] columns, TileAddress address, Crew crew) {
        int hands = Math.clamp(rows.length / PORTION, 1, crew.hands());
        Crew hired = hands == 1 ? Crew.ALONE : crew;
        LayerSnapshot layer = tiled.layer();
        readFeatures(tiled, rows, address, hands, hired);
        tags.read(layer, columns, features, hired);
        hired.each(2, part -> {
            if (part == 0) {
                writer.write(layer.layer().id(), features, tags);
            } else {
                readLabels(layer, address);
                labelTags.read(tags, labelled, labels.count());
                labelWriter.write(layer.layer().id() + VectorTileEncoder.LABEL_LAYER, labels, labelTags);
            }
        });
        writer.appendTo(tile);
        labelWriter.appendTo(tile);
    }

    private void readFeatures(TiledLayer tiled, int[] rows, TileAddress address, int hands, Crew crew) {
        while (portions.size() < hands) {
            portions.add(new Portion(new TileFeatures(), new GeometryCommands()));
        }
        FlatGeometries geometries =
                tiled.layer().geometries(address.set().crs(), address.bounds().width() / VectorTileEncoder.EXTENT);
        Dropping dropping = new Dropping(tiled, address);
        crew.each(hands, hand -> {
            int from = (int) ((long) rows.length * hand / hands);
            int to = (int) ((long) rows.length * (hand + 1) / hands);
            portions.get(hand).commands().begin(address.bounds());
            portions.get(hand)
                    .features()
                    .read(
                            geometries,
                            rows,
                            from,
                            to,
                            dropping,
                            portions.get(hand).commands());
        });
        features.clear();
        for (Portion portion : portions.subList(0, hands)) {
            features.append(portion.features());
        }
    }

    /** The areas' label points that are in the tile: what the grid collapses needs no label either. */
    private void readLabels(LayerSnapshot layer, TileAddress address) {
        if (labelled.length < features.count()) {
            labelled = new int[2 * features.count()];
            points = new double[2 * labelled.length];
        }
        LabelPoints known = LabelPoints.of(layer);
        int count = 0;
        for (int feature = 0; feature < features.count(); feature++) {
            if (features.dimension(feature) == 2 && known.find(features.row(feature), points, count)) {
                labelled[count++] = feature;
            }
        }
        address.set().crs().fromLonLat(points, count);
        GeometryCommands commands = portions.getFirst().commands();
        labels.clear();
        for (int i = 0; i < count; i++) {
            int label = labels.count();
            if (labels.addPoint(features.row(labelled[i]), points[2 * i], points[2 * i + 1], commands)) {
                labelled[label] = labelled[i];
            }
        }
    }
}
