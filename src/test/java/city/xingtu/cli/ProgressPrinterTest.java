package city.xingtu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.store.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What long commands say of themselves while they run. */
class ProgressPrinterTest {

    private final StringWriter said = new StringWriter();
    private final AtomicLong clock = new AtomicLong();
    private final ProgressPrinter printer = new ProgressPrinter(new PrintWriter(said), clock::get);

    private void after(double seconds, String step, long done, long total) {
        clock.addAndGet((long) (seconds * 1e9));
        printer.accept(new Progress(step, done, total));
    }

    private List<String> lines() {
        return said.toString().lines().toList();
    }

    @Test
    void itSaysHowFarItIsHowFastItGoesAndWhatTimeIsLeft() {
        after(0, "tiles", 0, 40_000);
        after(2, "tiles", 5_000, 40_000);
        after(2, "tiles", 10_000, 40_000);
        after(1, "tiles", 40_000, 40_000);

        assertThat(lines())
                .containsExactly(
                        "tiles  5000 / 40000  2,500/s  −0:00:14",
                        "tiles  10000 / 40000  2,500/s  −0:00:12",
                        "tiles  40000 / 40000  8,000/s");
    }

    /** What an earlier run did is no part of the rate. */
    @Test
    void aRunThatGoesOnReckonsWithItsOwnPart() {
        after(0, "tiles", 30_000, 40_000);
        after(10, "tiles", 31_000, 40_000);

        assertThat(lines()).containsExactly("tiles  31000 / 40000  100/s  −0:01:30");
    }

    @Test
    void itSpeaksOnceASecondAtMostAndAtTheEnd() {
        for (int i = 0; i < 100; i++) {
            after(0.1, "tiles", i, 1_000);
        }
        assertThat(lines()).hasSize(9);
        after(0.01, "tiles", 1_000, 1_000);
        assertThat(lines()).hasSize(10);
    }
}
