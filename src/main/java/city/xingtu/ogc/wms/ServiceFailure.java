package city.xingtu.ogc.wms;

import city.xingtu.http.Failures;
import city.xingtu.http.MapFormat;
import city.xingtu.http.Pictures;
import city.xingtu.http.ProblemJson;
import city.xingtu.http.Query;
import city.xingtu.ink.Raster;
import city.xingtu.plan.Language;
import city.xingtu.plan.Problem;
import city.xingtu.plan.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Answers for what went wrong, in the form that EXCEPTIONS asks for.
 *
 * <p>The status is 200 but for overload (503), want of permission (401, 403) and failures of ours (500): WMS is older than the habit of statuses, a
 * picture that tells the failure must be 200 to be seen, and QGIS and GDAL read the report only then.
 */
final class ServiceFailure {

    private static final int DEFAULT_SIDE = 256;
    private static final String RETRY_SECONDS = "1";

    private final Query query;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    ServiceFailure(Query query, HttpServletRequest request, HttpServletResponse response) {
        this.query = query;
        this.request = request;
        this.response = response;
    }

    /**
     * Answers for the failure.
     *
     * @throws IOException when the answer had begun
     */
    void answer(Throwable failure) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer broke off", failure);
        }
        response.reset();
        switch (failure) {
            case ServiceException exception -> tell(exception);
            case Problem problem -> {
                switch (problem.kind()) {
                    case OVERLOADED -> {
                        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                        response.setHeader("Retry-After", RETRY_SECONDS);
                    }
                    case UNAUTHENTICATED, NOT_PERMITTED -> response.setStatus(ProblemJson.status(problem));
                    default -> {}
                }
                tell(ServiceException.of(problem));
            }
            default -> {
                String id = Failures.log(request, failure);
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                Text words = new Text("服务内部错误，编号 " + id, "Internal error; it is in the log as " + id);
                tell(new ServiceException(ServiceException.Code.NoApplicableCode, null, words));
            }
        }
    }

    private void tell(ServiceException exception) throws IOException {
        WmsVersion version = WmsVersion.ofFailure(query);
        Optional<Language> language = query.find("LANGUAGE").map(Language::of);
        ServiceExceptionReport report = new ServiceExceptionReport(version, exception, language);
        boolean map = Operation.name(query.text("REQUEST", "")).equals("GetMap");
        ExceptionFormat form = ExceptionFormat.ofFailure(query);
        if (form == ExceptionFormat.JSON) {
            send("application/json", report.json());
        } else if (form == ExceptionFormat.XML || !map) {
            send(report.xmlType(), report.xml());
        } else {
            picture(report, form);
        }
    }

    private void picture(ServiceExceptionReport report, ExceptionFormat form) throws IOException {
        MapFormat format = FormatParameter.ofFailure(query);
        int background = Background.ofFailure(query, format);
        int width = side("WIDTH");
        int height = side("HEIGHT");
        Raster raster = form == ExceptionFormat.BLANK
                ? ExceptionPicture.blank(width, height, background)
                : ExceptionPicture.worded(
                        width, height, background, report.exception().code().in(report.version()), report.words());
        send(format.mimeType(), Pictures.encode(raster, format));
    }

    // A picture of a failure need not be as large as a map may be.
    private int side(String parameter) {
        try {
            return Math.min(query.integer(parameter, 1, Integer.MAX_VALUE, DEFAULT_SIDE), 2048);
        } catch (Problem malformed) {
            return DEFAULT_SIDE;
        }
    }

    private void send(String type, byte[] content) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        WmsHeaders.open(response);
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
