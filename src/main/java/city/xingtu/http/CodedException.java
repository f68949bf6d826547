package city.xingtu.http;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import org.jspecify.annotations.Nullable;

/** A failure in the form that OGC's older services tell it: the parameter at fault and words, to which each adds a code. */
public abstract class CodedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String locator;
    private final transient Text text;

    protected CodedException(@Nullable String locator, Text text) {
        super(text.en(), null, false, false);
        this.locator = locator;
        this.text = text;
    }

    /** The words of a problem. */
    protected CodedException(Problem problem) {
        this(problem.parameter(), problem.text());
    }

    /** The request's parameter at fault; null when no single one is. */
    public final @Nullable String locator() {
        return locator;
    }

    public final Text text() {
        return text;
    }
}
