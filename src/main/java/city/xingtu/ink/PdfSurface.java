package city.xingtu.ink;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws on a page of a {@link PdfDocument}. Text is text, in embedded subsets of its faces, so it can be searched and
 * copied and looks the same everywhere.
 */
public final class PdfSurface extends DocumentSurface {

    private final PdfDocument document;
    private final Map<Raster, PDImageXObject> images = new HashMap<>();
    private Layer layer;

    private record PatternKey(Motif motif, int originX, int originY) {}

    /**
     * A stream that is written to.
     *
     * @param base from pixels to the space in which the stream's patterns lie
     */
    private record Layer(PdfContent content, Matrix base, Map<PatternKey, COSName> patterns) {
        Layer(PdfDocument document, Matrix base) {
            this(new PdfContent(document), base, new HashMap<>());
        }
    }

    PdfSurface(PdfDocument document, int width, int height, Matrix base) {
        super(width, height);
        this.document = document;
        this.layer = new Layer(document, base);
    }

    PdfContent content() {
        return layer.content;
    }

    /** Covers the surface; a page is white where nothing is. */
    @Override
    public void clear(int argb) {
        if (argb >>> 24 != 0) {
            Path all = new Path();
            all.rectangle(0, 0, width(), height());
            fill(all, FillRule.NON_ZERO, Paint.argb(argb));
        }
    }

    @Override
    void area(Path path, FillRule rule, SolidPaint paint) {
        layer.content.colour(paint.argb(), false);
        area(path, rule);
    }

    @Override
    void area(Path path, FillRule rule, PatternPaint paint) {
        PdfContent content = layer.content;
        content.set("rg", "/Pattern", "cs");
        content.name(pattern(paint)).operator("scn");
        content.opacity(paint.opacity(), false);
        area(path, rule);
        content.forget("rg");
    }

    private void area(Path path, FillRule rule) {
        layer.content.path(path);
        layer.content.operator(rule == FillRule.EVEN_ODD ? "f*" : "f");
    }

    private COSName pattern(PatternPaint paint) {
        PatternKey key = new PatternKey(paint.motif(), paint.originX(), paint.originY());
        return layer.patterns.computeIfAbsent(key, this::pattern);
    }

    private COSName pattern(PatternKey key) {
        Motif motif = key.motif;
        PdfSurface tile = new PdfSurface(document, motif.width(), motif.height(), new Matrix());
        motif.draw(tile);
        PDTilingPattern pattern = new PDTilingPattern();
        pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
        pattern.setTilingType(PDTilingPattern.TILING_NO_DISTORTION);
        pattern.setBBox(new PDRectangle(motif.width(), motif.height()));
        pattern.setXStep(motif.width());
        pattern.setYStep(motif.height());
        pattern.setResources(tile.content().resources());
        Matrix matrix = layer.base.clone();
        matrix.translate(key.originX, key.originY);
        pattern.setMatrix(matrix.createAffineTransform());
        tile.content().into(new PDStream((COSStream) pattern.getCOSObject()));
        return layer.content.resources().add(pattern);
    }

    @Override
    void line(Path path, Pen pen, SolidPaint paint) {
        PdfContent content = layer.content;
        content.colour(paint.argb(), true);
        pen(content, pen);
        if (!pen.dashed()) {
            content.set("d", "[] 0", "d");
            content.path(path);
            content.operator("S");
            return;
        }
        String dashes = dashes(pen);
        for (int contour = 0; contour < path.contours(); contour++) {
            double phase = (pen.dashOffset() + path.distance(contour)) % pen.dashPeriod();
            content.set("d", dashes + text(phase < 0 ? phase + pen.dashPeriod() : phase), "d");
            content.path(path, contour);
            content.operator("S");
        }
    }

    private static void pen(PdfContent content, Pen pen) {
        content.set("w", text(pen.width()), "w");
        content.set("J", String.valueOf(pen.cap().ordinal()), "J");
        content.set("j", String.valueOf(pen.join().ordinal()), "j");
        if (pen.join() == Pen.Join.MITRE) {
            content.set("M", text(pen.mitreLimit()), "M");
        }
    }

    private static String dashes(Pen pen) {
        StringBuilder dashes = new StringBuilder("[");
        for (float length : pen.dashes()) {
            dashes.append(text(length)).append(' ');
        }
        return dashes.append("] ").toString();
    }

    private static String text(double value) {
        return new SvgText().number(value).toString();
    }

    @Override
    public void text(TextRun run, double x, double y, SolidPaint paint) {
        show(run, 0, run.length(), x, y, 0, 0, paint);
    }

    @Override
    public void halo(TextRun run, double x, double y, double radius, SolidPaint paint) {
        show(run, 0, run.length(), x, y, 0, radius, paint);
    }

    @Override
    public void glyph(TextRun run, int index, double x, double y, double angle, double halo, SolidPaint paint) {
        show(run, index, index + 1, x, y, angle, halo, paint);
    }

    private void show(TextRun run, int from, int to, double x, double y, double angle, double halo, SolidPaint paint) {
        if (paint.invisible() || run.length() == 0) {
            return;
        }
        PdfContent content = layer.content;
        content.colour(paint.argb(), false);
        if (halo > 0) {
            content.colour(paint.argb(), true);
            pen(content, Pen.of(2 * halo, Pen.Cap.ROUND, Pen.Join.ROUND));
            content.set("d", "[] 0", "d");
            // Not to be read twice.
            content.word("/Artifact").operator("BMC");
        }
        content.operator("BT");
        content.set("Tr", halo > 0 ? "2" : "0", "Tr");
        double a = Math.cos(angle);
        double b = Math.sin(angle);
        document.font(run.face()).show(content, run, from, to, new AffineTransform(a, b, b, -a, x, y));
        content.operator("ET");
        if (halo > 0) {
            content.operator("EMC");
        }
    }

    @Override
    public void image(Raster image, int x, int y, double opacity) {
        PdfContent content = layer.content;
        PDImageXObject object = images.computeIfAbsent(image, this::image);
        content.save();
        content.opacity((int) Math.round(Math.clamp(opacity, 0, 1) * 255), false);
        content.number(image.width())
                .word("0 0")
                .number(-image.height())
                .number(x)
                .number(y + image.height())
                .operator("cm");
        content.name(content.resources().add(object)).operator("Do");
        content.restore();
    }

    private PDImageXObject image(Raster raster) {
        BufferedImage copy = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < raster.height(); row++) {
            for (int column = 0; column < raster.width(); column++) {
                copy.setRGB(column, row, raster.argb(column, row));
            }
        }
        try {
            return LosslessFactory.createFromImage(document.document(), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void group(Composite composite, Runnable drawing) {
        Layer below = layer;
        Layer own = new Layer(document, new Matrix());
        layer = own;
        try {
            drawing.run();
        } finally {
            layer = below;
        }
        PDFormXObject form = new PDFormXObject(own.content.stream());
        form.setBBox(new PDRectangle(width(), height()));
        form.setResources(own.content.resources());
        PDTransparencyGroupAttributes group = new PDTransparencyGroupAttributes();
        form.getCOSObject().setItem(COSName.GROUP, group);
        PdfContent content = layer.content;
        content.save();
        content.opacity(composite.alpha(), false);
        content.blend(composite.mode());
        content.name(content.resources().add(form)).operator("Do");
        content.restore();
    }

    @Override
    public void clip(Path area, FillRule rule, Runnable drawing) {
        PdfContent content = layer.content;
        content.save();
        content.path(area);
        content.operator(rule == FillRule.EVEN_ODD ? "W* n" : "W n");
        drawing.run();
        content.restore();
    }
}
