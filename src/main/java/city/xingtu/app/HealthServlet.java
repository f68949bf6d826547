package city.xingtu.app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;

/**
 * {@code /actuator/health}, its {@code /liveness} and {@code /readiness}: 200 with {@code UP}, or 503. The addresses and
 * answers are those of Spring Boot's own endpoint, whose machinery would take a tenth of the start.
 */
final class HealthServlet extends HttpServlet {

    /** The path that the container maps here, with all below it. */
    static final String PATH = "/actuator/health";

    private static final long serialVersionUID = 1L;

    private final transient ApplicationAvailability availability;

    HealthServlet(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean alive = availability.getLivenessState() == LivenessState.CORRECT;
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        String probe = request.getPathInfo();
        switch (probe == null ? "/" : probe) {
            case "/liveness" -> answer(response, alive ? "UP" : "DOWN");
            case "/readiness" -> answer(response, ready ? "UP" : "OUT_OF_SERVICE");
            case "/" -> answer(response, !alive ? "DOWN" : ready ? "UP" : "OUT_OF_SERVICE");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, String status) throws IOException {
        response.setStatus(
                status.equals("UP") ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write(("{\"status\":\"" + status + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
