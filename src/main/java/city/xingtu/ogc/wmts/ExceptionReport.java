package city.xingtu.ogc.wmts;

import city.xingtu.http.Failures;
import city.xingtu.http.Languages;
import city.xingtu.http.XmlDocument;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Answers for failures with an {@code ows:ExceptionReport} (06-121r9, clause 8). */
final class ExceptionReport {

    private static final String OWS = "http://www.opengis.net/ows/1.1";
    private static final String SCHEMA = "http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd";
    private static final String RETRY_SECONDS = "1";

    private ExceptionReport() {}

    /** Sends the report. Whatever is no fault of the request is logged, and the client learns the id of the entry. */
    static void send(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (response.isCommitted()) {
            Failures.answer(request, response, failure);
            return;
        }
        WmtsException told = switch (failure) {
            case WmtsException known -> known;
            case Problem problem -> WmtsException.of(problem);
            default -> unforeseen(Failures.log(request, failure));
        };
        Language language = Languages.of(request);
        byte[] document = new XmlDocument()
                .begin("ExceptionReport")
                .attribute("xmlns", OWS)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", OWS + " " + SCHEMA)
                .attribute("version", "1.1.0")
                .attribute("xml:lang", language == Language.ZH ? "zh-CN" : "en")
                .begin("Exception")
                .attribute("exceptionCode", told.code().name())
                .attribute("locator", Optional.ofNullable(told.locator()))
                .element("ExceptionText", told.text().in(language))
                .end()
                .end()
                .toBytes();
        response.reset();
        response.setStatus(told.code().status());
        if (told.code() == WmtsException.Code.ServerBusy) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/xml;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private static WmtsException unforeseen(String id) {
        return new WmtsException(
                WmtsException.Code.NoApplicableCode,
                null,
                new Text("服务内部错误，编号 " + id, "A failure of the server; its id in the log is " + id));
    }
}
