package city.xingtu.ogc.api;

import static city.xingtu.ogc.api.OpenApi.object;
import static city.xingtu.ogc.api.OpenApi.reference;

import city.xingtu.http.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The paths of processes and jobs in the API's definition (18-062r2, clause 11). */
final class OpenApiProcessPaths {

    private static final Map<String, Object> JSON = object(Answers.JSON, object("schema", object("type", "object")));
    private static final String PROCESS = "/processes/{processId}";
    private static final String JOB = "/jobs/{jobId}";

    private final ApiRequest request;

    OpenApiProcessPaths(ApiRequest request) {
        this.request = request;
    }

    Map<String, Object> paths() {
        Map<String, Object> process = OpenApi.path("processId", request.say("过程的 id", "Id of a process"), OpenApi.TEXT);
        Map<String, Object> job = OpenApi.path("jobId", request.say("任务的 id", "Id of a job"), OpenApi.TEXT);
        Map<String, Object> limit = OpenApi.query(
                "limit",
                request.say("至多列出几个", "How many to list at most"),
                object("type", "integer", "minimum", 1, "maximum", 1000, "default", 1000));
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/processes", object("get", operation("getProcesses", "过程列表", "The processes", "200", limit)));
        paths.put(PROCESS, object("get", operation("getProcessDescription", "过程说明", "A process", "200", process)));
        Map<String, Object> execute = operation("execute", "执行过程", "Execute a process", "200", process);
        execute.put("requestBody", object("required", true, "content", JSON));
        paths.put(PROCESS + "/execution", object("post", execute));
        List<Map<String, Object>> selection = JobSelection.NAMES.stream()
                .map(name -> OpenApi.query(name, request.say("选取任务", "Chooses jobs"), JobSelection.schema(name)))
                .toList();
        paths.put("/jobs", object("get", operation("getJobs", "任务列表", "The jobs", "200", selection)));
        paths.put(
                JOB,
                object(
                        "get",
                        operation("getStatus", "任务状态", "Status of a job", "200", job),
                        "delete",
                        operation("dismiss", "终止任务", "Dismiss a job", "200", job)));
        paths.put(JOB + "/results", object("get", operation("getResult", "任务结果", "Results of a job", "200", job)));
        return paths;
    }

    private Map<String, Object> operation(
            String id, String zh, String en, String status, Map<String, Object> parameter) {
        return operation(id, zh, en, status, List.of(parameter));
    }

    private Map<String, Object> operation(
            String id, String zh, String en, String status, List<Map<String, Object>> own) {
        List<Object> parameters = new ArrayList<>(own);
        parameters.add(reference("parameters", "lang"));
        return object(
                "operationId",
                id,
                "summary",
                request.say(zh, en),
                "tags",
                List.of("Processes"),
                "parameters",
                parameters,
                "responses",
                object(
                        status,
                        object("description", request.say(zh, en), "content", JSON),
                        "400",
                        OpenApiDocument.problem("400"),
                        "404",
                        OpenApiDocument.problem("404")));
    }
}
