package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Scatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collects the vendor options of one area: GeoServer's for patterns of marks, and {@code inner-glow}. */
final class AreaOptions {

    private static final double MAX_PIXELS = 1000;
    private static final double MAX_SEED = 1e15;
    private static final int MAX_COUNT = 1000;

    private final Reading reading;
    private double glow;
    private List<Double> margins = Pattern.NO_MARGINS;
    private String random = "none";
    private double tile = 256;
    private int count = 16;
    private boolean turned;
    private long seed;

    AreaOptions(Reading reading) {
        this.reading = reading;
    }

    void option(XmlElement element) {
        switch (Reading.label(element)) {
            case "inner-glow" -> glow = reading.number(element, 0, MAX_PIXELS, 0);
            case "graphic-margin" -> margins = margins(element);
            case "random" -> random = element.text();
            case "random-tile-size" -> tile = reading.number(element, 16, MAX_PIXELS, tile);
            case "random-symbol-count" -> count = (int) reading.number(element, 1, MAX_COUNT, count);
            case "random-rotation" -> turned = element.text().equals("free");
            case "random-seed" -> seed = (long) reading.number(element, -MAX_SEED, MAX_SEED, 0);
            default -> reading.unsupported(element);
        }
    }

    /** One to four lengths as in CSS: above, right, below, left. */
    private List<Double> margins(XmlElement element) {
        List<Double> given;
        try {
            given = Stream.of(element.text().split("[\\s,]+"))
                    .map(Double::valueOf)
                    .toList();
        } catch (NumberFormatException malformed) {
            given = List.of();
        }
        int size = given.size();
        boolean real = given.stream().allMatch(length -> length >= 0 && length <= MAX_PIXELS);
        if (size < 1 || size > 4 || !real) {
            throw reading.source()
                    .problem(
                            element.line(),
                            "graphic-margin 应为一到四个长度，而不是 " + element.text(),
                            "graphic-margin is one to four lengths, not " + element.text());
        }
        List<Double> lengths = given;
        return IntStream.range(0, 4)
                .mapToObj(side -> lengths.get(side < size ? side : side == 3 && size > 1 ? 1 : 0))
                .toList();
    }

    /** The fill with these options. */
    Fill apply(Fill fill) {
        Optional<Scatter> scatter = random.equals("grid") || random.equals("free")
                ? Optional.of(new Scatter(tile, count, random.equals("grid"), turned, seed))
                : Optional.empty();
        Optional<Pattern> pattern = fill.pattern().map(plain -> new Pattern(plain.mark(), margins, scatter));
        return new Fill(fill.colour(), fill.opacity(), pattern, glow);
    }
}
