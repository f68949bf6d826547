package city.xingtu.ogc.wms;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.geo.TileMatrixSets;
import city.xingtu.http.Legends;
import city.xingtu.http.WorkPool;
import city.xingtu.ink.Crew;
import city.xingtu.reach.PlanFunctions;
import city.xingtu.reach.Reach;
import city.xingtu.store.MemoryStore;
import city.xingtu.style.StyleRepository;
import city.xingtu.tile.LabelSquares;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The service over {@link TestPlan} without a connection, for the tests of a class: requests are read on the thread that asks. */
final class LocalService implements AfterAllCallback {

    private final WorkPool pool = new WorkPool(2, 200);
    private final WmsServlet servlet;

    LocalService() {
        Atlas atlas = new Atlas(MemoryStore.of(TestPlan.plan()));
        StyleRepository styles = TestPlan.styles();
        PlanFunctions functions = new PlanFunctions(new Reach(Crew.ALONE));
        LabelSquares squares = new LabelSquares(new TileMatrixSets(List.of()));
        servlet = new WmsServlet(atlas, styles, new Legends(styles), new MapPainter(pool), squares, pool, functions);
    }

    MockHttpServletResponse answer(Map<String, String> parameters) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/wms");
        parameters.forEach(request::setParameter);
        MockHttpServletResponse response = new Response();
        servlet.doGet(request, response);
        return response;
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        pool.close();
    }

    /** Takes content at once: byte by byte, as Spring's does, it would cost more than all requests. */
    private static final class Response extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            OutputStream content = ((DelegatingServletOutputStream) super.getOutputStream()).getTargetStream();
            return new DelegatingServletOutputStream(content) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    content.write(bytes, from, count);
                }
            };
        }
    }
}
