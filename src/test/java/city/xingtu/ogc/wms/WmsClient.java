package city.xingtu.ogc.wms;

import city.xingtu.Http;
import city.xingtu.HttpAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Asks a WMS as its clients do, and reads what comes back. */
final class WmsClient {

    private final String url;

    WmsClient(String url) {
        this.url = url;
    }

    /** A request under construction. Immutable; null takes a parameter away. */
    record Ask(WmsClient client, Map<String, String> parameters) {

        Ask with(String name, @org.jspecify.annotations.Nullable Object value) {
            Map<String, String> changed = new LinkedHashMap<>(parameters);
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value.toString());
            }
            return new Ask(client, changed);
        }

        Answer get(String... headers) {
            return client.send(HttpRequest.newBuilder(URI.create(client.url + "?" + form())), headers);
        }

        Answer post() {
            return client.send(
                    HttpRequest.newBuilder(URI.create(client.url)).POST(HttpRequest.BodyPublishers.ofString(form())),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
        }

        private String form() {
            return parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }

    /** A request of that name with SERVICE and VERSION. */
    Ask ask(String version, String request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("SERVICE", "WMS");
        parameters.put("VERSION", version);
        parameters.put("REQUEST", request);
        return new Ask(this, parameters);
    }

    /** The whole town on 100 by 100 pixels, in CRS:84 or, in 1.1.1, EPSG:4326. */
    Ask map(String version, String layers) {
        boolean modern = version.equals("1.3.0");
        return ask(version, "GetMap")
                .with("LAYERS", layers)
                .with("STYLES", "")
                .with(modern ? "CRS" : "SRS", modern ? "CRS:84" : "EPSG:4326")
                .with("BBOX", "120.0,30.0,120.1,30.1")
                .with("WIDTH", 100)
                .with("HEIGHT", 100)
                .with("FORMAT", "image/png");
    }

    /** The same with a question for the features of all layers at a pixel. */
    Ask info(String version, String layers, int column, int row) {
        boolean modern = version.equals("1.3.0");
        return map(version, layers)
                .with("REQUEST", "GetFeatureInfo")
                .with("QUERY_LAYERS", layers)
                .with("INFO_FORMAT", "application/json")
                .with(modern ? "I" : "X", column)
                .with(modern ? "J" : "Y", row);
    }

    Answer getRaw(String pathAndQuery, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(url + pathAndQuery)), headers);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        return new Answer(Http.send(request, headers));
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response) implements HttpAnswer {

        BufferedImage image() {
            try {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
                if (image == null) {
                    throw new AssertionError("No picture but " + header("Content-Type") + ": " + text());
                }
                return image;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** ARGB of a pixel. */
        int pixel(int column, int row) {
            return image().getRGB(column, row);
        }

        /** The document; without namespaces, so that paths read the same in both versions. */
        Document xml() {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
                factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
                return factory.newDocumentBuilder().parse(new ByteArrayInputStream(response.body()));
            } catch (SAXException | ParserConfigurationException | IOException e) {
                throw new AssertionError("No XML but " + header("Content-Type") + ": " + text(), e);
            }
        }

        /** The string value of an XPath. */
        String path(String expression) {
            try {
                return XPathFactory.newDefaultInstance().newXPath().evaluate(expression, xml());
            } catch (XPathExpressionException e) {
                throw new IllegalArgumentException(expression, e);
            }
        }

        /** The string values of all nodes of an XPath. */
        java.util.List<String> paths(String expression) {
            try {
                NodeList nodes = (NodeList) XPathFactory.newDefaultInstance()
                        .newXPath()
                        .evaluate(expression, xml(), javax.xml.xpath.XPathConstants.NODESET);
                java.util.List<String> values = new java.util.ArrayList<>();
                for (int i = 0; i < nodes.getLength(); i++) {
                    values.add(nodes.item(i).getTextContent());
                }
                return values;
            } catch (XPathExpressionException e) {
                throw new IllegalArgumentException(expression, e);
            }
        }

        /** The code of a service exception, or what came instead. */
        String code() {
            return type().endsWith("xml") ? path("/ServiceExceptionReport/ServiceException/@code") : type();
        }
    }
}
