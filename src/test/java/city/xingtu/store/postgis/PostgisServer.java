package city.xingtu.store.postgis;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL with PostGIS for tests: the one that the system property or environment variable
 * {@code XINGTU_TEST_POSTGIS_URL} names ({@code jdbc:postgresql://host/database?user=…}, a role that may create databases),
 * or a private one from the binaries on the machine, in a temporary folder, on a free port. Tests fail, and are not
 * skipped, where there is neither.
 */
public final class PostgisServer implements AutoCloseable {

    private static final String SETTING = "XINGTU_TEST_POSTGIS_URL";
    private static final String TEMPLATE = "xingtu_template";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgisServer shared;

    private final String prefix;
    private final String suffix;
    private final @Nullable Path folder;
    private final int port;
    private final boolean durable;
    private final List<String> created = new ArrayList<>();

    static {
        for (String chatty : List.of("org.flywaydb", "com.zaxxer.hikari", "org.postgresql")) {
            ((Logger) LoggerFactory.getLogger(chatty)).setLevel(Level.WARN);
        }
    }

    private PostgisServer(String prefix, String suffix, @Nullable Path folder, int port, boolean durable) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.folder = folder;
        this.port = port;
        this.durable = durable;
    }

    /** The server that the tests of this process share; it ends with the process. Not safe against power failure. */
    public static synchronized PostgisServer shared() {
        PostgisServer known = shared;
        if (known == null) {
            String url = System.getProperty(SETTING, System.getenv(SETTING));
            PostgisServer server = url == null ? start(false) : external(url);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            shared = server;
            known = server;
        }
        return known;
    }

    private static PostgisServer external(String url) {
        int slash = url.indexOf('/', "jdbc:postgresql://".length());
        int question = url.indexOf('?');
        String suffix = question < 0 ? "" : url.substring(question);
        PostgisServer server = new PostgisServer(url.substring(0, slash + 1), suffix, null, 0, true);
        server.createTemplate(question < 0 ? url.substring(slash + 1) : url.substring(slash + 1, question));
        return server;
    }

    /**
     * Starts a private server.
     *
     * @param durable whether what it acknowledges outlives a crash; slower
     */
    public static PostgisServer start(boolean durable) {
        try {
            Path folder = Files.createTempDirectory("xingtu-postgres");
            if (isRoot()) {
                run("chown", "postgres", folder.toString());
            }
            asPostgres(
                    program("initdb"),
                    "-D",
                    folder + "/data",
                    "-U",
                    "xingtu",
                    "--auth=trust",
                    "--no-sync",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8");
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            PostgisServer server = new PostgisServer(
                    "jdbc:postgresql://127.0.0.1:" + port + "/", "?user=xingtu", folder, port, durable);
            server.start();
            server.createTemplate("postgres");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #kill}. */
    public void start() {
        String speed = durable ? "" : " -c fsync=off -c full_page_writes=off -c synchronous_commit=off";
        asPostgres(
                program("pg_ctl"),
                "-D",
                folder + "/data",
                "-w",
                "-t",
                "60",
                "-l",
                folder + "/log",
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c max_connections=100" + speed,
                "start");
    }

    /** Kills the server and all its processes, as a crash of the machine would, but for what the disk has not seen. */
    public void kill() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(Path.of(folder + "/data/postmaster.pid")).getFirst());
            List<ProcessHandle> processes = new ArrayList<>();
            ProcessHandle.of(postmaster).ifPresent(handle -> {
                processes.add(handle);
                handle.children().forEach(processes::add);
            });
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(handle -> handle.onExit().join());
            // The new one refuses to start beside the shared memory of one that it takes for alive.
            Files.deleteIfExists(Path.of(folder + "/data/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTemplate(String maintenance) {
        execute(maintenance, "DROP DATABASE IF EXISTS " + TEMPLATE);
        execute(maintenance, "CREATE DATABASE " + TEMPLATE + " ENCODING 'UTF8' TEMPLATE template0");
        execute(TEMPLATE, "CREATE EXTENSION postgis");
    }

    /** The address of a new, empty database with PostGIS. */
    public String createDatabase() {
        String name = "xingtu_test_" + ProcessHandle.current().pid() + '_' + DATABASES.incrementAndGet();
        execute(maintenance(), "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        synchronized (created) {
            created.add(name);
        }
        return prefix + name + suffix;
    }

    /** The address of a database for another role, which needs no password. */
    public static String as(String url, String role) {
        return url.replaceFirst("user=[^&]*", "user=" + role);
    }

    private String maintenance() {
        return folder == null ? "postgres" : "template1";
    }

    /** Executes SQL in a database of this server. */
    public void execute(String database, String sql) {
        executeAt(prefix + database + suffix, sql);
    }

    /** Executes SQL at an address. */
    public static void executeAt(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    /** The first column of what SQL selects at an address. */
    public static List<String> query(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL does not run as root. */
    private static void asPostgres(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        whole.addAll(List.of(command));
        run(whole.toArray(String[]::new));
    }

    private static void run(String... command) {
        try {
            // Into a file: what the server inherits would keep a pipe open for as long as it runs.
            Path output = Files.createTempFile("xingtu-postgres", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int code = process.waitFor();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest version's program, or a sentence that says what to do. */
    private static String program(String name) {
        List<Path> places = new ArrayList<>();
        for (String path : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(path, name));
        }
        try (Stream<Path> versions = Files.exists(Path.of("/usr/lib/postgresql"))
                ? Files.list(Path.of("/usr/lib/postgresql"))
                : Stream.empty()) {
            versions.sorted(Comparator.<Path>naturalOrder().reversed())
                    .forEach(version -> places.add(version.resolve("bin").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("The tests need PostgreSQL with PostGIS: install"
                        + " postgresql-15-postgis-3 and postgresql-15-postgis-3-scripts (Debian), or set " + SETTING
                        + " to the address of a server"));
    }

    @Override
    public void close() {
        if (folder == null) {
            created.forEach(name -> execute(maintenance(), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
            return;
        }
        asPostgres(program("pg_ctl"), "-D", folder + "/data", "-m", "immediate", "-w", "stop");
        run("rm", "-rf", folder.toString());
    }
}
