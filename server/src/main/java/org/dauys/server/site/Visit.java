package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * One request at a page, all that a page asks for: the language and the address, what was typed and what is wrong with it, and
 * the ways to answer. A room that finds more for all of its pages has a visit of its own kind ({@link Visits}).
 */
public class Visit {
    private static final String NOTICE = "notice";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Page page;
    private final MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
    private final Form form;
    private final Errors errors;

    protected Visit(NativeWebRequest web) {
        this.request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        this.response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        this.page = Page.of(request, RequestContextUtils.getLocale(request));
        request.getParameterMap().forEach((name, values) -> sent.addAll(name, List.of(values)));
        this.form = new Form(sent);
        this.errors = new Errors(page);
    }

    public final Page page() {
        return page;
    }

    public final Locale locale() {
        return page.locale();
    }

    public final HttpServletRequest request() {
        return request;
    }

    public final HttpServletResponse response() {
        return response;
    }

    /** What was typed, or stands in the query. */
    public final Form form() {
        return form;
    }

    /** The same as the browser sent it, for a room that cleans texts in its own way. */
    public final MultiValueMap<String, String> sent() {
        return sent;
    }

    /** What is wrong with the form: with any of it, the page is shown again with status 422. */
    public final Errors errors() {
        return errors;
    }

    /** Whether nothing was found wrong so far. */
    public final boolean isFine() {
        return errors.isEmpty();
    }

    /** Something is wrong, in a phrase of the page's language, at the field of this id. */
    public final void mistake(String field, String key, Object... values) {
        errors.add(field, key, values);
    }

    /** What the path says in the place of this name. */
    public final String in(String place) {
        return in(request, place);
    }

    static String in(HttpServletRequest request, String place) {
        Object places = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object value = places instanceof Map<?, ?> named ? named.get(place) : null;
        return (String) Objects.requireNonNull(value, place);
    }

    /** The same, where it is a number; a path with anything else is no address: status 400. */
    public final int number(String place) {
        String value = in(place);
        if (!value.matches("-?[0-9]{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(value);
    }

    /** The words in the page's language. */
    public final String said(Words words) {
        return words.in(page.locale());
    }

    /** The page of a template: with what every page knows, and with status 422 when something is wrong with the form. */
    public Shown show(String template) {
        Shown shown = new Shown(template, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        shown.with("page", page).with("errors", errors).with("conflict", false);
        token().ifPresent(csrf -> shown.with("csrf", csrf));
        return shown;
    }

    /** The token of the page's forms; it is made when a form asks for it. */
    public final Optional<CsrfToken> token() {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    /** It is done: leads to another page, which says so in this phrase. */
    public final ModelAndView done(String path, String key, Object... values) {
        return to(path, page.say(key, values));
    }

    /** The same in the plural form that {@code count}, the {@code {0}} of the phrase, wants. */
    public final ModelAndView doneMany(String path, String key, int count, Object... others) {
        return to(path, page.count(key, count, others));
    }

    /** Leads to another page, which says this notice. */
    public final ModelAndView to(String path, String notice) {
        RequestContextUtils.getOutputFlashMap(request).put(NOTICE, notice);
        return to(path);
    }

    /** Leads to another page. */
    public ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    /** What was asked for is not there, or not for who asks: status 404. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
