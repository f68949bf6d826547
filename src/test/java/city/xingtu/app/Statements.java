package city.xingtu.app;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What PostgreSQL's driver sends, as it tells by its log. */
final class Statements extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** Listens from now on. */
    Statements() {
        logger.setLevel(Level.FINEST);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    /** The texts of statements, without the values that are bound to them. May be cleared. */
    List<String> sent() {
        return sent;
    }

    @Override
    public void publish(LogRecord message) {
        if (message.getMessage().contains("Parse(")) {
            sent.add(message.getMessage() + Arrays.toString(message.getParameters()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }
}
