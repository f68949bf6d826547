package city.xingtu.web;

import city.xingtu.atlas.Atlas;
import city.xingtu.draw.MapPainter;
import city.xingtu.draw.StyledLayer;
import city.xingtu.draw.print.PrintFile;
import city.xingtu.draw.print.PrintSheet;
import city.xingtu.http.Answers;
import city.xingtu.http.ETags;
import city.xingtu.http.Languages;
import city.xingtu.http.Query;
import city.xingtu.http.WorkPool;
import city.xingtu.ink.DocumentFormat;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import city.xingtu.style.StyleRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The plan on paper: a sheet of A4 to A0 to an exact scale, as PDF or PNG. The parameters are those of {@link PrintRequest}. */
@RestController
public final class PrintController {

    /** Bytes of a document before compression. */
    private static final int MOST = 256 << 20;

    private final Atlas atlas;
    private final StyleRepository styles;
    private final MapPainter painter;
    private final WorkPool pool;
    /** Sheets that are drawn at the same time: they are large, and maps have to go on meanwhile. */
    private final Semaphore presses = new Semaphore(1);

    public PrintController(Atlas atlas, StyleRepository styles, MapPainter painter, WorkPool pool) {
        this.atlas = atlas;
        this.styles = styles;
        this.painter = painter;
        this.pool = pool;
    }

    /** The sheet. */
    @RequestMapping(
            path = "/print",
            method = {RequestMethod.GET, RequestMethod.POST})
    public void print(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Languages.of(request);
        PrintRequest sheet = PrintRequest.of(Query.of(request), atlas, styles, language);
        response.setHeader("Cache-Control", Answers.REVALIDATE);
        if (request.getMethod().equals("GET") && ETags.notModified(request, response, tag(sheet))) {
            return;
        }
        if (!presses.tryAcquire()) {
            throw new Problem(
                    Problem.Kind.OVERLOADED,
                    null,
                    new Text("正在打印另一张图，请稍后再试", "Another sheet is being printed; try again"));
        }
        try {
            if (sheet.pdf()) {
                pdf(sheet, response);
            } else {
                png(sheet, response);
            }
        } finally {
            presses.release();
        }
    }

    private void pdf(PrintRequest sheet, HttpServletResponse response) throws IOException {
        byte[] file = pool.run(() -> {
            try {
                return PrintFile.document(
                        new PrintSheet(painter, sheet.order(), PrintFile.DOCUMENT),
                        sheet.order().title(),
                        sheet.order().language() == Language.ZH ? "zh-CN" : "en",
                        MOST);
            } catch (DocumentFormat.TooLargeException e) {
                throw new Problem(
                        Problem.Kind.LIMIT_EXCEEDED,
                        "scale",
                        new Text(
                                "图幅内容超过 " + (MOST >> 20) + " MB；请放大比例尺或减少图层",
                                "The sheet exceeds " + (MOST >> 20) + " MB; ask for a larger scale or fewer layers"));
            }
        });
        head(response, "application/pdf", "pdf", file.length);
        response.getOutputStream().write(file);
    }

    private void png(PrintRequest sheet, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("print", ".png");
        try {
            pool.run(() -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                    double perMillimetre = sheet.dotsPerInch() / PrintFile.MILLIMETRES_PER_INCH;
                    PrintFile.png(
                            new PrintSheet(painter, sheet.order(), perMillimetre), sheet.dotsPerInch(), pool, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return file;
            });
            head(response, "image/png", "png", Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private static void head(HttpServletResponse response, String type, String ending, long length) {
        response.setContentType(type);
        response.setContentLengthLong(length);
        response.setHeader("Content-Disposition", "inline; filename=\"xingtu." + ending + "\"");
    }

    /** Of everything that the sheet depends on, so that it need not be drawn to know that the client has it. */
    private String tag(PrintRequest sheet) {
        String version = PrintController.class.getPackage().getImplementationVersion();
        StringBuilder key = new StringBuilder(version == null ? "dev" : version)
                .append(sheet.pdf() ? "pdf" : "png" + sheet.dotsPerInch())
                .append(sheet.view().state())
                .append(sheet.order().describe());
        for (StyledLayer layer : sheet.order().layers()) {
            String style = layer.style().id();
            key.append('|')
                    .append(layer.layer().layer().id())
                    .append(layer.layer().version())
                    .append(style)
                    .append(styles.source(style).map(String::hashCode).orElse(0));
        }
        return ETags.of(key.toString().getBytes(StandardCharsets.UTF_8));
    }
}
