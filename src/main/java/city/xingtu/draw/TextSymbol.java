package city.xingtu.draw;

import city.xingtu.atlas.LayerSnapshot;
import city.xingtu.filter.FilterCompiler;
import city.xingtu.filter.RowFunction;
import city.xingtu.ink.FontFace;
import city.xingtu.ink.Lettering;
import city.xingtu.style.LabelOptions;
import city.xingtu.style.Symbolizer;
import city.xingtu.style.Symbolizer.Placement.AlongLine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A label's symbolizer compiled for the rows of a snapshot; sizes in standard pixels. */
record TextSymbol(
        RowFunction label,
        RowFunction priority,
        RowPaint paint,
        Optional<RowPaint> halo,
        double haloRadius,
        Symbolizer.Font font,
        Symbolizer.Placement placement,
        LabelOptions options,
        Optional<Symbol.PointMark> mark,
        Optional<Symbolizer.Shield> shield,
        AtomicReference<@Nullable LineGroups> joined) {

    private static final double DEFAULT_PRIORITY = 1000;

    static TextSymbol of(Symbolizer symbolizer, LayerSnapshot layer) {
        if (!(symbolizer instanceof Symbolizer.TextSymbolizer text)) {
            throw new IllegalArgumentException("No label: " + symbolizer);
        }
        return new TextSymbol(
                FilterCompiler.compile(text.label(), layer),
                FilterCompiler.compile(text.options().priority(), layer),
                RowPaint.of(text.fill(), text.opacity(), layer),
                text.halo().map(halo -> RowPaint.of(halo.colour(), halo.opacity() * text.opacity(), layer)),
                text.halo().map(Symbolizer.Halo::radius).orElse(0.0),
                text.font(),
                text.placement(),
                text.options(),
                text.shield().map(shield -> Symbol.mark(shield.mark(), layer)),
                text.shield(),
                new AtomicReference<>());
    }

    /** The mark behind the row's label. */
    @Nullable
    Shield shield(int row, double ratio) {
        return shield.isPresent() ? new Shield(mark.orElseThrow(), shield.get(), ratio, row) : null;
    }

    /** How it is set where a standard pixel is so many pixels. */
    Lettering lettering(double ratio) {
        return new Lettering(
                FontFace.of(font.bold(), font.italic()),
                font.size() * ratio,
                font.charSpacing() * ratio,
                font.wordSpacing() * ratio);
    }

    /** Pixels to the left of the line along which it is set. */
    double aside() {
        return placement instanceof AlongLine along ? along.perpendicularOffset() : 0;
    }

    /** Whether it stands upright on its line, as the numbers of roads do. */
    boolean upright() {
        return shield.isPresent() || placement instanceof AlongLine along && !along.aligned();
    }

    /** Whether it follows the course of its line rather than each bend. */
    boolean generalized() {
        return placement instanceof AlongLine along && along.generalized();
    }

    /** Standard pixels from the beginning of its line to the first label; NaN for around the middle. */
    double initialGap() {
        return placement instanceof AlongLine along ? along.initialGap().orElse(Double.NaN) : Double.NaN;
    }

    /** The same in type of another size. */
    TextSymbol sized(double size) {
        return new TextSymbol(
                label,
                priority,
                paint,
                halo,
                haloRadius,
                font.sized(size),
                placement,
                options,
                mark,
                shield,
                new AtomicReference<>());
    }

    /** The row's label, empty when it has none. */
    String text(int row) {
        Object value = label.apply(row);
        return value == null ? "" : value.toString().strip();
    }

    double priority(int row) {
        Object value = priority.apply(row);
        return value instanceof Number number ? number.doubleValue() : DEFAULT_PRIORITY;
    }

    /** The lines of one name, joined when first asked for; by several at once in the same way. */
    LineGroups groups(Supplier<LineGroups> maker) {
        LineGroups known = joined.get();
        if (known == null) {
            known = maker.get();
            joined.set(known);
        }
        return known;
    }
}
