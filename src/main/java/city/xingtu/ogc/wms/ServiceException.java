package city.xingtu.ogc.wms;

import city.xingtu.http.CodedException;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import org.jspecify.annotations.Nullable;

/** What WMS calls a service exception: a code that the standard names, the parameter at fault, and words. */
final class ServiceException extends CodedException {

    private static final long serialVersionUID = 1L;

    /** The codes of 06-042, table E.1, and of OWS Common (06-121r3, table 25) for what WMS has no code for. */
    enum Code {
        InvalidFormat,
        /** {@code InvalidSRS} in 1.1.1. */
        InvalidCRS,
        LayerNotDefined,
        StyleNotDefined,
        LayerNotQueryable,
        InvalidPoint,
        CurrentUpdateSequence,
        InvalidUpdateSequence,
        MissingDimensionValue,
        InvalidDimensionValue,
        OperationNotSupported,
        MissingParameterValue,
        InvalidParameterValue,
        NoApplicableCode;

        /** As the version spells it. */
        String in(WmsVersion version) {
            return this == InvalidCRS && version == WmsVersion.V1_1_1 ? "InvalidSRS" : name();
        }
    }

    private final Code code;

    ServiceException(Code code, @Nullable String locator, Text text) {
        super(locator, text);
        this.code = code;
    }

    /** A code with the words of a problem. */
    ServiceException(Code code, Problem problem) {
        super(problem);
        this.code = code;
    }

    /** The exception by which WMS tells the problem. */
    static ServiceException of(Problem problem) {
        Code code = switch (problem.kind()) {
            case INVALID_PARAMETER, LIMIT_EXCEEDED, UNKNOWN_FEATURE, INVALID_GEOMETRY, RULE_VIOLATED ->
                Code.InvalidParameterValue;
            case MISSING_PARAMETER -> Code.MissingParameterValue;
            case UNKNOWN_LAYER -> Code.LayerNotDefined;
            case UNKNOWN_STYLE -> Code.StyleNotDefined;
            case UNKNOWN_CRS -> Code.InvalidCRS;
            case UNKNOWN_FORMAT -> Code.InvalidFormat;
            case NOT_APPLICABLE -> Code.LayerNotQueryable;
            case CONFLICT, UNAUTHENTICATED, NOT_PERMITTED, OVERLOADED -> Code.NoApplicableCode;
        };
        return new ServiceException(code, problem);
    }

    Code code() {
        return code;
    }
}
