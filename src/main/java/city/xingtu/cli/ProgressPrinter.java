package city.xingtu.cli;

import city.xingtu.store.Progress;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints how far a work is, at most once a second, and how fast it goes. */
final class ProgressPrinter implements Consumer<Progress> {

    private static final long INTERVAL = 1_000_000_000;

    private final PrintWriter err;
    private String step = "";
    private long begun;
    private long printed;

    ProgressPrinter(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(Progress progress) {
        long now = System.nanoTime();
        if (!progress.step().equals(step)) {
            step = progress.step();
            begun = now;
            printed = now;
        }
        boolean finished = progress.total() > 0 && progress.done() == progress.total();
        if (finished || now - printed >= INTERVAL) {
            printed = now;
            err.println(line(progress, (now - begun) / 1e9));
            err.flush();
        }
    }

    private static String line(Progress progress, double seconds) {
        StringBuilder line = new StringBuilder(progress.step()).append("  ").append(progress.done());
        if (progress.total() > 0) {
            line.append(" / ").append(progress.total());
        }
        if (seconds >= 1) {
            line.append(String.format("  %,.0f/s", progress.done() / seconds));
        }
        return line.toString();
    }
}
