package city.xingtu.tile;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Tiles in a Redis that nodes share. How many it holds and which go first is Redis's own setting ({@code maxmemory},
 * {@code maxmemory-policy allkeys-lru}). A Redis that fails or does not answer keeps a request waiting for a quarter of a
 * second at the most, and then none for a while: tiles are made as if there were no store.
 */
public final class RedisTiles implements TileStore {

    private static final String PREFIX = "xingtu:tile:";

    /** Far more than a tile takes, and about what it takes to draw one of the dearest. */
    private static final Duration WAIT = Duration.ofMillis(250);

    private static final int CONNECTIONS = 64;

    private final RedisClient redis;
    private final Outage reading;
    private final Outage writing;

    /**
     * At an address, with nothing asked there yet.
     *
     * @param address {@code redis://user:password@host:port/database}, or {@code rediss} for an encrypted connection
     * @throws IllegalArgumentException for an address of another form
     */
    public RedisTiles(URI address) {
        this(address, WAIT, System::nanoTime);
    }

    /**
     * With a patience of its own.
     *
     * @param wait for a connection, for one of the pool to be free, and for an answer
     * @param clock nanoseconds from any origin, for when to try again
     */
    RedisTiles(URI address, Duration wait, LongSupplier clock) {
        boolean known = JedisURIHelper.isRedisScheme(address) || JedisURIHelper.isRedisSSLScheme(address);
        if (!known || !JedisURIHelper.isValid(address)) {
            throw new IllegalArgumentException(
                    "xingtu.tile-store: redis://host:port or rediss://host:port is expected");
        }
        JedisClientConfig client = DefaultJedisClientConfig.builder(address)
                .timeoutMillis((int) wait.toMillis())
                .build();
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(wait);
        this.redis = RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(client)
                .poolConfig(pool)
                .build();
        String place = address.getHost() + ":" + address.getPort();
        this.reading = new Outage("Reading tiles of " + place, clock);
        this.writing = new Outage("Keeping tiles at " + place, clock);
    }

    @Override
    public Optional<Tile> find(String name) {
        if (!reading.allowsTrial()) {
            return Optional.empty();
        }
        try {
            byte[] file = redis.get(key(name));
            reading.over();
            return file == null ? Optional.empty() : TileFile.read(name, file);
        } catch (JedisException e) {
            reading.failed(e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, Tile tile) {
        if (!writing.allowsTrial()) {
            return;
        }
        try {
            redis.set(key(name), TileFile.write(name, tile).array());
            writing.over();
        } catch (JedisException e) {
            writing.failed(e);
        }
    }

    @Override
    public void close() {
        redis.close();
    }

    private static byte[] key(String name) {
        return (PREFIX + name).getBytes(StandardCharsets.US_ASCII);
    }
}
