package city.xingtu.ogc.wmts;

import city.xingtu.http.CodedException;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import org.jspecify.annotations.Nullable;

/** A failure with one of the codes of OWS Common (06-121r9, table 27) or of the service (07-057r7, table 24). */
final class WmtsException extends CodedException {

    private static final long serialVersionUID = 1L;

    /** The codes as they are written, and the HTTP status that goes with each. */
    enum Code {
        MissingParameterValue(400),
        InvalidParameterValue(400),
        VersionNegotiationFailed(400),
        InvalidUpdateSequence(400),
        TileOutOfRange(400),
        PointIJOutOfRange(400),
        AuthenticationFailed(401),
        NotPermitted(403),
        NoApplicableCode(500),
        ServerBusy(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Code code;

    WmtsException(Code code, @Nullable String locator, Text text) {
        super(locator, text);
        this.code = code;
    }

    private WmtsException(Code code, Problem problem) {
        super(problem);
        this.code = code;
    }

    /** The code that the standard has for a problem. */
    static WmtsException of(Problem problem) {
        Code code = switch (problem.kind()) {
            case MISSING_PARAMETER -> Code.MissingParameterValue;
            case OVERLOADED -> Code.ServerBusy;
            case UNAUTHENTICATED -> Code.AuthenticationFailed;
            case NOT_PERMITTED -> Code.NotPermitted;
            case INVALID_PARAMETER,
                    UNKNOWN_LAYER,
                    UNKNOWN_STYLE,
                    UNKNOWN_CRS,
                    UNKNOWN_FORMAT,
                    UNKNOWN_FEATURE,
                    NOT_APPLICABLE,
                    LIMIT_EXCEEDED,
                    CONFLICT,
                    INVALID_GEOMETRY,
                    RULE_VIOLATED -> Code.InvalidParameterValue;
        };
        return new WmtsException(code, problem);
    }

    Code code() {
        return code;
    }
}
