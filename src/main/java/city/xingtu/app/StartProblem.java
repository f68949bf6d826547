package city.xingtu.app;

/** Why the service cannot start, in words for whoever starts it, and what to do about it. */
final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    StartProblem(String description, String remedy) {
        super(description);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
