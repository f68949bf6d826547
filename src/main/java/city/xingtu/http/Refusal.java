package city.xingtu.http;

import city.xingtu.plan.Text;

/** That a request is answered with a status that the plan's problems do not know, such as 412 or 415. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text text;

    public Refusal(int status, Text text) {
        super(text.en(), null, false, false);
        this.status = status;
        this.text = text;
    }

    public int status() {
        return status;
    }

    public Text text() {
        return text;
    }
}
