package org.dauys.server.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders a view name with the JTE template of that name, compiled in the build. */
@Configuration(proxyBeanMethods = false)
class JtePages {
    @Bean
    TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver jteViews(TemplateEngine templates) {
        return new JteViews(templates);
    }

    /** First in order: Spring's own resolver answers to any name. */
    private record JteViews(TemplateEngine templates) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith("redirect:") || name.startsWith("forward:") ? null : view(templates, name);
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }

    private static View view(TemplateEngine templates, String name) {
        return (model, request, response) -> {
            var page = new Utf8ByteOutput();
            templates.render(name + ".jte", values(model), page);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(@Nullable Map<String, ?> model) {
        return model == null ? Map.of() : (Map<String, Object>) model;
    }
}
