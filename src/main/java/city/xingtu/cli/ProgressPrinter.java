package city.xingtu.cli;

import city.xingtu.store.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Prints how far a work is, at most once a second, how fast it goes, and the time that is left. */
final class ProgressPrinter implements Consumer<Progress> {

    private static final long INTERVAL = 1_000_000_000;

    private final PrintWriter err;
    private final LongSupplier clock;
    private String step = "";
    private long begun;
    /** What was done already when the step began. */
    private long before;

    private long printed;

    ProgressPrinter(PrintWriter err) {
        this(err, System::nanoTime);
    }

    /** @param clock nanoseconds from any origin */
    ProgressPrinter(PrintWriter err, LongSupplier clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public void accept(Progress progress) {
        long now = clock.getAsLong();
        if (!progress.step().equals(step)) {
            step = progress.step();
            begun = now;
            before = progress.done();
            printed = now;
        }
        boolean finished = progress.total() > 0 && progress.done() == progress.total();
        if (finished || now - printed >= INTERVAL) {
            printed = now;
            err.println(line(progress, (now - begun) / 1e9));
            err.flush();
        }
    }

    private String line(Progress progress, double seconds) {
        StringBuilder line = new StringBuilder(progress.step()).append("  ").append(progress.done());
        if (progress.total() > 0) {
            line.append(" / ").append(progress.total());
        }
        if (seconds >= 1) {
            double rate = (progress.done() - before) / seconds;
            line.append(String.format(Locale.ROOT, "  %,.0f/s", rate));
            if (progress.total() > progress.done() && rate > 0) {
                line.append("  −").append(left((progress.total() - progress.done()) / rate));
            }
        }
        return line.toString();
    }

    private static String left(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
