package city.xingtu.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;

/** What goes wrong while XML is written is a failure of the stream below: nothing else of it can fail here. */
final class XmlFailures {

    private XmlFailures() {}

    static UncheckedIOException of(XMLStreamException e) {
        return new UncheckedIOException(
                e.getNestedException() instanceof IOException io ? io : new IOException("XML was not written", e));
    }
}
