package city.xingtu.app;

import city.xingtu.style.StyleDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Looks at the folders of styles now and then, and takes over what changed. By times and sizes of some dozens of files, as
 * the operating system's notices do not come through mounted folders and archives.
 */
final class StyleWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StyleWatch.class);

    private final StyleDesk desk;
    private final List<Path> folders;
    private final Duration every;
    private final Map<String, String> atFirst;
    private final Thread thread;
    private volatile boolean closed;

    StyleWatch(StyleDesk desk, List<Path> folders, Duration every) {
        this.desk = desk;
        this.folders = List.copyOf(folders);
        this.every = every;
        // What changes before the service is ready counts as well.
        this.atFirst = state();
        this.thread = Thread.ofVirtual().name("watch-styles").unstarted(this::watch);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!every.isZero()) {
            thread.start();
        }
    }

    private void watch() {
        Map<String, String> known = atFirst;
        while (!closed) {
            try {
                Thread.sleep(every);
            } catch (InterruptedException closing) {
                return;
            }
            Map<String, String> now = state();
            if (!now.equals(known)) {
                known = now;
                refresh();
            }
        }
    }

    private void refresh() {
        try {
            desk.refresh();
            LOG.info("Styles were read again");
            StyleLoading.report(desk.styles());
        } catch (RuntimeException unreadable) {
            LOG.warn("Styles could not be read again", unreadable);
        }
    }

    /** Files with their times and sizes. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    state.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
                }
            } catch (NoSuchFileException absent) {
                // A folder may come later.
            } catch (IOException unreadable) {
                LOG.debug("{} cannot be listed", folder, unreadable);
            }
        }
        return state;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
