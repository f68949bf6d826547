package city.xingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import city.xingtu.geo.Crs;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CoordinateSystemsTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/exchange/coordinate-systems.csv",
            numLinesToSkip = 1,
            delimiter = ';',
            quoteCharacter = '\'')
    void aDefinitionOfAnyDialectIsRecognisedOrRefused(String definition, String code) {
        assertThat(CoordinateSystems.find(definition == null ? "" : definition)
                        .map(Crs::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    @Test
    void geometriesComeToLongitudeAndLatitude() throws ParseException {
        Geometry geometry = new WKTReader().read("LINESTRING (548097.676 3353475.775, 548097.676 3353475.775)");

        CoordinateSystems.toLonLat(geometry, Crs.find("EPSG:4549").orElseThrow());

        assertThat(geometry.getCoordinate().x).isCloseTo(120.5, Offset.offset(1e-8));
        assertThat(geometry.getCoordinate().y).isCloseTo(30.3, Offset.offset(1e-8));
        assertThat(geometry.getEnvelopeInternal().getMaxX()).isLessThan(121);
    }
}
