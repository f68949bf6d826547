package city.xingtu.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class XingtuApplication {

    /** Starts the server with plain Spring arguments, such as {@code --server.port=8080}. */
    public static void main(String[] arguments) {
        SpringApplication.run(XingtuApplication.class, arguments);
    }
}
