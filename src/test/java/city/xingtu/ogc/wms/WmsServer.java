package city.xingtu.ogc.wms;

import city.xingtu.app.RequestBodies;
import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.http.Legends;
import city.xingtu.http.WorkPool;
import city.xingtu.ink.Crew;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.store.MemoryStore;
import city.xingtu.store.PlanSource;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.LabelSquares;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** The service alone, on a port of its own, over a plan in memory. */
final class WmsServer implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final Atlas atlas;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Slice {}

    WmsServer(PlanSource plan, StyleRepository styles) {
        atlas = new Atlas(MemoryStore.of(plan));
        SpringApplication application = new SpringApplication(Slice.class);
        application.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) beans -> {
            register(beans, RequestBodies.class, RequestBodies::new);
            register(beans, WorkPool.class, () -> new WorkPool(2, 200));
            register(beans, MapPainter.class, () -> new MapPainter(beans.getBean(WorkPool.class)));
            register(
                    beans,
                    ServletRegistrationBean.class,
                    () -> new ServletRegistrationBean<>(
                            new WmsServlet(
                                    atlas,
                                    styles,
                                    new Legends(styles),
                                    beans.getBean(MapPainter.class),
                                    new LabelSquares(new TileMatrixSets(List.of())),
                                    beans.getBean(WorkPool.class),
                                    new PlanFunctions(new Reach(Crew.ALONE))),
                            WmsServlet.PATH));
        });
        context = (ServletWebServerApplicationContext)
                application.run("--server.port=0", "--server.forward-headers-strategy=native");
    }

    private static <T> void register(GenericApplicationContext beans, Class<T> type, Supplier<T> bean) {
        beans.registerBean(type, bean);
    }

    Atlas atlas() {
        return atlas;
    }

    /** Such as {@code http://localhost:40123/wms}. */
    String url() {
        return "http://localhost:" + context.getWebServer().getPort() + "/wms";
    }

    @Override
    public void close() {
        context.close();
    }
}
