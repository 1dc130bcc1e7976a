package org.dauys.server.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one that the address asks for ({@code ?lang=kk}), else the one last chosen on the switch,
 * else the first that the browser asks for and we have, else Kazakh.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {
    static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.of(ofQuery(request), chosen(request), asked(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Say.LANGUAGES.getFirst());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of a page is chosen by its address");
    }

    /** The language that the address names. Asking for the parameter would read the body of a request, files and all. */
    static Optional<Locale> ofQuery(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return Queries.value(query, "lang").flatMap(PageLanguage::known);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> known(cookie.getValue()));
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> known(locale.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Locale> known(String code) {
        return Say.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }
}
