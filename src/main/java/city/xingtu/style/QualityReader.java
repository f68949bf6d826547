package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the vendor options that are not about how something looks but about where it counts. */
record QualityReader(Reading reading) {

    private static final String INCLUSION = "inclusion";
    private static final String OBSTACLE = "labelObstacle";

    /** Of any symbolizer, whatever it draws. */
    private static final Set<String> OF_SYMBOLIZERS = Set.of(INCLUSION, OBSTACLE);

    /** Whether an option is read here, so that the reader of the symbolizer passes it over. */
    static boolean reads(XmlElement option) {
        return OF_SYMBOLIZERS.contains(Reading.label(option));
    }

    /** The symbolizer with what its vendor options say of it. */
    Symbolizer qualified(XmlElement element, Symbolizer symbolizer) {
        Inclusion inclusion = Inclusion.NORMAL;
        boolean obstacle = false;
        for (XmlElement option : element.children("VendorOption")) {
            switch (Reading.label(option)) {
                case INCLUSION -> inclusion = inclusion(option);
                case OBSTACLE -> {
                    obstacle = reading.truth(option);
                    if (obstacle && !symbolizer.shape()) {
                        reading.unsupported(option, "labelObstacle of a " + element.name());
                        obstacle = false;
                    }
                }
                default -> {}
            }
        }
        return inclusion == Inclusion.NORMAL && !obstacle
                ? symbolizer
                : new Symbolizer.Qualified(symbolizer, inclusion, obstacle);
    }

    /** Where the rule or the FeatureTypeStyle counts whose option this is. */
    Inclusion inclusion(XmlElement option) {
        for (Inclusion one : Inclusion.values()) {
            if (one.word().equalsIgnoreCase(option.text())) {
                return one;
            }
        }
        throw reading.notOneOf(
                option, Stream.of(Inclusion.values()).map(Inclusion::word).collect(Collectors.joining(", ")));
    }
}
