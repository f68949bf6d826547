package city.xingtu.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something that the caller can mend. Each protocol writes it in its own form; nothing else of a failure reaches a
 * client. Sub-classes carry more for the protocols that can say more.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String parameter;
    private final transient Text text;

    /** What went wrong, in the coarse classes that every protocol distinguishes. */
    public enum Kind {
        /** A value is malformed or out of its range (400). */
        INVALID_PARAMETER,
        /** A required parameter is absent (400). */
        MISSING_PARAMETER,
        /** A named layer, style, CRS, format, feature or path does not exist (404 or the protocol's own code). */
        UNKNOWN_LAYER,
        UNKNOWN_STYLE,
        UNKNOWN_CRS,
        UNKNOWN_FORMAT,
        UNKNOWN_FEATURE,
        /** The operation does not apply to the layer (not queryable, no legend). */
        NOT_APPLICABLE,
        /** The request exceeds a stated limit (400, or 413 for bodies). */
        LIMIT_EXCEEDED,
        /** The base of a write is stale (409). */
        CONFLICT,
        /** A geometry is not valid: it crosses itself, or a hole lies outside its shell (422). */
        INVALID_GEOMETRY,
        /** A commit breaks a rule of its layer or a reference of a structure (422). */
        RULE_VIOLATED,
        /** Who asks has not said who he is, or not rightly (401). */
        UNAUTHENTICATED,
        /** Who asks is known and may not do this (403). */
        NOT_PERMITTED,
        /** All places are taken; try again (503). */
        OVERLOADED
    }

    public Problem(Kind kind, @Nullable String parameter, Text text) {
        super(text.en(), null, false, false);
        this.kind = kind;
        this.parameter = parameter;
        this.text = text;
    }

    /** A malformed or out-of-range value of the named parameter. */
    public static Problem invalid(String parameter, String zh, String en) {
        return new Problem(Kind.INVALID_PARAMETER, parameter, new Text(zh, en));
    }

    /** A required parameter that is absent. */
    public static Problem missing(String parameter) {
        return new Problem(
                Kind.MISSING_PARAMETER,
                parameter,
                new Text("缺少参数 " + parameter, "Parameter " + parameter + " is missing"));
    }

    public Kind kind() {
        return kind;
    }

    /** The request's parameter at fault, as the protocol spells it; null when no single one is. */
    public @Nullable String parameter() {
        return parameter;
    }

    /** What to tell the caller: what was found and what was expected. */
    public Text text() {
        return text;
    }
}
