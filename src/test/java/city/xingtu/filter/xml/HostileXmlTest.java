package city.xingtu.filter.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to harm is refused as a problem with its line, and quickly. */
class HostileXmlTest {

    private final XmlReader reader = new XmlReader("SLD_BODY");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]><a/>",
                "<!DOCTYPE a [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"
            })
    void documentTypesAreRefused(String document) {
        assertRefused(document, Problem.Kind.INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no xml", "<a>", "<a></b>", "<a>&undeclared;</a>", "<a b='1' b='2'/>", "<a/><b/>"})
    void malformedDocumentsAreRefused(String document) {
        assertRefused(document, Problem.Kind.INVALID_PARAMETER);
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused("<a>".repeat(100_000) + "</a>".repeat(100_000), Problem.Kind.LIMIT_EXCEEDED);
    }

    @Test
    void tooManyElementsAreRefused() {
        assertRefused("<a>" + "<b/>".repeat(XmlReader.MAX_ELEMENTS) + "</a>", Problem.Kind.LIMIT_EXCEEDED);
    }

    @Test
    void tooMuchTextIsRefused() {
        assertRefused("<a>" + "x".repeat(XmlReader.MAX_CHARACTERS + 1) + "</a>", Problem.Kind.LIMIT_EXCEEDED);
    }

    @Test
    void tooManyCommentsAreRefused() {
        assertRefused(
                "<a>" + "<!-- comment -->".repeat(XmlReader.MAX_CHARACTERS / 9 + 1) + "</a>",
                Problem.Kind.LIMIT_EXCEEDED);
    }

    @Test
    void aMillionEntitiesAreRefused() {
        assertRefused("<a>" + "&lt;".repeat(1_000_000) + "</a>", Problem.Kind.LIMIT_EXCEEDED);
    }

    @Test
    void entitiesOfXmlItselfKeepTheSpaceAroundThem() {
        assertThat(reader.read("<a>\n  R &amp; D <![CDATA[ & ]]></a>").text()).isEqualTo("R & D  & ");
    }

    @Test
    void theProblemNamesParameterAndLine() {
        assertThatThrownBy(() -> reader.read("<a>\n<b>\n</a>")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.parameter()).isEqualTo("SLD_BODY");
            assertThat(problem.text().en()).startsWith("SLD_BODY line 3:");
            assertThat(problem.text().zh()).startsWith("SLD_BODY 第 3 行");
        });
    }

    @Test
    void theEncodingIsTheDocumentsOwn() {
        byte[] gbk = "<?xml version='1.0' encoding='GBK'?><a>钱塘</a>".getBytes(Charset.forName("GBK"));
        assertThat(reader.read(new ByteArrayInputStream(gbk)).text()).isEqualTo("钱塘");
    }

    @Test
    void randomDamageNeverCausesAnythingButAProblem() {
        String good = "<Filter xmlns='http://www.opengis.net/ogc'><And><PropertyIsLike wildCard='*' singleChar='?'"
                + " escape='!'><PropertyName>a</PropertyName><Literal>*b</Literal></PropertyIsLike><BBOX><Box>"
                + "<coordinates>1,2 3,4</coordinates></Box></BBOX></And></Filter>";
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) "<>/'=&;!abcF 0.,-\u0000".charAt(random.nextInt(18));
            }
            try {
                FilterXmlReader.read("FILTER", new String(bytes, StandardCharsets.UTF_8));
            } catch (Problem expected) {
                assertThat(expected.parameter()).isEqualTo("FILTER");
            }
        }
    }

    private void assertRefused(String document, Problem.Kind kind) {
        assertThatThrownBy(() -> reader.read(document))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
