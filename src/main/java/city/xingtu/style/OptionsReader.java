package city.xingtu.style;

import city.xingtu.filter.Expression;
import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Mark;
import city.xingtu.style.Symbolizer.Options;
import city.xingtu.style.Symbolizer.Pattern;
import city.xingtu.style.Symbolizer.Resize;
import city.xingtu.style.Symbolizer.Shield;
import java.util.List;
import java.util.Map;

/** Collects the priority and the vendor options of one label. */
final class OptionsReader {

    private static final double MAX_PIXELS = 100_000;

    /** Options whose one value is how labels are placed here. */
    private static final Map<String, String> ANYWAY = Map.of(
            "forceLeftToRight", "true",
            "labelAllGroup", "false",
            "removeOverlaps", "false",
            "allowOverruns", "false",
            "underlineText", "false",
            "strikethroughText", "false",
            "charSpacing", "0");

    private static final double MAX_MARGIN = 1000;

    private static final double MAX_LEADER = 20;

    private final Reading reading;
    private Expression priority = Options.DEFAULT.priority();
    private double spaceAround;
    private double repeat;
    private boolean group;
    private double autoWrap;
    private double maxDisplacement;
    private boolean followLine;
    private boolean partials;
    private double leader;
    private double maxAngleDelta = Options.DEFAULT.maxAngleDelta();
    private boolean conflictResolution = true;
    private Resize resize = Resize.NONE;
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
            case "followLine" -> followLine = truth(element);
            case "partials" -> partials = truth(element);
            case "maxAngleDelta" -> maxAngleDelta = reading.number(element, 0, 180, maxAngleDelta);
            case "conflictResolution" -> conflictResolution = truth(element);
            case "graphic-resize" -> resize = resize(element);
            case "graphic-margin" -> margins = reading.margins(element, MAX_MARGIN);
            case "leader-line" -> leader = reading.number(element, 0, MAX_LEADER, 0);
            default -> {
                // What labels do anyway needs no warning.
                if (!element.text().equalsIgnoreCase(ANYWAY.getOrDefault(Reading.label(element), ""))) {
                    reading.unsupported(element);
                }
            }
        }
    }

    /** The options; the placement's own repetition holds where no option says otherwise. */
    Options result(double placementRepeat) {
        return new Options(
                priority,
                spaceAround,
                repeat > 0 ? repeat : placementRepeat,
                group,
                autoWrap,
                maxDisplacement,
                followLine,
                partials,
                leader,
                maxAngleDelta,
                conflictResolution);
    }

    /** What stands behind the label, with the options that are about it. */
    Shield shield(Mark mark) {
        return new Shield(mark, resize, margins);
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

    private static boolean truth(XmlElement element) {
        return switch (element.text()) {
            case "true", "yes" -> true;
            default -> false;
        };
    }
}
