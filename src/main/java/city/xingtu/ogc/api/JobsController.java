package city.xingtu.ogc.api;

import city.xingtu.http.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** List, status, results and end of jobs (18-062r2, 7.12, 7.13 and clauses 12 and 13). */
@RestController
public final class JobsController {

    private final Jobs jobs;

    JobsController(Jobs jobs) {
        this.jobs = jobs;
    }

    /** All that are kept, or those that parameters choose, the newest first. */
    @GetMapping("/ogc/jobs")
    public void list(HttpServletRequest servlet, HttpServletResponse response) throws IOException {
        ApiRequest request = ApiRequest.of(servlet, JobSelection.NAMES.toArray(String[]::new));
        JobSelection selection = JobSelection.of(request.query());
        List<Job> listed = jobs.list().stream()
                .filter(selection.wanted())
                .limit(selection.limit())
                .toList();
        List<Link> links = request.selfLinks(request.address("jobs"), Answers.JSON);
        ApiAnswers.send(
                request,
                response,
                Answers.JSON,
                links,
                () -> Map.of(
                        "jobs",
                        listed.stream().map(job -> job.document(request)).toList(),
                        "links",
                        links),
                () -> {
                    HtmlPage page = new HtmlPage(request, request.say("任务", "Jobs"));
                    page.path(Map.of()).heading();
                    return page.table(
                                    List.of("id", request.say("过程", "Process"), request.say("状态", "Status")),
                                    listed.stream()
                                            .map(job -> row(request, job))
                                            .toList())
                            .links(links);
                });
    }

    private static List<HtmlPage.Cell> row(ApiRequest request, Job job) {
        return List.of(
                HtmlPage.Cell.link(request.address("jobs", job.id()), job.id()),
                HtmlPage.Cell.text(job.process()),
                HtmlPage.Cell.text(job.status()));
    }

    /** Where it stands. */
    @GetMapping("/ogc/jobs/{job}")
    public void status(@PathVariable String job, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        Answers.sendJson(servlet, response, Answers.JSON, find(job).document(request));
    }

    /** What it brought, or why it failed. */
    @GetMapping("/ogc/jobs/{job}/results")
    public void results(@PathVariable String job, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest.of(servlet);
        find(job)
                .result()
                .orElseThrow(ProcessExceptions.RESULT_NOT_READY::problem)
                .send(servlet, response);
    }

    /** Ends it and forgets it. */
    @DeleteMapping("/ogc/jobs/{job}")
    public void dismiss(@PathVariable String job, HttpServletRequest servlet, HttpServletResponse response)
            throws IOException {
        ApiRequest request = ApiRequest.of(servlet);
        Job found = find(job);
        found.dismiss();
        jobs.forget(found);
        Answers.sendJson(servlet, response, Answers.JSON, found.document(request));
    }

    private Job find(String job) {
        return jobs.find(job).orElseThrow(ProcessExceptions.NO_SUCH_JOB::problem);
    }
}
