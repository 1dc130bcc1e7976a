package org.dauys.server.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Answers requests that are so malformed that no page of ours can: a few words in all languages instead of Tomcat's own
 * report, which tells its version and where it failed.
 */
@Configuration(proxyBeanMethods = false)
class BareErrors {
    /** After Spring Boot's own, so that this one speaks first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareWords() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareWords()));
    }

    private static final class BareWords extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            byte[] page = page(status).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentLength(page.length);
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            try {
                response.getOutputStream().write(page);
                response.finishResponse();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static String page(int status) {
        int told = status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? 400 : 500;
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"kk\">\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(status)
                .append("</title>\n<h1>")
                .append(status)
                .append("</h1>\n");
        Say.LANGUAGES.forEach(language -> page.append("<p lang=\"")
                .append(language.getLanguage())
                .append("\">")
                .append(Say.in(language).say("site.error." + told + ".text"))
                .append("</p>\n"));
        return page.append("</html>\n").toString();
    }
}
