package org.dauys.server.consultation.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dauys.server.site.Page;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What cannot be undone at the desk is asked once more, on a page of its own: a button whose {@code formaction} is the form's
 * address with {@code ?ask=announce} leads there with all that was filled in, and the button there sends the same form. Nothing
 * is done and nothing is checked before. A page that shows more of what will be done, as that of an answer to many, is better
 * where there is one.
 */
@Component
public class AskFirst implements HandlerInterceptor, WebMvcConfigurer {
    /** After who asks was let through. */
    private static final int AFTER_THE_GATE = 10;

    /** Of a list: whom it is done with. */
    private static final Set<String> CHOSEN = Set.of("code", "chosen", "number");

    /** Something is about to be done; the message is the code of its phrases. */
    static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;

        Asked(String what) {
            super(what, null, false, false);
        }
    }

    /** A field that is sent again. */
    public record Field(String name, String value) {
        /** Whether it is something that someone wrote, to be read once more. */
        public boolean isWritten() {
            return name.matches("(words|reason)-(kk|ru|en)") && !value.isBlank();
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**").order(AFTER_THE_GATE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (HttpMethod.POST.matches(request.getMethod()) && query.matches("ask=[a-z-]{1,40}")) {
            throw new Asked(query.substring("ask=".length()));
        }
        return true;
    }

    /** Shows the page that asks. */
    @ControllerAdvice
    static class Asking {
        @ExceptionHandler
        ModelAndView ask(Asked asked, HttpServletRequest request, Locale locale) {
            CsrfToken csrf = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
            List<Field> fields = request.getParameterMap().entrySet().stream()
                    .filter(field ->
                            !field.getKey().equals("ask") && !field.getKey().equals(csrf.getParameterName()))
                    .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                    .toList();
            boolean all = fields.stream().anyMatch(field -> field.name().equals("all"));
            int chosen = (int) fields.stream()
                    .filter(field -> CHOSEN.contains(field.name()))
                    .count();
            return new ModelAndView(
                    "consultation/desk/ask",
                    Map.of(
                            "page",
                            new Page(locale, "/desk", ""),
                            "csrf",
                            csrf,
                            "what",
                            asked.getMessage() == null ? "" : asked.getMessage(),
                            "address",
                            request.getRequestURI(),
                            "fields",
                            fields,
                            "chosen",
                            all ? -1 : chosen),
                    HttpStatus.OK);
        }
    }
}
