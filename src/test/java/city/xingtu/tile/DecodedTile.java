package city.xingtu.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A vector tile as an independent library reads it; coordinates in grid units, y downwards. */
public final class DecodedTile {

    private final JtsMvt tile;

    private DecodedTile(JtsMvt tile) {
        this.tile = tile;
    }

    /** Rings are told apart by their winding, as version 2.1 has it; the feature's number is the property "#". */
    public static DecodedTile of(byte[] bytes) {
        try {
            return new DecodedTile(MvtReader.loadMvt(
                    new ByteArrayInputStream(bytes),
                    new GeometryFactory(),
                    new TagKeyValueMapConverter(false, "#"),
                    MvtReader.RING_CLASSIFIER_V2_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> layers() {
        return tile.getLayers().stream().map(JtsLayer::getName).toList();
    }

    public int extent(String layer) {
        return tile.getLayer(layer).getExtent();
    }

    public List<Geometry> geometries(String layer) {
        return List.copyOf(tile.getLayer(layer).getGeometries());
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> properties(Geometry geometry) {
        return (Map<String, Object>) geometry.getUserData();
    }
}
