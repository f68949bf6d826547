package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.exchange.GmlSchemaWriter;
import city.xingtu.http.Answers;
import city.xingtu.plan.Language;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What features consist of and can be sorted by (23-058r1, clauses 10 and 12), and the same for GML. */
@RestController
public final class SchemaController {

    static final String SCHEMA_JSON = "application/schema+json";

    private final Atlas atlas;

    public SchemaController(Atlas atlas) {
        this.atlas = atlas;
    }

    /** Returnables and receivables. */
    @GetMapping("/ogc/collections/{collection}/schema")
    public void schema(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        send(servlet, response, layer(collection), "schema", new Text("要素的结构", "Schema"), FeatureSchema::of);
    }

    /** Sortables. */
    @GetMapping("/ogc/collections/{collection}/sortables")
    public void sortables(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        Text title = new Text("可排序的字段", "Sortables");
        send(servlet, response, layer(collection), "sortables", title, FeatureSchema::sortables);
    }

    /** The GML application schema. */
    @GetMapping("/ogc/collections/{collection}/schema.xsd")
    public void gml(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest.of(servlet);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        GmlSchemaWriter.write(document, layer(collection));
        Answers.send(servlet, response, "application/xml", document.toByteArray());
    }

    private Layer layer(String collection) {
        LayerSnapshot snapshot = CollectionsController.find(atlas.view(), collection);
        return snapshot.layer();
    }

    /** Heads of the table of a schema's properties. */
    static List<String> columns(ApiRequest request) {
        return List.of(
                request.say("名称", "Name"),
                request.say("含义", "Title"),
                request.say("类型", "Type"),
                request.say("取值", "Values"));
    }

    /** Makes a schema of a layer for an address and a language. */
    interface Maker {
        Map<String, Object> make(Layer layer, String address, Language language);
    }

    /** Sends a schema of the layer, or a page with its properties. */
    static void send(
            HttpServletRequest servlet,
            HttpServletResponse response,
            Layer layer,
            String resource,
            Text title,
            Maker maker)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        String address = request.address("collections", layer.id(), resource);
        Map<String, Object> schema = maker.make(layer, address, request.language());
        List<Link> links = request.selfLinks(address, SCHEMA_JSON);
        ApiAnswers.send(request, response, SCHEMA_JSON, links, () -> schema, () -> {
            HtmlPage page = new HtmlPage(request, title.in(request.language()));
            Map<String, String> steps = new LinkedHashMap<>();
            steps.put(request.say("数据集", "Collections"), request.address("collections"));
            steps.put(layer.title().in(request.language()), request.address("collections", layer.id()));
            return page.path(steps)
                    .heading()
                    .table(columns(request), FeatureSchema.rows(schema))
                    .links(links);
        });
    }
}
