package city.xingtu;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back from a service, as tests look at it. */
public interface HttpAnswer {

    /** The answer itself. */
    HttpResponse<byte[]> response();

    /** The code of the answer. */
    default int status() {
        return response().statusCode();
    }

    /** The first header of that name; empty without one. */
    default String header(String name) {
        return response().headers().firstValue(name).orElse("");
    }

    /** Media type without parameters. */
    default String type() {
        return header("Content-Type").split(";", 2)[0];
    }

    /** The body as UTF-8. */
    default String text() {
        return new String(response().body(), StandardCharsets.UTF_8);
    }
}
