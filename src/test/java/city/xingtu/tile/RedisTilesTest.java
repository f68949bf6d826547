package city.xingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;

/** A Redis that nodes share: what it holds, what it forgets, and what becomes of tiles when it is not there. */
class RedisTilesTest extends TileStoreContract {

    private static final int MEGABYTE = 1 << 20;

    /** Far more than anything takes, on a machine that is busy too. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static RedisServer server;

    private final List<TileStore> opened = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    @BeforeAll
    static void start() {
        server = new RedisServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void forget() {
        opened.forEach(TileStore::close);
        try (RedisClient redis = RedisClient.create(server.address())) {
            redis.flushAll();
        }
    }

    @Override
    TileStore open() {
        return open(server.address());
    }

    private TileStore open(URI address) {
        return open(address, PATIENCE);
    }

    private TileStore open(URI address, Duration wait) {
        TileStore store = new RedisTiles(address, wait, clock::get);
        opened.add(store);
        return store;
    }

    private void pass() {
        clock.addAndGet(Outage.REST.toNanos());
    }

    @Test
    void whatIsNoTileOrAnothersIsNotFound() {
        TileStore tiles = open();
        tiles.keep(NAME, Tile.of(new byte[100]));
        try (RedisClient redis = RedisClient.create(server.address())) {
            byte[] key = redis.keys("*" + NAME).iterator().next().getBytes(StandardCharsets.US_ASCII);
            byte[] whole = redis.get(key);
            redis.set("xingtu:tile:ab13".getBytes(StandardCharsets.US_ASCII), whole);
            whole[whole.length - 1] ^= 1;
            redis.set(key, whole);
        }

        assertThat(tiles.find(NAME)).isEmpty();
        assertThat(tiles.find("ab13")).isEmpty();
    }

    /** Which go first is known to a second only, so here it is by chance: the new one may be among them. */
    @Test
    void aFullRedisForgetsOldTilesAndTakesNewOnes() {
        String[] bounded = {"--maxmemory", "8mb", "--maxmemory-policy", "allkeys-lru"};
        try (RedisServer small = new RedisServer(bounded)) {
            TileStore tiles = open(small.address());
            int taken = 0;
            for (int i = 0; i < 60; i++) {
                tiles.keep("tile" + i, Tile.of(new byte[MEGABYTE / 2]));
                taken += tiles.find("tile" + i).isPresent() ? 1 : 0;
            }
            assertThat(taken).as("more than there is room for").isGreaterThan(16);
            assertThat(IntStream.range(0, 60)
                            .filter(i -> tiles.find("tile" + i).isPresent())
                            .count())
                    .isLessThanOrEqualTo(16);
        }
    }

    /** A Redis that may forget nothing refuses what does not fit; what it has is still found. */
    @Test
    void aRedisThatRefusesMoreIsStillRead() {
        try (RedisServer small = new RedisServer("--maxmemory", "4mb", "--maxmemory-policy", "noeviction")) {
            TileStore tiles = open(small.address());
            for (int i = 0; i < 10; i++) {
                tiles.keep("tile" + i, Tile.of(new byte[MEGABYTE]));
            }
            assertThat(tiles.find("tile0")).isPresent();
            assertThat(tiles.find("tile9")).isEmpty();
        }
    }

    @Test
    void aRedisThatComesAndGoesIsUsedAgainAfterARest() {
        RedisServer fickle = new RedisServer();
        try {
            TileStore tiles = open(fickle.address());
            tiles.keep(NAME, Tile.of(new byte[10]));
            assertThat(tiles.find(NAME)).isPresent();
            fickle.close();
            assertThat(tiles.find(NAME)).isEmpty();
            tiles.keep(NAME, Tile.of(new byte[10]));
            fickle.start();
            tiles.keep(NAME, Tile.of(new byte[10]));
            pass();
            assertThat(tiles.find(NAME))
                    .as("nothing was kept while it was left alone")
                    .isEmpty();
            tiles.keep(NAME, Tile.of(new byte[10]));
            assertThat(tiles.find(NAME)).isPresent();
        } finally {
            fickle.close();
        }
    }

    /** It takes connections and says nothing, as a machine that is overloaded or half gone. */
    @Test
    void aRedisThatDoesNotAnswerIsAskedOnceARest() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            TileStore tiles = open(URI.create("redis://127.0.0.1:" + silent.getLocalPort()), Duration.ofMillis(50));
            assertThat(tiles.find(NAME)).isEmpty();
            assertThat(connections(silent)).isPositive();
            for (int i = 0; i < 100; i++) {
                assertThat(tiles.find(NAME)).isEmpty();
            }
            assertThat(connections(silent)).isZero();
            pass();
            assertThat(tiles.find(NAME)).isEmpty();
            assertThat(connections(silent)).isPositive();
        }
    }

    /** How many there were since last asked; they wait to be taken. */
    private static int connections(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        for (int count = 0; ; count++) {
            try {
                server.accept().close();
            } catch (SocketTimeoutException none) {
                return count;
            }
        }
    }

    @Test
    void aPasswordStandsInTheAddress() {
        try (RedisServer guarded = new RedisServer("--requirepass", "words")) {
            URI place = guarded.address();
            TileStore without = open(place);
            without.keep(NAME, Tile.of(new byte[10]));
            assertThat(without.find(NAME)).isEmpty();
            TileStore with = open(URI.create("redis://:words@127.0.0.1:" + place.getPort()));
            with.keep(NAME, Tile.of(new byte[10]));
            assertThat(with.find(NAME)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:6379", "redis:/tiles", "127.0.0.1", "file:///tiles"})
    void anAddressOfAnotherFormIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(URI.create(address)))
                .withMessageContaining("redis://");
    }
}
