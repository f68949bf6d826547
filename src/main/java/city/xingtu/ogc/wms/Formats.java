package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import city.xingtu.plan.Problem;

/** What the parameters that name a format have in common. */
final class Formats {

    private Formats() {}

    /** The problem of a format that is not offered. */
    static Problem unknown(String parameter, String value, String options) {
        return new Problem(
                Problem.Kind.UNKNOWN_FORMAT,
                parameter,
                Query.expected(parameter, value, options + " 之一", "one of " + options)
                        .text());
    }
}
