package city.xingtu.draw;

import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Paint;
import city.xingtu.ink.SolidPaint;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what wants a label in a region and around it, and the marks that labels had better not cover.
 */
final class LabelCollector {

    private final Viewport region;
    private final double ratio;
    private final double denominator;
    private final double margin;
    private final boolean alone;
    private final List<Label> labels = new ArrayList<>();
    private final BoxGrid marks;

    /**
     * @param margin pixels around the region from which labels may reach in
     * @param alone whether there are no neighbours: what is seen of an area may then be labelled instead of the whole
     */
    LabelCollector(Viewport region, double ratio, double denominator, double margin, boolean alone) {
        this.region = region;
        this.ratio = ratio;
        this.denominator = denominator;
        this.margin = margin;
        this.alone = alone;
        this.marks = new BoxGrid(-margin, -margin, region.width() + margin, region.height() + margin);
    }

    List<Label> labels() {
        return labels;
    }

    BoxGrid marks() {
        return marks;
    }

    /** Adds the labels and marks of a layer; layers in drawing order. */
    void add(StyledLayer styled, int number) {
        for (CompiledStyle.Pass pass : CompiledStyles.of(styled).passesAt(denominator)) {
            boolean wanted =
                    pass.rules().stream().anyMatch(rule -> !rule.texts().isEmpty() || markReach(rule) > 0);
            if (wanted) {
                add(styled, number, pass);
            }
        }
    }

    private void add(StyledLayer styled, int number, CompiledStyle.Pass pass) {
        FlatGeometries geometries = styled.layer().geometries(region.crs(), region.finest());
        Outline outline = new Outline(geometries, region);
        Anchors anchors = new Anchors(styled.layer(), outline);
        LabelMaker maker = new LabelMaker(region, outline, anchors, ratio, margin, alone, labels);
        double[] reaches = new double[pass.rules().size()];
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = markReach(pass.rules().get(i));
        }
        int[] matched = new int[reaches.length];
        ClipBox around = ClipBox.around(region.width(), region.height(), margin);
        for (int row : geometries.index().search(region.grown(margin))) {
            int count = pass.match(row, matched);
            for (int i = 0; i < count; i++) {
                double reach = reaches[matched[i]];
                if (reach > 0 && geometries.dimension(row) == 0) {
                    anchors.each(row, around, (x, y, turn) -> marks.add(x - reach, y - reach, x + reach, y + reach));
                }
                for (TextSymbol symbol : pass.rules().get(matched[i]).texts()) {
                    label(styled, number, styled.opacity() * pass.opacity(), row, symbol, maker, reach);
                }
            }
        }
    }

    private static double markReach(CompiledStyle.Rule rule) {
        double reach = 0;
        for (Symbol symbol : rule.symbols()) {
            if (symbol instanceof Symbol.Point(var mark, var _, boolean _)) {
                reach = Math.max(reach, mark.shape().size() / 2);
            }
        }
        return reach;
    }

    private void label(
            StyledLayer styled,
            int number,
            double opacity,
            int row,
            TextSymbol symbol,
            LabelMaker maker,
            double markReach) {
        String text = symbol.text(row);
        if (text.isEmpty()) {
            return;
        }
        SolidPaint paint = faded(symbol.paint().of(row), opacity);
        if (paint.invisible()) {
            return;
        }
        SolidPaint halo = symbol.halo()
                .map(colour -> faded(colour.of(row), opacity))
                .filter(colour -> !colour.invisible())
                .orElse(null);
        boolean line = symbol.placement() instanceof city.xingtu.style.Symbolizer.Placement.AlongLine;
        double distance = symbol.options().group() ? 400 : line ? 220 : 40;
        Label.Look look = new Label.Look(
                text,
                styled.layer().id(row),
                number,
                symbol.priority(row),
                symbol.font().size() * ratio,
                paint,
                halo,
                halo == null ? 0 : symbol.haloRadius() * ratio,
                symbol.options().spaceAround() * ratio + 1,
                Math.max(distance, symbol.options().repeat() * 0.8) * ratio);
        maker.make(row, symbol, look, markReach * ratio);
    }

    private static SolidPaint faded(SolidPaint paint, double opacity) {
        return opacity == 1
                ? paint
                : Paint.argb((int) Math.round((paint.argb() >>> 24) * opacity) << 24 | paint.argb() & 0xffffff);
    }
}
