package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;

import city.xingtu.http.Answers;
import city.xingtu.question.Input;
import city.xingtu.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes questions as processes (18-062r2, 7.9 and 7.10, and the OGC process description of clause 8). */
final class ProcessDocument {

    /** The one output of every process. */
    static final String OUTPUT = "answer";

    static final String EXECUTE = "http://www.opengis.net/def/rel/ogc/1.0/execute";
    static final String SELF_TYPE = Answers.JSON;

    private final ApiRequest request;

    ProcessDocument(ApiRequest request) {
        this.request = request;
    }

    /** What lists say of it. */
    Map<String, Object> summary(Question question) {
        String address = request.address("processes", question.id());
        return summary(
                question,
                List.of(new Link(address, Link.SELF, SELF_TYPE, question.title().in(request.language()))));
    }

    private Map<String, Object> summary(Question question, List<Link> links) {
        return object(
                "id",
                question.id(),
                "title",
                question.title().in(request.language()),
                "description",
                question.description().in(request.language()),
                "version",
                "1.0.0",
                "jobControlOptions",
                List.of("sync-execute", "async-execute", "dismiss"),
                "outputTransmission",
                List.of("value"),
                "links",
                links);
    }

    /** All of it. */
    Map<String, Object> description(Question question, List<Link> links) {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link(
                request.address("processes", question.id(), "execution"),
                EXECUTE,
                Answers.JSON,
                request.say("执行", "Execute")));
        Map<String, Object> document = new LinkedHashMap<>(summary(question, all));
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Input input : inputs(question)) {
            inputs.put(
                    input.name(),
                    object(
                            "title",
                            input.title().in(request.language()),
                            "minOccurs",
                            input.required() ? 1 : 0,
                            "maxOccurs",
                            1,
                            "schema",
                            input.schema()));
        }
        document.put("inputs", inputs);
        document.put(
                "outputs",
                Map.of(OUTPUT, object("title", request.say("答案", "The answer"), "schema", schema(question))));
        return document;
    }

    /** All but the format, which the output chooses. */
    static List<Input> inputs(Question question) {
        return question.inputs().stream()
                .filter(input -> !input.name().equals(Question.FORMAT))
                .toList();
    }

    private static Map<String, Object> schema(Question question) {
        List<Map<String, Object>> schemas = question.formats().values().stream()
                .map(type -> type.contains("json")
                        ? object("type", "object", "contentMediaType", type)
                        : object("type", "string", "contentMediaType", type))
                .toList();
        return schemas.size() == 1 ? schemas.getFirst() : object("oneOf", schemas);
    }
}
