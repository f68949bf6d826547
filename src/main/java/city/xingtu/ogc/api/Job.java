package city.xingtu.ogc.api;

import city.xingtu.http.Failures;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An execution that nobody waits for (18-062r2, 7.12). Safe for any number of threads. */
final class Job {

    private final String id;
    private final String process;
    private final String owner;
    private final Instant created = now();
    private Status status = Status.ACCEPTED;
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> finished = Optional.empty();
    private Optional<ProcessResult> result = Optional.empty();
    private Optional<Problem> failure = Optional.empty();

    /** Where it stands. */
    enum Status {
        ACCEPTED,
        RUNNING,
        SUCCESSFUL,
        FAILED,
        DISMISSED;

        /** The names in documents. */
        static List<String> names() {
            return Arrays.stream(values()).map(Status::id).toList();
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param owner name of the key by which it was made; empty without one */
    Job(String id, String process, String owner) {
        this.id = id;
        this.process = process;
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    String id() {
        return id;
    }

    String process() {
        return process;
    }

    Instant created() {
        return created;
    }

    synchronized String status() {
        return status.id();
    }

    /** How long it took, or takes until now; none before it begins. */
    synchronized long seconds() {
        return started.map(begin ->
                        Duration.between(begin, finished.orElseGet(Job::now)).toSeconds())
                .orElse(0L);
    }

    /** Does the work, unless it was dismissed before it began. */
    void run(Supplier<ProcessResult> work) {
        synchronized (this) {
            if (status == Status.DISMISSED) {
                return;
            }
            status = Status.RUNNING;
            started = Optional.of(now());
        }
        try {
            ProcessResult brought = work.get();
            end(Status.SUCCESSFUL, Optional.of(brought), Optional.empty());
        } catch (Problem problem) {
            end(Status.FAILED, Optional.empty(), Optional.of(problem));
        } catch (RuntimeException e) {
            String number = Failures.log("job " + id, e);
            Text said = new Text("服务内部错误，编号 " + number, "Internal error; it is in the log as " + number);
            end(Status.FAILED, Optional.empty(), Optional.of(new Problem(Problem.Kind.OVERLOADED, null, said)));
        }
    }

    private synchronized void end(Status reached, Optional<ProcessResult> brought, Optional<Problem> problem) {
        if (status != Status.DISMISSED) {
            status = reached;
            result = brought;
            failure = problem;
            finished = Optional.of(now());
        }
    }

    /** Wants no result any more. */
    synchronized void dismiss() {
        status = Status.DISMISSED;
        result = Optional.empty();
        finished = Optional.of(now());
    }

    /**
     * The result; empty while there is none.
     *
     * @throws Problem why there is none, after it failed
     */
    synchronized Optional<ProcessResult> result() {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return result;
    }

    /** The document of its status. */
    synchronized Map<String, Object> document(ApiRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("processID", process);
        document.put("type", "process");
        document.put("jobID", id);
        document.put("status", status.id());
        failure.ifPresent(problem -> document.put("message", problem.text().in(request.language())));
        document.put("created", created.toString());
        started.ifPresent(time -> document.put("started", time.toString()));
        finished.ifPresent(time -> document.put("finished", time.toString()));
        document.put("progress", finished.isPresent() ? 100 : 0);
        String address = request.address("jobs", id);
        Link self = new Link(address, Link.SELF, "application/json", request.say("状态", "Status"));
        Link results = new Link(
                address + "/results",
                "http://www.opengis.net/def/rel/ogc/1.0/results",
                "application/json",
                request.say("结果", "Results"));
        document.put("links", status == Status.SUCCESSFUL ? List.of(self, results) : List.of(self));
        return document;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
