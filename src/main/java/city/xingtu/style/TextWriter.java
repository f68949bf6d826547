package city.xingtu.style;

import city.xingtu.filter.xml.XmlWriter;
import city.xingtu.style.LabelOptions.Align;
import city.xingtu.style.LabelOptions.Following;
import city.xingtu.style.LabelOptions.Grouping;
import city.xingtu.style.LabelOptions.Moving;
import city.xingtu.style.Symbolizer.Font;
import city.xingtu.style.Symbolizer.Placement;
import city.xingtu.style.Symbolizer.Resize;
import city.xingtu.style.Symbolizer.Shield;
import city.xingtu.style.Symbolizer.TextSymbolizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes TextSymbolizer. */
record TextWriter(XmlWriter xml, PaintWriter paints) {

    /** @param more writes what is said of any symbolizer */
    void write(TextSymbolizer text, Runnable more) {
        xml.begin("TextSymbolizer");
        SldWriter.holding(xml, paints.filters(), "Label", text.label());
        xml.begin("Font");
        paints.parameter("font-size", text.font().size(), Double.NaN);
        if (text.font().bold()) {
            paints.parameter("font-weight", "bold");
        }
        if (text.font().italic()) {
            paints.parameter("font-style", "italic");
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
        spacing(text.font());
        text.shield().ifPresent(this::shield);
        more.run();
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
            case Placement.AlongLine(double offset, boolean aligned, boolean generalized, var initialGap) -> {
                xml.begin("LinePlacement");
                if (!aligned) {
                    xml.leaf("IsAligned", "false");
                }
                paints.leaf("PerpendicularOffset", offset, 0);
                initialGap.ifPresent(gap -> xml.leaf("InitialGap", PaintWriter.number(gap)));
                if (generalized) {
                    xml.leaf("GeneralizeLine", "true");
                }
                xml.end();
            }
        }
    }

    private void options(LabelOptions options) {
        if (!options.priority().equals(LabelOptions.DEFAULT.priority())) {
            SldWriter.holding(xml, paints.filters(), "Priority", options.priority());
        }
        option("spaceAround", options.spaceAround(), 0);
        option("repeat", options.repeat(), 0);
        grouping(options.grouping());
        option("autoWrap", options.autoWrap(), 0);
        moving(options.moving());
        following(options.following());
        option("goodnessOfFit", options.fitting().goodnessOfFit(), 0);
        option("fontShrinkSizeMin", options.fitting().leastSize(), 0);
        if (options.fitting().align() != Align.NONE) {
            xml.leaf("VendorOption", options.fitting().align().name().toLowerCase(Locale.ROOT), "name", "polygonAlign");
        }
        option("partials", options.partials(), false);
        option("conflictResolution", options.conflictResolution(), true);
    }

    private void grouping(Grouping grouping) {
        option("group", grouping.group(), false);
        option("labelAllGroup", grouping.labelAllGroup(), true);
        option("removeOverlaps", grouping.removeOverlaps(), false);
        option("minGroupDistance", grouping.minGroupDistance(), 0);
    }

    private void moving(Moving moving) {
        option("maxDisplacement", moving.maxDisplacement(), 0);
        if (!moving.directions().equals(Moving.NOT.directions())) {
            String names = moving.directions().stream().map(Enum::name).collect(Collectors.joining(", "));
            xml.leaf("VendorOption", names, "name", "displacementMode");
        }
        option("leader-line", moving.leader(), 0);
    }

    private void following(Following following) {
        Following usual = Following.STRAIGHT;
        option("followLine", following.followLine(), usual.followLine());
        option("maxAngleDelta", following.maxAngleDelta(), usual.maxAngleDelta());
        option("allowOverruns", following.allowOverruns(), usual.allowOverruns());
        option("forceLeftToRight", following.forceLeftToRight(), usual.forceLeftToRight());
    }

    private void spacing(Font font) {
        option("charSpacing", font.charSpacing(), 0);
        option("wordSpacing", font.wordSpacing(), 0);
        option("underlineText", font.underline(), false);
        option("strikethroughText", font.strikethrough(), false);
    }

    private void shield(Shield shield) {
        if (shield.resize() != Resize.NONE) {
            xml.leaf("VendorOption", shield.resize().name().toLowerCase(Locale.ROOT), "name", "graphic-resize");
        }
        paints.margins(shield.margins());
        if (shield.independent()) {
            xml.leaf("VendorOption", "independent", "name", "graphicPlacement");
        }
    }

    private void option(String name, double value, double usual) {
        if (value != usual) {
            xml.leaf("VendorOption", PaintWriter.number(value), "name", name);
        }
    }

    private void option(String name, boolean value, boolean usual) {
        if (value != usual) {
            xml.leaf("VendorOption", String.valueOf(value), "name", name);
        }
    }
}
