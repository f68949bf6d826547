package city.xingtu.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * Starts the service.
 *
 * <p>What of Spring Boot's auto-configuration takes part is listed here one by one. Whatever else lies on the class path
 * (the GeoTools wrapper brings a database, for one) starts nothing, and the start takes half the time. For the same reason
 * the class path is searched for controllers only; other parts are imported by the controller that needs them.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    AnswerCompression.class,
    PlanConfiguration.class,
    QuestionConfiguration.class,
    WebConfiguration.class,
    RefusalConfiguration.class,
    ServerThreads.class,
    RequestBodies.class,
    WarmUp.class
})
@ComponentScan(
        basePackages = {"city.xingtu.web", "city.xingtu.ogc"},
        resourcePattern = "**/*Controller.class")
@EnableConfigurationProperties(XingtuProperties.class)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    ApplicationAvailabilityAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    JettyServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class XingtuApplication {

    /** A start that ends as soon as it is ready, from which Java learns which classes a start loads. */
    private static final String REHEARSAL = "xingtu.rehearsal";

    /**
     * Starts the server with plain Spring arguments, such as {@code --server.port=8080}; or runs the command that the
     * first argument names, such as {@code export}, and ends.
     */
    public static void main(String[] arguments) {
        if (Commands.isOne(arguments)) {
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            System.exit(Commands.run(arguments, out, err));
        }
        // Jetty would otherwise start the whole of JMX to learn it.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        ConfigurableApplicationContext context = SpringApplication.run(XingtuApplication.class, arguments);
        if (Boolean.getBoolean(REHEARSAL)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
