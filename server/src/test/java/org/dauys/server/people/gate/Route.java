package org.dauys.server.people.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.dauys.server.people.Role;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One of the addresses that the server answers, with what it asks for.
 *
 * @param parameters that must be in the request besides: {@code preview=1}; most often none
 */
record Route(String pattern, String method, String parameters, String consumes, Access access) {
    /** {@code {number:[0-9]{1,5}}}: name, then what it must look like. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");

    /** All of our own, by path. */
    static List<Route> all(TestSite site) {
        return site
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.dauys."))
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::pattern)
                        .thenComparing(Route::method)
                        .thenComparing(Route::parameters))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        PathPatternsRequestCondition paths = Objects.requireNonNull(info.getPathPatternsCondition());
        String parameters = info.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(Collectors.joining("&"));
        Optional<String> consumed = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(Object::toString)
                .findFirst();
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return paths.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of("any") : methods)
                        .stream()
                                .map(method ->
                                        new Route(path, method, parameters, consumed.orElse(""), Access.of(handler))));
    }

    /** Its line in docs/roles.md. */
    String line() {
        String shown = parameters.isEmpty() ? pattern : pattern + "?" + parameters;
        return "| `" + shown.replace("|", "\\|") + "` | " + method + " | " + who() + " |\n";
    }

    private String who() {
        return switch (access) {
            case Access.Anyone() -> "anyone";
            case Access.OneOf(Set<Role> roles) when roles.isEmpty() -> "whoever is logged in";
            case Access.OneOf(Set<Role> roles) ->
                roles.stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
            case Access.Unsaid() -> "**not said**";
        };
    }

    /** An address of it, in a consultation. */
    String example(String slug) {
        String path = VARIABLE.matcher(pattern)
                .replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1), variable.group(2), slug)))
                .replace("**", "x");
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    private static String value(String name, String form, String slug) {
        if (name.equals("slug")) {
            return slug;
        }
        if (form == null) {
            return "1";
        }
        return form.matches(":[a-z|]+") ? form.substring(1).split("\\|", 2)[0] : form.contains("a-z") ? "docx" : "1";
    }
}
