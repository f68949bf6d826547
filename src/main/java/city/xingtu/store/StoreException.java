package city.xingtu.store;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot do its work, whatever the caller asks: the file is damaged or in use, the disk full, the database
 * gone. For operators; a client's mistake is a {@link city.xingtu.plan.Problem}.
 */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
