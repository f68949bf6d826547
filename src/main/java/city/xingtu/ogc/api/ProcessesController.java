package city.xingtu.ogc.api;

import city.xingtu.atlas.Access;
import city.xingtu.atlas.Branch;
import city.xingtu.http.Answers;
import city.xingtu.http.Body;
import city.xingtu.http.WorkPool;
import city.xingtu.question.Question;
import city.xingtu.question.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questions of travel time as processes: list, descriptions and execution (18-062r2, 7.9 to 7.11). */
@RestController
public final class ProcessesController {

    private static final String LIMIT = "limit";
    private static final int MOST = 1_000;

    private final Questions questions;
    private final Jobs jobs;
    private final WorkPool pool;

    ProcessesController(Questions questions, Jobs jobs, WorkPool pool) {
        this.questions = questions;
        this.jobs = jobs;
        this.pool = pool;
    }

    /** All processes, or as many as {@code limit} says. */
    @GetMapping("/ogc/processes")
    public void list(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet, LIMIT);
        int limit = request.query().integer(LIMIT, 1, MOST, MOST);
        List<Question> listed = questions.list().stream().limit(limit).toList();
        ProcessDocument document = new ProcessDocument(request);
        List<Link> links = request.selfLinks(request.address("processes"), Answers.JSON);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> Map.of("processes", listed.stream().map(document::summary).toList(), "links", links),
                () -> {
                    HtmlPage page = new HtmlPage(request, request.say("过程", "Processes"));
                    page.path(Map.of()).heading();
                    return page.table(
                                    List.of("id", request.say("说明", "Description")),
                                    listed.stream()
                                            .map(question -> row(request, question))
                                            .toList())
                            .links(links);
                });
    }

    private static List<HtmlPage.Cell> row(ApiRequest request, Question question) {
        return List.of(
                HtmlPage.Cell.link(request.address("processes", question.id()), question.id()),
                HtmlPage.Cell.text(question.description().in(request.language())));
    }

    /** What a process takes and brings. */
    @GetMapping("/ogc/processes/{process}")
    public void description(@PathVariable String process, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        Question question = find(process);
        List<Link> links = request.selfLinks(request.address("processes", question.id()), Answers.JSON);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> new ProcessDocument(request).description(question, links),
                () -> {
                    HtmlPage page = new HtmlPage(request, question.title().in(request.language()));
                    page.path(Map.of(request.address("processes"), request.say("过程", "Processes")))
                            .heading()
                            .text(question.description().in(request.language()));
                    return page.table(
                                    List.of(request.say("输入", "Input"), request.say("说明", "Description")),
                                    ProcessDocument.inputs(question).stream()
                                            .map(input -> List.of(
                                                    HtmlPage.Cell.text(input.name()),
                                                    HtmlPage.Cell.text(
                                                            input.title().in(request.language()))))
                                            .toList())
                            .links(links);
                });
    }

    /** Executes it: while the caller waits, or as a job where {@code Prefer: respond-async} says so. */
    @PostMapping("/ogc/processes/{process}/execution")
    public void execute(@PathVariable String process, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        Question question = find(process);
        ExecuteRequest execution = ExecuteRequest.read(request, question, Body.object(servlet));
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (prefersAsync(servlet)) {
            Job job = jobs.create(question.id());
            // The thread starts outside of the request's branch and access, so the work takes them along.
            ScopedValue.CallableOp<ProcessResult, RuntimeException> work =
                    Access.carried(Branch.carried(() -> answer(question, execution)));
            Thread.ofVirtual().name("job-" + job.id()).start(() -> job.run(work::call));
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setHeader("Location", request.address("jobs", job.id()));
            response.setHeader("Preference-Applied", "respond-async");
            Answers.sendJson(servlet, response, Answers.JSON, job.document(request));
        } else {
            answer(question, execution).send(servlet, response);
        }
    }

    private Question find(String process) {
        return questions.find(process).orElseThrow(ProcessExceptions.NO_SUCH_PROCESS::problem);
    }

    private ProcessResult answer(Question question, ExecuteRequest execution) {
        return new ProcessResult(pool.run(() -> Questions.ask(question, execution.query())), execution.document());
    }

    private static boolean prefersAsync(HttpServletRequest servlet) {
        String prefer = servlet.getHeader("Prefer");
        return prefer != null && prefer.contains("respond-async");
    }
}
