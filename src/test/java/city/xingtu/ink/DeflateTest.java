package city.xingtu.ink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compressed comes out of the JDK's Inflater as it went in. */
class DeflateTest {

    /** How a picture varies from pixel to pixel. */
    private enum Ground {
        EMPTY,
        NOISE,
        FLAT_AREAS,
        STRIPES,
        GLYPHS
    }

    static Stream<Arguments> pictures() {
        return Arrays.stream(Ground.values())
                .flatMap(ground -> Stream.of(1, 3, 4)
                        .flatMap(pixel -> Stream.of(
                                        "1x1", "2x1", "1x300", "257x3", "256x256", "33000x2", "700x400", "1x200000")
                                .map(size -> Arguments.of(ground, pixel, size))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureComesBack(Ground ground, int pixel, String size) throws DataFormatException {
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        byte[] rows = rows(ground, pixel, width, height);
        assertThat(inflated(zlib(rows, pixel, width, height, Crew.ALONE), rows.length))
                .isEqualTo(rows);
    }

    /** Pixels like those to the left or above now and then, so that repeats end everywhere, also one byte before the end. */
    @Test
    void picturesOfFewColoursComeBackWhereverTheyEnd() throws DataFormatException {
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            int pixel = random.nextBoolean() ? 1 : random.nextInt(3, 5);
            int width = random.nextInt(1, 300);
            int height = random.nextInt(1, 60);
            int stride = width * pixel + 1;
            int colours = random.nextInt(1, 60);
            double alike = random.nextDouble();
            byte[] rows = new byte[stride * height];
            for (int at = stride; at < rows.length; at++) {
                boolean filter = at % stride == 0;
                int other = random.nextBoolean() && at % stride > pixel ? at - pixel : at - stride;
                rows[at] = random.nextDouble() < alike ? rows[other] : (byte) random.nextInt(colours);
                rows[at] = filter ? 0 : rows[at];
            }
            assertThat(inflated(zlib(rows, pixel, width, height, Crew.ALONE), rows.length))
                    .as("picture %d", i)
                    .isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @MethodSource("flat")
    void flatPicturesBecomeSmall(int pixel, int most) {
        byte[] rows = rows(Ground.FLAT_AREAS, pixel, 512, 512);
        assertThat(zlib(rows, pixel, 512, 512, Crew.ALONE)).hasSizeLessThan(most);
    }

    @Test
    void theStreamIsTheSameWhoeverMakesItsPieces() {
        byte[] rows = rows(Ground.GLYPHS, 3, 1024, 768);
        assertThat(zlib(rows, 3, 1024, 768, new TestCrew(3))).isEqualTo(zlib(rows, 3, 1024, 768, Crew.ALONE));
    }

    @Test
    void checksumsOfTwoPiecesMakeThatOfTheWhole() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            byte[] whole = new byte[random.nextInt(1, 200_000)];
            Arrays.fill(whole, (byte) random.nextInt());
            int cut = random.nextInt(whole.length + 1);
            assertThat(Zlib.combined(sum(whole, 0, cut), sum(whole, cut, whole.length), whole.length - cut))
                    .isEqualTo(sum(whole, 0, whole.length));
        }
    }

    private static int sum(byte[] bytes, int from, int to) {
        Adler32 sum = new Adler32();
        sum.update(bytes, from, to - from);
        return (int) sum.getValue();
    }

    private static byte[] zlib(byte[] rows, int pixel, int width, int height, Crew crew) {
        int stride = width * pixel + 1;
        return Zlib.of(
                new Raster(width, height),
                pixel,
                crew,
                (target, top, bottom) -> System.arraycopy(rows, top * stride, target, 0, (bottom - top) * stride));
    }

    static Stream<Arguments> flat() {
        return Stream.of(Arguments.of(1, 3000), Arguments.of(3, 9000), Arguments.of(4, 9000));
    }

    private static byte[] inflated(byte[] stream, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(stream);
        byte[] out = new byte[length + 1];
        int got = 0;
        for (int more = 1; more > 0; got += more) {
            more = inflater.inflate(out, got, out.length - got);
        }
        assertThat(inflater.finished())
                .as("the stream ends, with the right checksum")
                .isTrue();
        assertThat(inflater.getRemaining()).as("bytes after its end").isZero();
        inflater.end();
        return Arrays.copyOf(out, got);
    }

    private static byte[] rows(Ground ground, int pixel, int width, int height) {
        Random random = new Random(7);
        int[] palette = random.ints(12).toArray();
        byte[] rows = new byte[(width * pixel + 1) * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            at++;
            for (int x = 0; x < width; x++) {
                int colour = switch (ground) {
                    case EMPTY -> 0;
                    case NOISE -> random.nextInt();
                    case FLAT_AREAS -> palette[(x / 97 + y / 61) % palette.length];
                    case STRIPES -> palette[(x + y) % palette.length];
                    case GLYPHS -> x % 16 * (y % 16) % 7 == 3 ? random.nextInt(9) : -1;
                };
                for (int i = 0; i < pixel; i++) {
                    rows[at++] = (byte) (colour >> 8 * i);
                }
            }
        }
        return rows;
    }
}
