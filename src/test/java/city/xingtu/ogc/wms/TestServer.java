package city.xingtu.ogc.wms;

/** The service over {@link TestPlan}, started by the first test that needs it and running until all are done. */
final class TestServer {

    private static final WmsServer SERVER = new WmsServer(TestPlan.plan(), TestPlan.styles());

    private TestServer() {}

    static WmsServer server() {
        return SERVER;
    }

    static WmsClient client() {
        return new WmsClient(SERVER.url());
    }
}
