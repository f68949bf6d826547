package city.xingtu.filter.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void theDeclaredEncodingIsTakenAndUtf8DeclaredInstead(String encoding) {
        String document = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>钱塘</a>";

        assertThat(XmlText.decode(document.getBytes(Charset.forName(encoding))))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>钱塘</a>");
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        assertThat(XmlText.decode("\ufeff<a>钱塘</a>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("<a>钱塘</a>");
    }

    @Test
    void anUnknownEncodingIsTakenForUtf8() {
        String document = "<?xml version='1.0' encoding='klingon'?><a>钱塘</a>";

        assertThat(XmlText.decode(document.getBytes(StandardCharsets.UTF_8))).endsWith("<a>钱塘</a>");
    }

    @Test
    void nothingIsNothing() {
        assertThat(XmlText.decode(new byte[0])).isEmpty();
    }
}
