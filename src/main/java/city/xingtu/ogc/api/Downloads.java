package city.xingtu.ogc.api;

import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * A bound on long answers that are under way at the same time. Each holds the snapshot that it is written from, however
 * slowly its client reads.
 */
final class Downloads {

    /** Features beyond which an answer is a long one. */
    static final int LONG = 20_000;

    private static final int MOST = 32;

    private final Semaphore places = new Semaphore(MOST);

    /** Something that writes an answer. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    /**
     * Runs the writing of an answer.
     *
     * @throws Problem OVERLOADED when too many long ones are under way
     */
    void run(int features, Writing writing) throws IOException {
        if (features <= LONG) {
            writing.run();
            return;
        }
        if (!places.tryAcquire()) {
            throw new Problem(
                    Problem.Kind.OVERLOADED,
                    null,
                    new Text(
                            "同时进行的批量下载已达 " + MOST + " 个，请稍后再试",
                            MOST + " long downloads are under way; try again in a moment"));
        }
        try {
            writing.run();
        } finally {
            places.release();
        }
    }
}
