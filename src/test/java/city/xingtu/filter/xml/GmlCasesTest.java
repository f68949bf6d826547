package city.xingtu.filter.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.xingtu.plan.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The cases of geometries.xml. */
class GmlCasesTest {

    private final GmlReader reader = new GmlReader(new XmlReader("FILTER"));

    @TestFactory
    Stream<DynamicTest> geometries() throws IOException {
        XmlElement cases;
        try (InputStream file = GmlCasesTest.class.getResourceAsStream("geometries.xml")) {
            cases = new XmlReader("geometries.xml").read(file);
        }
        return cases.children("case").stream()
                .map(each -> DynamicTest.dynamicTest(each.attribute("says").orElseThrow(), () -> check(each)));
    }

    private void check(XmlElement each) throws ParseException {
        XmlElement element = each.children().getFirst();
        if (each.attribute("problem").isPresent()) {
            assertThatThrownBy(() -> reader.read(element))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(each.attribute("problem").orElseThrow());
            return;
        }
        Geometry expected = new WKTReader().read(each.attribute("wkt").orElseThrow());
        double tolerance = Double.parseDouble(each.attribute("within").orElse("1e-12"));
        Geometry read = reader.read(element);
        assertThat(read.equalsExact(expected, tolerance))
                .as("%s is %s", read, expected)
                .isTrue();
    }
}
