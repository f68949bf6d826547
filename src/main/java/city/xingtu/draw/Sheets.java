package city.xingtu.draw;

import city.xingtu.ink.Canvas;
import city.xingtu.ink.Composite;
import city.xingtu.ink.Raster;
import city.xingtu.ink.Surface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a map's layers, one layer's sheet over the other. Bands of rows may be painted at the same time.
 *
 * <p>As GeoServer has it, a pass may be a base: what comes after it, up to the next base, is laid over it before the whole
 * is laid over the map, and passes that follow each other in a group are painted together in the order of their rows.
 * Where passes cut each other the map is a sheet of its own over the background, which is never cut.
 */
final class Sheets {

    private final MapRequest request;
    private final Viewport viewport;
    private final List<Sheet> sheets = new ArrayList<>();
    private final boolean translucent;
    private final boolean cut;

    private record Sheet(StyledLayer styled, List<CompiledStyle.Pass> passes) {}

    /**
     * Something to be laid over what is below: a pass, several that are sorted together, or a translucent layer with all of
     * its passes.
     */
    private record Step(
            Composite composite,
            boolean base,
            Runnable drawing,
            String group,
            @Nullable SortedPasses sorted) {

        void paint(Surface surface) {
            if (composite.plain()) {
                drawing.run();
            } else {
                surface.group(composite, drawing);
            }
        }
    }

    Sheets(MapRequest request, Viewport viewport) {
        this.request = request;
        this.viewport = viewport;
        boolean some = false;
        boolean cutting = false;
        double denominator = request.scaleDenominator();
        for (StyledLayer styled : request.layers()) {
            if (styled.shownAt(denominator)) {
                List<CompiledStyle.Pass> passes = CompiledStyles.passesAt(styled, denominator);
                sheets.add(new Sheet(styled, passes));
                some |= styled.opacity() < 1;
                for (CompiledStyle.Pass pass : passes) {
                    some |= !pass.composite().plain() || pass.base();
                    cutting |= pass.composite().mode().cuts() || pass.base();
                }
            }
        }
        this.translucent = some;
        this.cut = cutting;
    }

    /** Whether anything is laid over the map as a whole. */
    boolean translucent() {
        return translucent;
    }

    /** Paints the rows of a surface. On one that cannot cut, a map that is cut is a picture. */
    void paint(Surface surface) {
        surface.clear(request.background());
        if (!cut) {
            paint(steps(surface), surface);
        } else if (surface.cuts()) {
            surface.group(Composite.PLAIN, () -> paint(steps(surface), surface));
        } else {
            Raster picture = new Raster(request.width(), request.height());
            Canvas canvas = new Canvas(picture);
            paint(steps(canvas), canvas);
            surface.image(picture, 0, 0, 1);
        }
    }

    private List<Step> steps(Surface surface) {
        List<Step> steps = new ArrayList<>();
        for (Sheet sheet : sheets) {
            LayerPainter painter = new LayerPainter(surface, viewport, request.pixelRatio(), sheet.styled());
            double opacity = sheet.styled().opacity();
            List<Step> own = opacity == 1 ? steps : new ArrayList<>();
            for (CompiledStyle.Pass pass : sheet.passes()) {
                add(painter, pass, own);
            }
            if (opacity < 1) {
                steps.add(new Step(Composite.of(opacity), false, () -> paint(own, surface), "", null));
            }
        }
        return steps;
    }

    private static void add(LayerPainter painter, CompiledStyle.Pass pass, List<Step> steps) {
        if (pass.group().isEmpty() || !pass.composite().plain() || pass.base()) {
            steps.add(new Step(pass.composite(), pass.base(), () -> painter.paint(pass), "", null));
            return;
        }
        Step last = steps.isEmpty() ? null : steps.getLast();
        SortedPasses sorted =
                last == null || last.sorted() == null || !last.group().equals(pass.group())
                        ? new SortedPasses()
                        : last.sorted();
        sorted.add(painter, pass);
        if (last == null || sorted != last.sorted()) {
            steps.add(new Step(Composite.PLAIN, false, sorted::paint, pass.group(), sorted));
        }
    }

    private static void paint(List<Step> steps, Surface surface) {
        int next = 0;
        while (next < steps.size()) {
            Step step = steps.get(next++);
            if (!step.base()) {
                step.paint(surface);
                continue;
            }
            int end = next;
            while (end < steps.size() && !steps.get(end).base()) {
                end++;
            }
            List<Step> upon = steps.subList(next, end);
            surface.group(step.composite(), () -> {
                step.drawing().run();
                upon.forEach(above -> above.paint(surface));
            });
            next = end;
        }
    }
}
