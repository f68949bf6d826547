package city.xingtu.ogc.api;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.View;
import city.xingtu.filter.FunctionLibrary;
import city.xingtu.filter.ValueType;
import city.xingtu.http.Answers;
import city.xingtu.plan.Layer;
import city.xingtu.plan.Text;
import city.xingtu.reach.PlanFunctions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What filters may name: properties of a collection, properties that all collections have, and functions. */
@RestController
public final class QueryablesController {

    private final Atlas atlas;
    private final PlanFunctions functions;

    QueryablesController(Atlas atlas, PlanFunctions functions) {
        this.atlas = atlas;
        this.functions = functions;
    }

    /** The queryables of a collection (19-079r2, clause 7). */
    @GetMapping("/ogc/collections/{collection}/queryables")
    public void queryables(@PathVariable String collection, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        Layer layer = CollectionsController.find(atlas.view(), collection).layer();
        Text title = new Text("可查询的字段", "Queryables");
        SchemaController.send(servlet, response, layer, "queryables", title, FeatureSchema::queryables);
    }

    /** What every collection can be asked for. */
    @GetMapping("/ogc/queryables")
    public void common(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        String address = request.address("queryables");
        Map<String, Object> schema =
                FeatureSchema.commonQueryables(atlas.view().schema().layers(), address, request.language());
        List<Link> links = request.selfLinks(address, SchemaController.SCHEMA_JSON);
        String title = request.say("各数据集共有的可查询字段", "Queryables of all collections");
        ApiAnswers.send(
                request,
                response,
                SchemaController.SCHEMA_JSON,
                links,
                () -> schema,
                () -> new HtmlPage(request, title)
                        .path(Map.of())
                        .heading()
                        .table(SchemaController.columns(request), FeatureSchema.rows(schema))
                        .links(links));
    }

    /** The functions that filters may call (21-065r2, clause 7.10; 19-079r2, clause 9). */
    @GetMapping("/ogc/functions")
    public void functions(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        View view = atlas.view();
        List<Link> links = request.selfLinks(request.address("functions"), Answers.JSON);
        List<Map<String, Object>> list = functions.of(view).list().stream()
                .filter(function -> !function.signature().returns().equals(ValueType.ANY)
                        || !function.signature().parameters().isEmpty())
                .map(function -> entry(request, function))
                .toList();
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> Map.of("functions", list, "links", links),
                () -> new HtmlPage(request, request.say("函数", "Functions"))
                        .path(Map.of())
                        .heading()
                        .table(
                                List.of(request.say("名称", "Name"), request.say("含义", "Meaning")),
                                list.stream()
                                        .map(function -> List.of(
                                                HtmlPage.Cell.text(function.getOrDefault("name", "")),
                                                HtmlPage.Cell.text(function.getOrDefault("description", ""))))
                                        .toList())
                        .links(links));
    }

    private static Map<String, Object> entry(ApiRequest request, FunctionLibrary.Declaration function) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", function.name());
        entry.put("description", function.signature().description().in(request.language()));
        List<Map<String, Object>> arguments = new ArrayList<>();
        for (FunctionLibrary.Parameter parameter : function.signature().parameters()) {
            arguments.add(Map.of("title", parameter.title().in(request.language()), "type", types(parameter.type())));
        }
        entry.put("arguments", arguments);
        entry.put("minArguments", function.minimum());
        if (function.maximum() != Integer.MAX_VALUE) {
            entry.put("maxArguments", function.maximum());
        }
        entry.put("returns", types(function.signature().returns()));
        return entry;
    }

    /** In the words of the standard's schema of functions. */
    private static List<String> types(ValueType type) {
        return switch (type) {
            case TEXT -> List.of("string");
            case INTEGER -> List.of("integer");
            case NUMBER -> List.of("number");
            case BOOLEAN -> List.of("boolean");
            case DATE, TIMESTAMP, INTERVAL -> List.of("datetime");
            case GEOMETRY -> List.of("geometry");
            case LIST -> List.of("array");
            case ANY -> List.of("string", "number", "integer", "datetime", "geometry", "boolean");
        };
    }
}
