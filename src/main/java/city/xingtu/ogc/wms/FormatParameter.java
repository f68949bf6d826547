package city.xingtu.ogc.wms;

import city.xingtu.http.MapFormat;
import city.xingtu.http.Query;

/** The parameter FORMAT of GetMap and of legends. */
final class FormatParameter {

    private static final String NAME = "FORMAT";

    private FormatParameter() {}

    /**
     * The format.
     *
     * @throws city.xingtu.plan.Problem MISSING_PARAMETER or UNKNOWN_FORMAT
     */
    static MapFormat of(Query query) {
        String value = query.required(NAME);
        return MapFormat.find(value).orElseThrow(() -> Formats.unknown(NAME, value, MapFormat.options()));
    }

    /** The format, or PNG when there is none or another. */
    static MapFormat ofFailure(Query query) {
        return query.find(NAME).flatMap(MapFormat::find).orElse(MapFormat.PNG);
    }
}
