package city.xingtu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What work costs, whatever else the machine does. */
public final class CpuTime {

    /** Far beyond what the refusal of a request may cost, and far below what doing its work would. */
    public static final Duration OF_A_REFUSAL = Duration.ofSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    /** The CPU time that this thread spends on the work. */
    public static Duration of(Work work) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    }
}
