package city.xingtu.style;

import city.xingtu.filter.xml.XmlElement;
import city.xingtu.style.Symbolizer.Placement;
import java.util.Optional;

/** Reads LabelPlacement. */
record PlacementReader(Reading reading) {

    /** SLD's own default: the label begins right of the point, at mid-height. */
    static final Placed DEFAULT = new Placed(new Placement.AtPoint(0, 0.5, 0, 0, 0), 0);

    private static final double MAX_OFFSET = 1000;
    private static final double MAX_ANGLE = 36000;

    /** A placement, and the distance at which it says that the label is to be repeated. */
    record Placed(Placement placement, double repeat) {}

    Placed read(XmlElement element) {
        for (XmlElement child : reading.childrenOf(element, "PointPlacement", "LinePlacement")) {
            return child.name().equals("PointPlacement") ? atPoint(child) : alongLine(child);
        }
        return DEFAULT;
    }

    private Placed atPoint(XmlElement element) {
        double anchorX = 0;
        double anchorY = 0.5;
        double x = 0;
        double y = 0;
        double rotation = 0;
        for (XmlElement child : reading.childrenOf(element, "AnchorPoint", "Displacement", "Rotation")) {
            switch (child.name()) {
                case "AnchorPoint" -> {
                    anchorX = part(child, "AnchorPointX", anchorX);
                    anchorY = part(child, "AnchorPointY", anchorY);
                }
                case "Displacement" -> {
                    x = part(child, "DisplacementX", 0);
                    y = part(child, "DisplacementY", 0);
                }
                default -> rotation = reading.number(child, -MAX_ANGLE, MAX_ANGLE, 0);
            }
        }
        return new Placed(new Placement.AtPoint(anchorX, anchorY, x, y, rotation), 0);
    }

    private double part(XmlElement element, String name, double otherwise) {
        return element.child(name)
                .map(child -> reading.number(child, -MAX_OFFSET, MAX_OFFSET, otherwise))
                .orElse(otherwise);
    }

    private Placed alongLine(XmlElement element) {
        double offset = 0;
        double gap = 0;
        boolean repeated = false;
        boolean aligned = true;
        boolean generalized = false;
        Optional<Double> initialGap = Optional.empty();
        for (XmlElement child : reading.childrenOf(
                element, "PerpendicularOffset", "IsRepeated", "Gap", "InitialGap", "IsAligned", "GeneralizeLine")) {
            switch (child.name()) {
                case "PerpendicularOffset" -> offset = reading.number(child, -MAX_OFFSET, MAX_OFFSET, 0);
                case "IsRepeated" -> repeated = child.text().equals("true");
                case "Gap" -> gap = reading.number(child, 0, MAX_OFFSET * 10, 0);
                case "InitialGap" -> initialGap = Optional.of(reading.number(child, 0, MAX_OFFSET * 10, 0));
                case "GeneralizeLine" -> generalized = reading.truth(child);
                case "IsAligned" -> aligned = !child.text().equals("false");
                default -> {}
            }
        }
        return new Placed(new Placement.AlongLine(offset, aligned, generalized, initialGap), repeated ? gap : 0);
    }
}
