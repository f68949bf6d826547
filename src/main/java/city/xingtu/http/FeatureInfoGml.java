package city.xingtu.http;

import city.xingtu.exchange.FeatureColumns;
import city.xingtu.exchange.FeatureSink;
import city.xingtu.exchange.GmlSink;
import city.xingtu.plan.Layer;
import java.io.ByteArrayOutputStream;

/** Feature info as a GML 3.2 collection, coordinates in the system of the map and in its order of axes. */
final class FeatureInfoGml {

    private FeatureInfoGml() {}

    static byte[] write(FeatureInfo info) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        Layer first = info.layers().getFirst().layer().layer();
        try (GmlSink collection = GmlSink.open(bytes, columns(first, info), "")) {
            for (FeatureInfo.Hits hits : info.layers()) {
                FeatureSink sink = collection.of(columns(hits.layer().layer(), info));
                for (int row : hits.rows()) {
                    sink.write(hits.layer(), row);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static FeatureColumns columns(Layer layer, FeatureInfo info) {
        return new FeatureColumns(layer, layer.fields(), info.crs(), info.northFirst());
    }
}
