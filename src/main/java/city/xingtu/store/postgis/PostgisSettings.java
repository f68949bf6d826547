package city.xingtu.store.postgis;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the database, and for how long to wait for it.
 *
 * @param url {@code jdbc:postgresql://…}; a direct connection, as a pooler between would swallow notifications
 * @param user null when the address or the system says it
 * @param password null when none is needed, or the address says it
 * @param connections that readers may hold at a time; two for writers and one that listens come besides
 * @param connectionTimeout for which a caller waits for a connection before it is turned away
 * @param statementTimeout after which the database gives up a statement; loading, seeding and verifying are not bounded
 * @param lockTimeout for which a commit waits for the commit before it
 */
public record PostgisSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        int connections,
        Duration connectionTimeout,
        Duration statementTimeout,
        Duration lockTimeout) {

    /** With the usual bounds. */
    public static PostgisSettings of(String url, @Nullable String user, @Nullable String password) {
        return new PostgisSettings(
                url, user, password, 8, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(10));
    }

    /** The same with another bound on readers. */
    public PostgisSettings withConnections(int number) {
        return new PostgisSettings(url, user, password, number, connectionTimeout, statementTimeout, lockTimeout);
    }

    /** The same with other times to wait. */
    public PostgisSettings withTimeouts(Duration connection, Duration statement, Duration lock) {
        return new PostgisSettings(url, user, password, connections, connection, statement, lock);
    }

    /** The address without its parameters, which may hold a password. */
    String shownUrl() {
        int parameters = url.indexOf('?');
        String shown = parameters < 0 ? url : url.substring(0, parameters);
        return shown.replaceFirst("//[^/@]*@", "//");
    }
}
