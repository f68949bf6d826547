package city.xingtu.http;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;

/** A problem for which a standard has a type of its own (RFC 9457, 3.1.1). */
public final class TypedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String title;

    /**
     * @param type address of the type
     * @param title its short name, the same in every answer
     */
    public TypedProblem(Kind kind, String type, String title, Text text) {
        super(kind, null, text);
        this.type = type;
        this.title = title;
    }

    /** The address of its type. */
    public String type() {
        return type;
    }

    /** The short name of its type. */
    public String title() {
        return title;
    }
}
