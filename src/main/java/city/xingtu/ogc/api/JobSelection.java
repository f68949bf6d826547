package city.xingtu.ogc.api;

import city.xingtu.http.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which jobs a list has, by the parameters of 18-062r2, 12.2.
 *
 * @param limit the most to list
 * @param wanted holds of the jobs to list
 */
record JobSelection(int limit, Predicate<Job> wanted) {

    private static final String LIMIT = "limit";
    private static final String TYPE = "type";
    private static final String PROCESS = "processID";
    private static final String STATUS = "status";
    private static final String DATETIME = "datetime";
    private static final String LEAST = "minDuration";
    private static final String MOST = "maxDuration";
    private static final List<String> TYPES = List.of("process");

    /** Names of the parameters. */
    static final List<String> NAMES = List.of(TYPE, PROCESS, STATUS, DATETIME, LEAST, MOST, LIMIT);

    /** Reads them. */
    static JobSelection of(Query query) {
        Predicate<Job> wanted = job -> true;
        // There is one type only, so what is allowed is all.
        query.choices(TYPE, TYPES);
        List<String> statuses = query.choices(STATUS, Job.Status.names());
        if (!statuses.isEmpty()) {
            wanted = wanted.and(job -> statuses.contains(job.status()));
        }
        List<String> processes = query.list(PROCESS);
        if (!processes.isEmpty()) {
            wanted = wanted.and(job -> processes.contains(job.process()));
        }
        if (query.has(DATETIME)) {
            wanted = wanted.and(created(query.required(DATETIME)));
        }
        if (query.has(LEAST)) {
            int least = query.integer(LEAST, 0, Integer.MAX_VALUE);
            wanted = wanted.and(job -> job.seconds() >= least);
        }
        if (query.has(MOST)) {
            int most = query.integer(MOST, 0, Integer.MAX_VALUE);
            wanted = wanted.and(job -> job.seconds() <= most);
        }
        return new JobSelection(query.integer(LIMIT, 1, Jobs.KEPT, Jobs.KEPT), wanted);
    }

    /** An instant, or an interval whose ends may be open. */
    private static Predicate<Job> created(String value) {
        String[] ends = value.split("/", -1);
        try {
            if (ends.length <= 2) {
                Instant first = end(ends[0], Instant.MIN);
                Instant last = end(ends[ends.length - 1], Instant.MAX);
                return job -> !job.created().isBefore(first) && !job.created().isAfter(last);
            }
        } catch (DateTimeException e) {
            // Reported below, as a third end is.
        }
        throw Query.expected(
                DATETIME,
                value,
                "时刻（2026-01-31T08:00:00Z），或 起/止，端点可为 ..",
                "an instant such as 2026-01-31T08:00:00Z, or start/end of which either may be ..");
    }

    private static Instant end(String written, Instant open) {
        return written.isEmpty() || written.equals("..") ? open : Instant.parse(written);
    }

    /** What the API's definition says of a parameter. */
    static Map<String, Object> schema(String name) {
        return switch (name) {
            case LIMIT -> OpenApi.object("type", "integer", "minimum", 1, "maximum", Jobs.KEPT, "default", Jobs.KEPT);
            case LEAST, MOST -> OpenApi.object("type", "integer", "minimum", 0);
            case TYPE -> OpenApi.array(OpenApi.choice(TYPES));
            case STATUS -> OpenApi.array(OpenApi.choice(Job.Status.names()));
            case PROCESS -> OpenApi.array(OpenApi.TEXT);
            default -> OpenApi.TEXT;
        };
    }
}
