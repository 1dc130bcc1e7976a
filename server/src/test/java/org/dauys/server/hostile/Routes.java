package org.dauys.server.hostile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that the server answers. */
final class Routes {
    private Routes() {}

    /**
     * One of them.
     *
     * @param pattern {@code /c/{slug}/v/{number:[0-9]{1,5}}}
     * @param required what must stand in its query besides: {@code preview=1}; most often nothing
     * @param parameters the names of the query that its method names itself
     */
    record Route(String pattern, String required, List<String> parameters) {}

    static List<Route> of(TestSite site, RequestMethod method) {
        return site
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.dauys."))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(method))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::required))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        String required = String.join(
                "&",
                info.getParamsCondition().getExpressions().stream()
                        .map(Object::toString)
                        .filter(one -> !one.startsWith("!"))
                        .toList());
        List<String> names = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> {
                    String named = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                            .name();
                    return named.isEmpty() ? parameter.getParameter().getName() : named;
                })
                .toList();
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream()
                .map(path -> new Route(path, required, names));
    }
}
