package city.xingtu.ogc.wms;

import city.xingtu.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One value of the parameter REQUEST. */
interface Operation {

    /** Its name, in the case that the standard prescribes. */
    String name();

    /**
     * Answers the request, or throws what {@link ServiceFailure} tells; nothing of the answer is written before it is
     * certain.
     */
    void answer(Query query, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
