package city.xingtu.app;

import city.xingtu.atlas.Atlas;
import city.xingtu.atlas.Proposals;
import city.xingtu.http.Editing;
import city.xingtu.http.TileSource;
import city.xingtu.ogc.wms.WmsServlet;
import city.xingtu.web.ArchiveServlet;
import city.xingtu.web.ProposalFilter;
import city.xingtu.web.TileServlet;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Servlets and filters beside Spring's own, and one way of answering for errors. */
@Configuration(proxyBeanMethods = false)
@Import(WmsServlet.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final String ERRORS = "/error";

    @Bean
    ServletRegistrationBean<TileServlet> tileServlet(Atlas atlas, TileSource tiles) {
        return new ServletRegistrationBean<>(new TileServlet(atlas, tiles), "/tiles/*");
    }

    @Bean
    ServletRegistrationBean<WmsServlet> wmsRegistration(WmsServlet servlet) {
        return new ServletRegistrationBean<>(servlet, WmsServlet.PATH);
    }

    @Bean
    ServletRegistrationBean<ArchiveServlet> archiveServlet(XingtuProperties properties) {
        Path named = properties.archives();
        Path folder = named == null ? properties.home().resolve("archives") : named;
        return new ServletRegistrationBean<>(new ArchiveServlet(folder), "/archives/*");
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

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter() {
        FilterRegistrationBean<AccessFilter> registration = new FilterRegistrationBean<>(new AccessFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    Editing editing(@Value("${" + Editing.SETTING + ":off}") String setting) {
        return new Editing(setting);
    }

    @Bean
    FilterRegistrationBean<ProposalFilter> proposalFilter(Proposals proposals) {
        FilterRegistrationBean<ProposalFilter> registration =
                new FilterRegistrationBean<>(new ProposalFilter(proposals));
        registration.addUrlPatterns("/proposals/*");
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
