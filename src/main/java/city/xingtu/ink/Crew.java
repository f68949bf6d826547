package city.xingtu.ink;

import java.util.function.IntConsumer;

/** Threads that share the work on one picture. Whoever asks works too, so that nothing waits for a thread to be free. */
public interface Crew {

    /** The asking thread alone. */
    Crew ALONE = new Crew() {
        @Override
        public int hands() {
            return 1;
        }

        @Override
        public void each(int count, IntConsumer task) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        }
    };

    /** How many threads would work now, the asking one included. */
    int hands();

    /**
     * Runs a task for 0 to {@code count - 1}, begun in this order, and returns when all have ended. No task may wait for
     * another. Of what they throw, something is thrown here.
     */
    void each(int count, IntConsumer task);
}
