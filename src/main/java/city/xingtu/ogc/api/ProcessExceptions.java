package city.xingtu.ogc.api;

import city.xingtu.http.TypedProblem;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** Exceptions that have a type of their own (18-062r2, 7.10.3, 7.12.3 and 7.13.3). */
enum ProcessExceptions {
    NO_SUCH_PROCESS(
            "no-such-process", new Text("没有此过程；见 /ogc/processes", "No such process; /ogc/processes lists them")),
    NO_SUCH_JOB("no-such-job", new Text("没有此任务，或已不再保留", "There is no such job, or it is kept no more")),
    RESULT_NOT_READY("result-not-ready", new Text("任务尚未完成", "The job has not ended yet"));

    private static final String TYPES = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";

    private final String type;
    private final Text text;

    ProcessExceptions(String type, Text text) {
        this.type = type;
        this.text = text;
    }

    /** To be thrown; its status is 404. */
    Problem problem() {
        return new TypedProblem(Problem.Kind.UNKNOWN_FEATURE, TYPES + type, type, text);
    }
}
