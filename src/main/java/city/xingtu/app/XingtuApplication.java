package city.xingtu.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication(scanBasePackages = "city.xingtu")
@ConfigurationPropertiesScan
public class XingtuApplication {

    /** Starts the server with plain Spring arguments, such as {@code --server.port=8080}. */
    public static void main(String[] arguments) {
        SpringApplication.run(XingtuApplication.class, arguments);
    }
}
