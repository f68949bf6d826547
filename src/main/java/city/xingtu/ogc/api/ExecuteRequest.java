package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;
import city.xingtu.question.Input;
import city.xingtu.question.JsonQuery;
import city.xingtu.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to execute a process (18-062r2, 7.11): inputs by value, bare or with their media type, or by reference to a
 * collection or item of this service, which is looked up and never fetched.
 *
 * @param query of the question
 * @param document whether results are wanted as a document, by their names
 */
record ExecuteRequest(Query query, boolean document) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> MEMBERS = List.of("inputs", "outputs", "response", "subscriber");

    /** @throws Problem for members, inputs and outputs that the process does not have */
    static ExecuteRequest read(ApiRequest request, Question question, JsonNode body) {
        for (String name : body.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw Query.expected("body", name, "成员 " + MEMBERS, "the members " + MEMBERS);
            }
        }
        JsonNode given = body.path("inputs");
        if (!given.isMissingNode() && !given.isObject()) {
            throw Query.expected("inputs", given.toString(), "JSON 对象", "a JSON object");
        }
        ObjectNode inputs = MAPPER.createObjectNode();
        given.propertyStream()
                .forEach(input -> inputs.set(input.getKey(), value(request, input.getKey(), input.getValue())));
        Query query = JsonQuery.of(inputs, format(question, body.path("outputs")));
        List<String> names =
                ProcessDocument.inputs(question).stream().map(Input::name).toList();
        for (String name : inputs.propertyNames()) {
            if (!names.contains(name)) {
                throw Query.expected(name, name, "过程的输入之一 " + names, "one of the inputs " + names);
            }
        }
        String response = body.path("response").asString("raw");
        if (!List.of("raw", "document").contains(response)) {
            throw Query.expected("response", response, "raw 或 document", "raw or document");
        }
        return new ExecuteRequest(query, response.equals("document"));
    }

    private static JsonNode value(ApiRequest request, String name, JsonNode given) {
        if (given.isObject() && given.has("value")) {
            return given.path("value");
        }
        return given.isObject() && given.has("href")
                ? referred(request, name, given.path("href").asString(""))
                : given;
    }

    /** A collection as a layer, an item as a feature of it. */
    private static JsonNode referred(ApiRequest request, String name, String href) {
        String collections = request.address("collections") + "/";
        String[] steps = href.startsWith(collections)
                ? href.substring(collections.length())
                        .replaceFirst("[?#].*", "")
                        .split("/")
                : new String[0];
        boolean items = steps.length == 1 || steps.length > 1 && steps[1].equals("items");
        if (steps.length == 0 || steps.length > 3 || !items) {
            throw Query.expected(
                    name,
                    href,
                    "本服务的数据集或要素的地址（本服务不抓取其他地址），或直接给值",
                    "the address of a collection or item of this service, which fetches no other, or the value itself");
        }
        ObjectNode place = MAPPER.createObjectNode().put("layer", steps[0]);
        if (steps.length == 3) {
            place.putArray("ids").add(steps[2]);
        }
        return place;
    }

    /** The format that the output's media type names, as the question's input. */
    private static Map<String, String> format(Question question, JsonNode outputs) {
        for (String name : outputs.propertyNames()) {
            if (!name.equals(ProcessDocument.OUTPUT)) {
                throw Query.expected("outputs", name, ProcessDocument.OUTPUT, ProcessDocument.OUTPUT);
            }
        }
        JsonNode output = outputs.path(ProcessDocument.OUTPUT);
        String transmission = output.path("transmissionMode").asString("value");
        if (!transmission.equals("value")) {
            throw Query.expected("transmissionMode", transmission, "value", "value");
        }
        Optional<String> type = output.path("format").path("mediaType").stringValueOpt();
        Map<String, String> chosen = new LinkedHashMap<>();
        type.ifPresent(wanted -> {
            Optional<String> format = question.formats().entrySet().stream()
                    .filter(entry ->
                            entry.getValue().equals(wanted) || entry.getValue().startsWith(wanted + ";"))
                    .map(Map.Entry::getKey)
                    .findFirst();
            String known = String.join(", ", question.formats().values());
            String name =
                    format.orElseThrow(() -> Query.expected("mediaType", wanted, "下列之一：" + known, "one of " + known));
            if (question.formats().size() > 1) {
                chosen.put(Question.FORMAT, name);
            }
        });
        return chosen;
    }
}
