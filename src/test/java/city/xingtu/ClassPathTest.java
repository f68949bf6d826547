package city.xingtu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * The GeoTools wrapper, the reference for our projections, is a fat jar with old copies of slf4j, guava, HSQLDB and
 * others inside. It is in the tests only and declared last, so that the class path finds the proper jars first; this test
 * fails when that order is lost, before other tests behave oddly for reasons that nobody would look for here. Should
 * GeoTools come back into the service, the same traps are waiting there.
 */
@NullMarked
class ClassPathTest {

    private static final String WRAPPER = "geotools-wrapper";
    private static final String MOVE_IT_LAST =
            "must not come from the GeoTools wrapper: in pom.xml that dependency has to stand last";

    @ParameterizedTest
    @ValueSource(
            classes = {
                LoggerFactory.class,
                ImmutableList.class,
                InternalFutures.class,
                jakarta.annotation.PostConstruct.class
            })
    void comesFromItsOwnJar(Class<?> type) {
        assertThat(jar(type)).as("%s %s", type.getName(), MOVE_IT_LAST).doesNotContain(WRAPPER);
    }

    @Test
    void theWrapperIsTheLastJar() {
        List<String> jars = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        // Surefire may pass one jar with a manifest that lists the rest; the other tests here still hold.
        int wrapper = indexOf(jars, WRAPPER);
        if (wrapper >= 0) {
            assertThat(indexOf(jars, "slf4j-api")).as("slf4j " + MOVE_IT_LAST).isBetween(0, wrapper);
            assertThat(indexOf(jars, "guava-")).as("guava " + MOVE_IT_LAST).isBetween(0, wrapper);
        }
    }

    private static int indexOf(List<String> jars, String name) {
        for (int i = 0; i < jars.size(); i++) {
            if (jars.get(i).contains(name)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void loggingIsBoundToLogback() {
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName())
                .isEqualTo("ch.qos.logback.classic.LoggerContext");
    }

    /** The wrapper brings JAI, which breaks ImageIO in the whole process when its manifest is lost. */
    @Test
    void imageIoComesFromTheJdkAndWritesPng() throws IOException {
        assertThat(ImageIO.class.getModule().getName()).isEqualTo("java.desktop");
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0x123456);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "png", png)).isTrue();
        BufferedImage back = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        assertThat(back.getRGB(2, 1)).isEqualTo(0xff123456);
    }

    /** LIKE needs com.google.re2j out of the wrapper, between the guava classes that must not come from there. */
    @Test
    void ecqlLikeEvaluates() throws Exception {
        assertThat(ECQL.toFilter("strToUpperCase('qiantang') LIKE 'QIAN%'").evaluate(new Object()))
                .isTrue();
    }

    /** GeoTools unpacks an HSQLDB database below java.io.tmpdir and opens it. */
    @Test
    void theEpsgDatabaseOpens() throws Exception {
        assertThat(CRS.decode("EPSG:4549", true).getName().getCode())
                .isEqualTo("CGCS2000 / 3-degree Gauss-Kruger CM 120E");
        assertThat(jar(org.hsqldb.jdbc.JDBCDriver.class)).contains(WRAPPER);
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
