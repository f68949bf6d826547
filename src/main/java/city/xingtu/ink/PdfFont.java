package city.xingtu.ink;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The glyphs of a face that a document uses, embedded with what characters they stand for. */
final class PdfFont {

    private final PDType0Font font;
    private final AffineTransform leaning;

    PdfFont(PDDocument document, FontFace face) {
        // The file has upright letters.
        leaning = AffineTransform.getShearInstance(face.lean(), 0);
        try {
            font = PDType0Font.load(document, face.parse(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows glyphs of a run within a text object; the matrix puts the first one's origin. */
    void show(PdfContent content, TextRun run, int from, int to, AffineTransform origin) {
        AffineTransform matrix = new AffineTransform(origin);
        matrix.concatenate(leaning);
        COSName name = content.resources().add(font);
        content.set("Tf", "/" + name.getName() + " " + new SvgText().number(run.size()), "Tf");
        content.factor(matrix.getScaleX()).factor(matrix.getShearY());
        content.factor(matrix.getShearX()).factor(matrix.getScaleY());
        content.number(matrix.getTranslateX()).number(matrix.getTranslateY()).operator("Tm");
        // Codes are the face's own glyph numbers (Identity-H).
        StringBuilder codes = new StringBuilder("[<");
        int[] characters = run.text().codePoints().toArray();
        for (int i = from; i < to; i++) {
            codes.append(Integer.toHexString(0x10000 | run.glyph(i)), 1, 5);
            font.addToSubset(characters[i]);
            if (run.spaced() && i + 1 < to) {
                // In thousandths of an em, against the direction of writing.
                double own = run.face().advance(run.glyph(i)) * run.size();
                double more = run.offset(i + 1) - run.offset(i) - own;
                codes.append('>')
                        .append(new SvgText().number(-1000 * more / run.size()))
                        .append('<');
            }
            font.addGlyphsToSubset(Set.of(run.glyph(i)));
        }
        content.word(codes.append(">]").toString()).operator("TJ");
    }

    void embed() throws IOException {
        font.subset();
    }
}
