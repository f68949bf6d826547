package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.http.TileSource;
import city.xingtu.web.TileServlet;
import java.util.List;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Servlets and filters beside Spring's own, and one way of answering for errors. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String ERRORS = "/error";

    @Bean
    ServletRegistrationBean<TileServlet> tileServlet(Atlas atlas, TileSource tiles) {
        return new ServletRegistrationBean<>(new TileServlet(atlas, tiles), "/tiles/*");
    }

    @Bean
    ServletRegistrationBean<HealthServlet> healthServlet(ApplicationAvailability availability) {
        return new ServletRegistrationBean<>(new HealthServlet(availability), HealthServlet.PATH + "/*");
    }

    @Bean
    ServletRegistrationBean<ErrorServlet> errorServlet() {
        return new ServletRegistrationBean<>(new ErrorServlet(), ERRORS);
    }

    @Bean
    ErrorPageRegistrar errorPages() {
        return registry -> registry.addErrorPages(new ErrorPage(ERRORS));
    }

    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter() {
        FilterRegistrationBean<CrossOriginFilter> registration = new FilterRegistrationBean<>(new CrossOriginFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Controllers write their answers themselves; the converters of all formats would only lengthen the start. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.disableDefaults();
    }

    @Override
    public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(new ProblemResolver());
    }
}
