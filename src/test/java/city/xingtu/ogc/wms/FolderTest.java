package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.ogc.wms.WmsClient.Answer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A folder of foreign files, named as OGC's test data is, served by the application without any declaration. */
class FolderTest {

    private static Application application;
    private static WmsClient client;

    @BeforeAll
    static void start() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(FolderTest.class.getResource("folder")).toURI());
        application = new Application("--xingtu.gis-data=" + folder);
        client = new WmsClient(application.url());
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
    }

    @Test
    void everyFileIsALayerUnderItsOwnName() {
        Answer answer = client.ask("1.3.0", "GetCapabilities").get();

        assertThat(answer.paths("//Layer/Name")).containsExactlyInAnyOrder("cite:Pond", "cite:Route");
        assertThat(answer.paths("//Layer[Name='cite:Pond']/Title")).containsExactly("cite:Pond");
        assertThat(answer.paths("//Dimension")).isEmpty();
        assertThat(answer.paths("//BoundingBox[@CRS='EPSG:4549']")).isEmpty();
    }

    /** The test suite of 1.1.1 takes every layer whose title begins with "cite" for one of its own. */
    @Test
    void theRootIsNotMistakenForALayer() {
        assertThat(client.ask("1.1.1", "GetCapabilities").get().path("/*/Capability/Layer/Title"))
                .startsWith("星图");
    }

    @Test
    void mapsAndFeaturesComeFromIt() {
        Answer map = client.map("1.3.0", "cite:Pond,cite:Route")
                .with("BBOX", "-0.004,-0.004,0.004,0.004")
                .get();
        Answer info = client.info("1.3.0", "cite:Pond", 50, 25)
                .with("BBOX", "-0.004,-0.004,0.004,0.004")
                .get();

        assertThat(map.pixel(50, 25)).isNotEqualTo(0xFFFFFFFF);
        assertThat(map.pixel(50, 50)).isEqualTo(0xFFFFFFFF);
        assertThat(map.header("Warning")).isEmpty();
        assertThat(info.text()).contains("Stock Pond");
    }

    @Test
    void stylesOfRequestsMayNameThePicturesOfTheService() {
        String body = """
            <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>cite:Pond</Name><UserStyle><FeatureTypeStyle><Rule>
            <PointSymbolizer><Graphic><ExternalGraphic><OnlineResource href="symbols/%s"/><Format>image/svg+xml</Format>
            </ExternalGraphic><Size>40</Size></Graphic></PointSymbolizer>
            </Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
            """;
        WmsClient.Ask map = client.map("1.3.0", "cite:Pond").with("BBOX", "-0.004,-0.004,0.004,0.004");
        Answer tree = map.with("SLD_BODY", body.formatted("tree.svg")).get();
        Answer anchor = map.with("SLD_BODY", body.formatted("anchor.svg")).get();
        Answer none = map.with("SLD_BODY", body.formatted("no-such.svg")).get();

        assertThat(tree.text()).isNotEqualTo(anchor.text()).isNotEqualTo(none.text());
        assertThat(anchor.text()).isNotEqualTo(none.text());
    }

    @Test
    void anySystemIsServedThoughTheLayerLiesOutsideIt() {
        assertThat(client.map("1.3.0", "cite:Pond")
                        .with("CRS", "EPSG:4549")
                        .with("BBOX", "0,0,1,1")
                        .get()
                        .type())
                .isEqualTo("image/png");
    }
}
