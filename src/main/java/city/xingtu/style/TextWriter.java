package city.xingtu.style;

import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.style.Symbolizer.Options;
import city.xingtu.style.Symbolizer.Placement;
import city.xingtu.style.Symbolizer.Resize;
import city.xingtu.style.Symbolizer.Shield;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.Locale;

/** Writes TextSymbolizer. */
record TextWriter(XmlWriter xml, PaintWriter paints) {

    void write(TextSymbolizer text) {
        xml.begin("TextSymbolizer");
        SldWriter.holding(xml, paints.filters(), "Label", text.label());
        xml.begin("Font");
        paints.parameter("font-size", text.font().size(), Double.NaN);
        if (text.font().bold()) {
            paints.parameter("font-weight", "bold");
        }
        xml.end();
        xml.begin("LabelPlacement");
        placement(text.placement());
        xml.end();
        text.halo().ifPresent(halo -> {
            xml.begin("Halo");
            xml.leaf("Radius", PaintWriter.number(halo.radius()));
            xml.begin("Fill");
            paints.parameter("fill", halo.colour());
            paints.parameter("fill-opacity", halo.opacity(), 1);
            xml.end().end();
        });
        xml.begin("Fill");
        paints.parameter("fill", text.fill());
        paints.parameter("fill-opacity", text.opacity(), 1);
        xml.end();
        text.shield().ifPresent(shield -> paints.graphic(shield.mark(), false));
        options(text.options());
        text.shield().ifPresent(this::shield);
        xml.end();
    }

    private void placement(Placement placement) {
        switch (placement) {
            case Placement.AtPoint at -> {
                xml.begin("PointPlacement");
                xml.begin("AnchorPoint");
                xml.leaf("AnchorPointX", PaintWriter.number(at.anchorX()));
                xml.leaf("AnchorPointY", PaintWriter.number(at.anchorY()));
                xml.end();
                if (at.displacementX() != 0 || at.displacementY() != 0) {
                    paints.displacement(at.displacementX(), at.displacementY());
                }
                paints.leaf("Rotation", at.rotation(), 0);
                xml.end();
            }
            case Placement.AlongLine(double offset, boolean aligned) -> {
                xml.begin("LinePlacement");
                if (!aligned) {
                    xml.leaf("IsAligned", "false");
                }
                paints.leaf("PerpendicularOffset", offset, 0);
                xml.end();
            }
        }
    }

    private void options(Options options) {
        if (!options.priority().equals(Options.DEFAULT.priority())) {
            SldWriter.holding(xml, paints.filters(), "Priority", options.priority());
        }
        option("spaceAround", options.spaceAround());
        option("repeat", options.repeat());
        option("group", options.group());
        option("autoWrap", options.autoWrap());
        option("maxDisplacement", options.maxDisplacement());
        option("followLine", options.followLine());
        option("partials", options.partials());
        option("leader-line", options.leader());
        if (options.maxAngleDelta() != Options.DEFAULT.maxAngleDelta()) {
            xml.leaf("VendorOption", PaintWriter.number(options.maxAngleDelta()), "name", "maxAngleDelta");
        }
        if (!options.conflictResolution()) {
            xml.leaf("VendorOption", "false", "name", "conflictResolution");
        }
    }

    private void shield(Shield shield) {
        if (shield.resize() != Resize.NONE) {
            xml.leaf("VendorOption", shield.resize().name().toLowerCase(Locale.ROOT), "name", "graphic-resize");
        }
        paints.margins(shield.margins());
    }

    private void option(String name, double value) {
        if (value != 0) {
            xml.leaf("VendorOption", PaintWriter.number(value), "name", name);
        }
    }

    private void option(String name, boolean value) {
        if (value) {
            xml.leaf("VendorOption", "true", "name", name);
        }
    }
}
