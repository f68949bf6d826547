package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.LabelOptions.Align;
import city.xingtu.style.LabelOptions.Direction;
import city.xingtu.style.LabelOptions.Fitting;
import city.xingtu.style.LabelOptions.Following;
import city.xingtu.style.LabelOptions.Grouping;
import city.xingtu.style.LabelOptions.Moving;
import city.xingtu.style.Symbolizer.Font;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Resize;
import city.xingtu.style.Symbolizer.Shield;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the priority and the vendor options of one label. */
final class OptionsReader {

    private static final double MAX_PIXELS = 100_000;

    /** Words that GeoServer has for several directions at once. */
    private static final Map<String, Set<Direction>> DIRECTIONS = Map.of(
            "diagonal", EnumSet.of(Direction.NE, Direction.NW, Direction.SW, Direction.SE),
            "verticalhorizontal", EnumSet.of(Direction.E, Direction.N, Direction.W, Direction.S),
            "all", EnumSet.allOf(Direction.class));

    private static final double MAX_SPACING = 100;

    private static final double MAX_MARGIN = 1000;

    private static final double MAX_LEADER = 20;

    private static final double MAX_SIZE = 500;

    private final Reading reading;
    private Expression priority = LabelOptions.DEFAULT.priority();
    private double spaceAround;
    private double repeat;
    private boolean group;
    private boolean labelAllGroup = Grouping.NONE.labelAllGroup();
    private double minGroupDistance;
    private boolean removeOverlaps;
    private double autoWrap;
    private double maxDisplacement;
    private Set<Direction> directions = Moving.NOT.directions();
    private double leader;
    private double goodnessOfFit;
    private double leastSize;
    private Align align = Align.NONE;
    private boolean followLine;
    private double maxAngleDelta = Following.STRAIGHT.maxAngleDelta();
    private boolean allowOverruns = Following.STRAIGHT.allowOverruns();
    private boolean forceLeftToRight = Following.STRAIGHT.forceLeftToRight();
    private boolean partials;
    private boolean conflictResolution = true;
    private double charSpacing;
    private double wordSpacing;
    private boolean underline;
    private boolean strikethrough;
    private Resize resize = Resize.NONE;
    private boolean independent;
    private List<Double> margins = Pattern.NO_MARGINS;

    OptionsReader(Reading reading) {
        this.reading = reading;
    }

    void priority(Expression expression) {
        priority = expression;
    }

    void option(XmlElement element) {
        switch (Reading.label(element)) {
            case "spaceAround" -> spaceAround = reading.number(element, -MAX_PIXELS, MAX_PIXELS, 0);
            case "repeat" -> repeat = reading.number(element, 0, MAX_PIXELS, 0);
            case "group" -> group = truth(element);
            case "autoWrap" -> autoWrap = reading.number(element, 0, MAX_PIXELS, 0);
            case "maxDisplacement" -> maxDisplacement = reading.number(element, 0, MAX_PIXELS, 0);
            case "displacementMode" -> directions = directions(element);
            case "labelAllGroup" -> labelAllGroup = truth(element);
            case "minGroupDistance" -> minGroupDistance = Math.max(0, reading.number(element, -1, MAX_PIXELS, 0));
            case "goodnessOfFit" -> goodnessOfFit = reading.number(element, 0, 1, 0);
            case "fontShrinkSizeMin" -> leastSize = reading.number(element, 0, MAX_SIZE, 0);
            case "polygonAlign" -> align = align(element);
            case "removeOverlaps" -> removeOverlaps = reading.truth(element);
            case "graphicPlacement", "graphic-placement" -> independent = independent(element);
            case "allowOverruns" -> allowOverruns = truth(element);
            case "forceLeftToRight" -> forceLeftToRight = truth(element);
            case "charSpacing" -> charSpacing = reading.number(element, -MAX_SPACING, MAX_SPACING, 0);
            case "wordSpacing" -> wordSpacing = reading.number(element, -MAX_SPACING, MAX_SPACING, 0);
            case "underlineText" -> underline = truth(element);
            case "strikethroughText" -> strikethrough = truth(element);
            case "followLine" -> followLine = truth(element);
            case "partials" -> partials = truth(element);
            case "maxAngleDelta" -> maxAngleDelta = reading.number(element, 0, 180, maxAngleDelta);
            case "conflictResolution" -> conflictResolution = truth(element);
            case "graphic-resize" -> resize = resize(element);
            case "graphic-margin" -> margins = reading.margins(element, MAX_MARGIN);
            case "leader-line" -> leader = reading.number(element, 0, MAX_LEADER, 0);
            default -> {
                if (!QualityReader.reads(element)) {
                    reading.unsupported(element);
                }
            }
        }
    }

    /** The options; the placement's own repetition holds where no option says otherwise. */
    LabelOptions result(double placementRepeat) {
        return new LabelOptions(
                priority,
                spaceAround,
                repeat > 0 ? repeat : placementRepeat,
                new Grouping(group, labelAllGroup, minGroupDistance, removeOverlaps),
                autoWrap,
                new Moving(maxDisplacement, directions, leader),
                new Following(followLine, maxAngleDelta, allowOverruns, forceLeftToRight),
                new Fitting(goodnessOfFit, leastSize, align),
                partials,
                conflictResolution);
    }

    /** The font with what options say of it. */
    Font set(Font font) {
        return new Font(font.size(), font.bold(), font.italic(), charSpacing, wordSpacing, underline, strikethrough);
    }

    /** What stands behind the label, with the options that are about it. */
    Shield shield(Mark mark) {
        return new Shield(mark, resize, margins, independent);
    }

    private Align align(XmlElement element) {
        return switch (element.text().toLowerCase(Locale.ROOT)) {
            case "none", "manual" -> Align.NONE;
            case "ortho" -> Align.ORTHO;
            case "mbr" -> Align.MBR;
            default -> throw reading.notOneOf(element, "none, manual, ortho, mbr");
        };
    }

    private boolean independent(XmlElement element) {
        return switch (element.text().toLowerCase(Locale.ROOT)) {
            case "label" -> false;
            case "independent" -> true;
            default -> throw reading.notOneOf(element, "label, independent");
        };
    }

    private Resize resize(XmlElement element) {
        for (Resize known : Resize.values()) {
            if (known.name().equalsIgnoreCase(element.text())) {
                return known;
            }
        }
        reading.unsupported(element, "graphic-resize " + element.text());
        return Resize.NONE;
    }

    /** Directions by their names, or a word for several; all of them where none is known. */
    private Set<Direction> directions(XmlElement element) {
        Set<Direction> found = EnumSet.noneOf(Direction.class);
        for (String word : element.text().split("[\\s,]+")) {
            Set<Direction> named = DIRECTIONS.getOrDefault(
                    word.toLowerCase(Locale.ROOT),
                    Stream.of(Direction.values())
                            .filter(direction -> direction.name().equalsIgnoreCase(word))
                            .collect(Collectors.toSet()));
            if (named.isEmpty()) {
                reading.unsupported(element, "displacementMode " + word);
            }
            found.addAll(named);
        }
        return found.isEmpty() ? Moving.NOT.directions() : found;
    }

    private static boolean truth(XmlElement element) {
        return switch (element.text()) {
            case "true", "yes" -> true;
            default -> false;
        };
    }
}
