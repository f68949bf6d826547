package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.atlas.View;
import city.xingtu.http.Answers;
import city.xingtu.http.BaseUrl;
import city.xingtu.http.Query;
import city.xingtu.http.XmlDocument;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which features the layers are made of (SLD 1.0, 02-070, section 6.5), so that a client can write a style for them. As
 * JSON it also tells the fields, and where OGC API - Features has the collection.
 */
final class DescribeLayer implements Operation {

    static final String MIME_TYPE = "text/xml";
    private static final String VERSION = "1.1.1";
    private static final String DTD = "http://schemas.opengis.net/wms/1.1.1/WMS_DescribeLayerResponse.dtd";

    private final Atlas atlas;
    private final StyleRepository styles;

    DescribeLayer(Atlas atlas, StyleRepository styles) {
        this.atlas = atlas;
        this.styles = styles;
    }

    @Override
    public String name() {
        return "DescribeLayer";
    }

    @Override
    public void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<LayerSnapshot>> described = described(query, atlas.view(), styles);
        WmsHeaders.open(response);
        if (query.text("OUTPUT_FORMAT", "").equals(Answers.JSON)) {
            String collections = BaseUrl.of(request) + "/ogc/collections/";
            Answers.sendJson(request, response, Answers.JSON, json(described, collections));
        } else {
            Answers.send(request, response, MIME_TYPE + ";charset=UTF-8", xml(described));
        }
    }

    /** What the names of LAYERS stand for. */
    static Map<String, List<LayerSnapshot>> described(Query query, View view, StyleRepository styles) {
        query.required("LAYERS");
        List<String> names = Limits.layers(query, "LAYERS");
        LayerNames layers = new LayerNames(view, styles, MapQueryReader.language(query));
        Map<String, List<LayerSnapshot>> described = new LinkedHashMap<>();
        names.forEach(name -> described.put(name, layers.resolve("LAYERS", name)));
        return described;
    }

    private static byte[] xml(Map<String, List<LayerSnapshot>> described) {
        XmlDocument xml = new XmlDocument()
                .doctype("WMS_DescribeLayerResponse", DTD)
                .begin("WMS_DescribeLayerResponse")
                .attribute("version", VERSION);
        described.forEach((name, members) -> {
            xml.begin("LayerDescription").attribute("name", name);
            members.forEach(member ->
                    xml.empty("Query").attribute("typeName", member.layer().id()));
            xml.end();
        });
        return xml.end().toBytes();
    }

    private static Map<String, Object> json(Map<String, List<LayerSnapshot>> described, String collections) {
        List<Map<String, Object>> descriptions = new ArrayList<>();
        described.forEach((name, members) -> members.forEach(member -> {
            Map<String, Object> description = new LinkedHashMap<>();
            description.put("layerName", name);
            description.put("typeName", member.layer().id());
            description.put(
                    "collection",
                    collections + CapabilitiesSource.escaped(member.layer().id()));
            description.put(
                    "fields",
                    member.layer().fields().stream()
                            .map(field -> Map.of(
                                    "name", field.name(), "type", field.type().name()))
                            .toList());
            descriptions.add(description);
        }));
        return Map.of("version", VERSION, "layerDescriptions", descriptions);
    }
}
