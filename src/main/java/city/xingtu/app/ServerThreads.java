package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.http.TileMemo;
import city.xingtu.http.TileSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Which threads serve: as many as there are cores read from all connections and answer for tiles in memory
 * ({@link MemoHandler}); everything else gets a virtual thread a request. Where access is a matter of rules, who asks is
 * made out before.
 */
class ServerThreads implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** Beside those that read: one that accepts connections, and some for the server's own errands. */
    private static final int OTHERS = 6;

    private final Supplier<TileMemo<MemoHandler.Prepared>> memo;
    private final Optional<Supplier<AccessFile>> access;

    ServerThreads(ObjectProvider<Atlas> atlas, ObjectProvider<TileSource> tiles, XingtuProperties properties) {
        this.access = AccessFile.named(properties).map(file -> () -> new AccessFile(file, atlas.getObject()));
        memo = () -> new TileMemo<>(atlas.getObject(), tiles.getObject(), PlanConfiguration.memoBytes(properties));
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        int readers = Runtime.getRuntime().availableProcessors();
        QueuedThreadPool pool = new QueuedThreadPool(readers + OTHERS, readers + 1);
        pool.setName("http");
        pool.setReservedThreads(0);
        factory.setThreadPool(pool);
        factory.setSelectors(readers);
        factory.setAcceptors(1);
        Executor requests = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 0).factory());
        // When all other handlers are there: those may wait, and must not be called on a thread that reads.
        factory.addServerCustomizers(server -> server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                server.insertHandler(new MemoHandler(memo, requests));
                access.ifPresent(file -> server.insertHandler(new AccessHandler(file)));
            }
        }));
    }
}
