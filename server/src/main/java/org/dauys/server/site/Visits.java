package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Hands the methods of pages a visit of one kind. A room that has its own makes it a component.
 *
 * @param <V> the kind, as methods ask for it
 */
public abstract class Visits<V extends Visit> implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final Class<V> kind;

    protected Visits(Class<V> kind) {
        this.kind = kind;
    }

    /** The visit of a request; throws what leads to a page that says why there is none. */
    protected abstract V of(NativeWebRequest request);

    @Override
    public final void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == kind;
    }

    @Override
    public final Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return Objects.requireNonNull(of(request));
    }

    /** What the path says in the place of this name, before there is a visit. */
    protected static String in(NativeWebRequest request, String place) {
        return Visit.in(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)), place);
    }

    /** The language of the page, before there is a visit. */
    protected static Locale locale(NativeWebRequest request) {
        return RequestContextUtils.getLocale(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /** A visit of a page that is about nothing that others are about. */
    @Component
    static class Plain extends Visits<Visit> {
        Plain() {
            super(Visit.class);
        }

        @Override
        protected Visit of(NativeWebRequest request) {
            return new Visit(request);
        }
    }
}
