package city.xingtu.app;

import city.xingtu.atlas.AccessRules;
import city.xingtu.atlas.Atlas;
import city.xingtu.exchange.AccessJson;
import city.xingtu.plan.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of access, from a file that is read again within a second of a change, so that a key that was taken out opens
 * nothing any more. A file that is wrong or gone changes nothing, and is told in the log.
 */
final class AccessFile implements Supplier<AccessRules> {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFile.class);

    /** Name of the file under home. */
    private static final String NAME = "access.json";

    private static final long LOOK_NANOS = 1_000_000_000L;

    private final Path file;
    private final Atlas atlas;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile FileTime written;
    private volatile AccessRules rules;

    /** @throws StartProblem when the file cannot be read, or names what the plan has not */
    AccessFile(Path file, Atlas atlas) {
        this.file = file;
        this.atlas = atlas;
        try {
            this.written = Files.getLastModifiedTime(file);
            this.rules = read();
        } catch (IOException | Problem wrong) {
            throw new StartProblem("xingtu.access: " + wrong.getMessage() + ".", "Mend " + file + ".");
        }
    }

    /** The file that settings name, or the one under home where it is there. */
    static Optional<Path> named(XingtuProperties properties) {
        return Optional.ofNullable(properties.access())
                .or(() -> Optional.of(inHome(properties)).filter(Files::exists));
    }

    /** Where the file is, or would be made. */
    static Path of(XingtuProperties properties) {
        return named(properties).orElseGet(() -> inHome(properties));
    }

    private static Path inHome(XingtuProperties properties) {
        return properties.home().resolve(NAME);
    }

    /** The rules as they are; does not wait for the file. */
    @Override
    public AccessRules get() {
        long now = System.nanoTime();
        long last = looked.get();
        if (now - last > LOOK_NANOS && looked.compareAndSet(last, now)) {
            Thread.ofVirtual().name("read-access").start(this::look);
        }
        return rules;
    }

    /** Reads the file when it has another time than at the last look. */
    void look() {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            if (!time.equals(written)) {
                written = time;
                rules = read();
                LOG.info("The rules of access were read again");
            }
        } catch (IOException | Problem wrong) {
            LOG.error("The rules of access stay as they were: {}", wrong.toString());
        }
    }

    private AccessRules read() {
        AccessRules read = AccessJson.read(file);
        read.requireNamesOf(atlas.view());
        return read;
    }
}
