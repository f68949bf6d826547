package city.xingtu.ogc.api;

import city.xingtu.plan.Text;

/** That a request is answered with a status that the plan's problems do not know, such as 412 or 415. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text text;

    Refusal(int status, Text text) {
        super(text.en(), null, false, false);
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    Text text() {
        return text;
    }
}
