package city.xingtu.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** OGC 06-042, annex E: documents are valid by the schemas that they name. */
class SchemaTest {

    private static final String XLINK = """
        <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xlink">
        <attribute name="type" type="string"/><attribute name="href" type="anyURI"/>
        <attributeGroup name="simpleAttrs"><attribute name="type" form="qualified" type="string" fixed="simple"/>
        <attribute name="href" form="qualified" type="anyURI"/></attributeGroup></schema>
        """;
    private static final DOMImplementationLS DOM = implementation();

    private final WmsClient client = TestServer.client();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void annex_E_1_capabilitiesAreValid(String language) throws SAXException, IOException {
        assertThat(faults(
                        "capabilities_1_3_0.xsd",
                        client.ask("1.3.0", "GetCapabilities").with("LANGUAGE", language)))
                .isEmpty();
    }

    @Test
    void annex_E_2_reportsAreValid() throws SAXException, IOException {
        assertThat(faults("exceptions_1_3_0.xsd", client.map("1.3.0", "sea"))).isEmpty();
        assertThat(faults("exceptions_1_3_0.xsd", client.map("1.3.0", "lake").with("BBOX", TestPlan.XSS)))
                .isEmpty();
    }

    private static List<String> faults(String name, WmsClient.Ask ask) throws SAXException, IOException {
        URL file = SchemaTest.class.getResource("/ogc/wms/1.3.0/" + name);
        assumeTrue(file != null, "the schemas of OGC are not on the class path");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // Nothing is fetched: of XLink, which the schema names by its address, this is all that it uses.
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            LSInput input = DOM.createLSInput();
            input.setSystemId(systemId);
            input.setStringData(XLINK);
            return input;
        });
        Schema schema = factory.newSchema(new StreamSource(file.openStream(), file.toString()));
        Validator validator = schema.newValidator();
        List<String> faults = new ArrayList<>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                faults.add(warning.getMessage());
            }

            @Override
            public void error(SAXParseException error) {
                faults.add(error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                faults.add(error.getMessage());
            }
        });
        validator.validate(
                new StreamSource(new ByteArrayInputStream(ask.get().response().body())));
        return faults;
    }

    private static DOMImplementationLS implementation() {
        try {
            return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
