package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Fill;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Scatter;
import java.util.List;
import java.util.Optional;

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
            case "graphic-margin" -> margins = reading.margins(element, MAX_PIXELS);
            case "random" -> random = element.text();
            case "random-tile-size" -> tile = reading.number(element, 16, MAX_PIXELS, tile);
            case "random-symbol-count" -> count = (int) reading.number(element, 1, MAX_COUNT, count);
            case "random-rotation" -> turned = element.text().equals("free");
            case "random-seed" -> seed = (long) reading.number(element, -MAX_SEED, MAX_SEED, 0);
            default -> {
                if (!QualityReader.reads(element)) {
                    reading.unsupported(element);
                }
            }
        }
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
