package city.xingtu.draw;

import city.xingtu.geo.BoundingBox;
import city.xingtu.geo.FlatGeometries;
import city.xingtu.ink.Paint;
import city.xingtu.ink.SolidPaint;
import city.xingtu.style.LabelOptions.Grouping;
import city.xingtu.style.Symbolizer.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what wants a label in a region and around it, the marks that labels had better not cover, and the obstacles that
 * they may not.
 */
final class LabelCollector {

    private final Viewport region;
    private final double ratio;
    private final double denominator;
    private final double margin;
    private final boolean alone;
    private final List<Label> labels = new ArrayList<>();
    private final BoxGrid marks;
    private @Nullable BoxGrid obstacles;

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

    /** Null where nothing is one. */
    @Nullable
    BoxGrid obstacles() {
        return obstacles;
    }

    /** Adds the labels, marks and obstacles of a layer; layers in drawing order. */
    void add(StyledLayer styled, int number) {
        for (CompiledStyle.Pass pass : CompiledStyles.passesAt(styled, denominator)) {
            boolean wanted =
                    pass.rules().stream().anyMatch(rule -> !rule.texts().isEmpty() || markReach(rule) > 0);
            if (wanted) {
                add(styled, number, pass);
            }
            if (pass.rules().stream().anyMatch(rule -> !rule.obstacles().isEmpty())) {
                obstacles(styled, pass.obstacles());
            }
        }
    }

    private void obstacles(StyledLayer styled, CompiledStyle.Pass pass) {
        BoxGrid found = obstacles == null
                ? new BoxGrid(-margin, -margin, region.width() + margin, region.height() + margin)
                : obstacles;
        obstacles = found;
        RuleBrushes brushes = new RuleBrushes(pass, ratio);
        FlatGeometries geometries = Specks.rest(styled.layer(), region.crs(), region.finest());
        Outline outline = new Outline(geometries, region);
        double reach = margin + brushes.reach();
        ClipBox around = ClipBox.around(region.width(), region.height(), reach);
        Obstacles collector = new Obstacles(outline, new Anchors(styled.layer(), outline), around, found);
        for (int row : geometries.index().search(region.grown(reach))) {
            int count = brushes.match(row);
            for (int i = 0; i < count; i++) {
                for (Brush brush : brushes.matched(i, row)) {
                    collector.add(brush, row);
                }
            }
        }
    }

    private void add(StyledLayer styled, int number, CompiledStyle.Pass pass) {
        // An area that is part of a speck is too small for a name.
        FlatGeometries geometries = Specks.rest(styled.layer(), region.crs(), region.finest());
        Outline outline = new Outline(geometries, region);
        Anchors anchors = new Anchors(styled.layer(), outline);
        LabelMaker maker = new LabelMaker(region, outline, anchors, ratio, margin, alone, labels);
        double[] reaches = new double[pass.rules().size()];
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = markReach(pass.rules().get(i));
        }
        groups(styled, number, pass, maker);
        int[] matched = new int[reaches.length];
        ClipBox around = ClipBox.around(region.width(), region.height(), margin);
        for (int row : geometries.index().search(region.grown(margin))) {
            if (maker.tooSmall(row)) {
                continue;
            }
            int count = pass.match(row, matched);
            for (int i = 0; i < count; i++) {
                double reach = reaches[matched[i]];
                if (reach > 0 && geometries.dimension(row) == 0) {
                    anchors.each(row, around, (x, y, turn) -> marks.add(x - reach, y - reach, x + reach, y + reach));
                }
                for (Family<TextSymbol> family : pass.rules().get(matched[i]).texts()) {
                    if (geometries.dimension(row) == 1 && grouped(styled, family)) {
                        continue;
                    }
                    label(
                            styled,
                            number,
                            styled.opacity() * pass.composite().opacity(),
                            row,
                            family.of(row),
                            maker,
                            reach);
                }
            }
        }
    }

    private static boolean grouped(StyledLayer styled, Family<TextSymbol> family) {
        TextSymbol symbol = family.usual();
        return family.fixed()
                && symbol.options().grouping().group()
                && symbol.placement() instanceof Placement.AlongLine
                && LineGroups.possible(styled.layer());
    }

    /** Labels lines that are joined from the pieces of one name. */
    private void groups(StyledLayer styled, int number, CompiledStyle.Pass pass, LabelMaker maker) {
        BoundingBox seen = region.crs().toLonLat(region.grown(margin));
        int[] matched = new int[pass.rules().size()];
        for (int i = 0; i < pass.rules().size(); i++) {
            int rule = i;
            for (Family<TextSymbol> family : pass.rules().get(i).texts()) {
                if (!grouped(styled, family)) {
                    continue;
                }
                TextSymbol symbol = family.usual();
                LineGroups groups = symbol.groups(() -> LineGroups.of(styled.layer(), symbol, row -> {
                    int count = pass.match(row, matched);
                    return IntStream.range(0, count).anyMatch(at -> matched[at] == rule);
                }));
                for (LineGroups.Line line : groups.lines()) {
                    if (line.bounds().intersects(seen)) {
                        double opacity = styled.opacity() * pass.composite().opacity();
                        look(styled, number, opacity, line.row(), symbol, symbol.text(line.row()))
                                .ifPresent(look -> maker.along(line.lonLat(), symbol, look));
                    }
                }
            }
        }
    }

    private static double markReach(CompiledStyle.Rule rule) {
        double reach = 0;
        for (Family<Symbol> family : rule.symbols()) {
            if (family.usual() instanceof Symbol.Point(var mark, var _, boolean _)) {
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
        if (!text.isEmpty() && maker.roomFor(row, symbol, text)) {
            look(styled, number, opacity, row, symbol, text)
                    .ifPresent(look -> maker.make(row, symbol, look, markReach * ratio));
        }
    }

    private Optional<Label.Look> look(
            StyledLayer styled, int number, double opacity, int row, TextSymbol symbol, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        SolidPaint paint = faded(symbol.paint().of(row), opacity);
        if (paint.invisible()) {
            return Optional.empty();
        }
        SolidPaint halo = symbol.halo()
                .map(colour -> faded(colour.of(row), opacity))
                .filter(colour -> !colour.invisible())
                .orElse(null);
        boolean line = symbol.placement() instanceof Placement.AlongLine;
        double repeat = symbol.options().repeat();
        Grouping grouping = symbol.options().grouping();
        double usual = repeat > 0 ? repeat * 0.8 : grouping.group() ? 400 : line ? 220 : 40;
        double distance = grouping.minGroupDistance() > 0 ? grouping.minGroupDistance() : usual;
        return Optional.of(new Label.Look(
                text,
                styled.layer().id(row),
                number,
                symbol.priority(row),
                symbol.lettering(ratio),
                symbol.font(),
                symbol.options(),
                paint,
                halo,
                halo == null ? 0 : symbol.haloRadius() * ratio,
                symbol.options().spaceAround() * ratio + 1,
                distance * ratio,
                symbol.options().moving().leader() * ratio,
                symbol.shield(row, ratio)));
    }

    private static SolidPaint faded(SolidPaint paint, double opacity) {
        return opacity == 1
                ? paint
                : Paint.argb((int) Math.round((paint.argb() >>> 24) * opacity) << 24 | paint.argb() & 0xffffff);
    }
}
