package org.dauys.server.known;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Open;
import org.jsoup.Jsoup;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Addresses that everyone may ask for: those that the pages of a consultation link to, some of each route and of each set of
 * parameters; and of routes that no page links to, one each.
 */
final class PublicAddresses {
    static final String SLUG = "aqdala-constitution";
    private static final String BASE = "/c/" + SLUG;
    private static final String API = "/api/v1/consultations/" + SLUG;
    private static final int EACH = 1;
    private static final Locale RUSSIAN = Locale.of("ru");

    /** Where no page leads. */
    private static final List<String> BESIDE = List.of(
            "/api",
            "/api/v1",
            "/api/v1/openapi.json",
            "/api/v1/consultations",
            API,
            API + "/versions",
            API + "/versions/1",
            API + "/versions/1/text",
            API + "/themes",
            API + "/comparisons/0/1",
            API + "/provisions/1",
            "/robots.txt",
            "/sitemap.xml",
            "/versions.atom",
            BASE + "/versions.atom",
            BASE + "/submissions?q=%D0%BF%D1%80%D0%B0%D0%B2%D0%BE",
            BASE + "/submissions?sort=supported",
            BASE + "/submissions?state=hidden",
            BASE + "/submissions?copies=each",
            BASE + "/draft",
            BASE + "/sources",
            BASE + "/receipt/1",
            BASE + "/receipt/1/file",
            BASE + "/receipt/1/proof",
            "/log/checkpoint",
            "/log/key",
            "/log/tile/0/000",
            "/log/entry/0.json",
            "/log/document/0.json",
            "/log/proof/0.tlog-proof",
            BASE + "/submissions/1/files/1",
            "/api/none",
            BASE + "/v/1/p/1",
            BASE + "/v/1/sources",
            BASE + "/v/2/amendments",
            BASE + "/v/2/amendments-ru.csv",
            BASE + "/v/2/amendments-ru.docx",
            BASE + "/v/2/amendments/1",
            BASE + "/v/1/source",
            BASE + "/contradictions",
            BASE + "/arguments",
            BASE + "/table.csv",
            BASE + "/submissions/1/reply",
            BASE + "/submissions/1/recommendation",
            BASE + "/answers/bodies",
            BASE + "/promises",
            BASE + "/meetings.atom",
            BASE + "/meetings.ics",
            BASE + "/meetings/figures",
            API + "/meetings/figures.json",
            API + "/meetings/figures.csv",
            API + "/meetings",
            BASE + "/polls",
            BASE + "/polls/1",
            BASE + "/polls/1/results",
            BASE + "/polls/1/own",
            BASE + "/polls/1/resume",
            BASE + "/polls/1/forget",
            BASE + "/polls/1/files/votes.csv",
            BASE + "/polls/1/rule",
            BASE + "/polls/1/files/result.json",
            BASE + "/referendum",
            BASE + "/referendum/areas/01",
            BASE + "/referendum/audit",
            BASE + "/referendum/audit/files/sample.csv",
            BASE + "/referendum/booklet",
            BASE + "/referendum/booklet-ru.pdf",
            BASE + "/referendum/compare",
            BASE + "/referendum/files/protocols.csv",
            BASE + "/referendum/observe",
            BASE + "/referendum/photographs/" + "0".repeat(64) + ".jpg",
            BASE + "/referendum/station/ru",
            BASE + "/referendum/stations",
            BASE + "/referendum/stations/01-001",
            "/log",
            "/log/0",
            "/log/check",
            "/log/check/verify.html",
            "/log/checkpoint",
            "/log/key",
            "/log/tile/0/000",
            "/log/entry/0.json",
            "/log/document/0.json",
            "/log/proof/0.tlog-proof",
            "/log/shown.json",
            "/log/shown/submission.json",
            "/log/shown/reply.json?after=0");

    /** Of a meeting whose minutes are published, by its code. */
    private static final List<String> OF_A_MEETING = List.of(
            "/m/%s",
            "/m/%s/poll",
            API + "/meetings/%s",
            BASE + "/meetings/%s.ics",
            BASE + "/meetings/%s/qr.svg",
            BASE + "/meetings/%s/minutes",
            BASE + "/meetings/%s/remark",
            BASE + "/meetings/%s/report");

    /** Log-in, links with secrets, desks of meetings and stations, which have secrets of their own, and what has nothing of a consultation. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/login",
            "/login/provider",
            "/error",
            "/assets/{sum}/{name}",
            "/letters/{token}",
            "/login/link/{token}",
            "/invite/{token}",
            "/c/{slug}/referendum/send/{station}",
            "/c/{slug}/referendum/station",
            "/c/{slug}/referendum/station/worker.js",
            "/c/{slug}/referendum/station/{language:kk|ru|en}.webmanifest",
            "/m/{code}/desk/items",
            "/m/{code}/desk/plan",
            "/m/{code}/desk/worker.js",
            "/m/{code}/desk/{language:kk|ru|en}",
            "/m/{code}/desk/{language:kk|ru|en}.webmanifest");

    private final TestSite site;
    private final List<PathPattern> routes;
    /** The parameters of a route; an empty name where it reads all. */
    private final Map<String, Set<String>> asked;
    /** By the route and the names of its parameters. */
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    PublicAddresses(TestSite site) {
        this.site = site;
        this.routes = routes(site);
        this.asked = asked(site);
        crawl();
        BESIDE.forEach(this::add);
        String code = site.owner()
                .sql("select code from meeting.meeting where state = 'published' order by id limit 1")
                .query(String.class)
                .single();
        OF_A_MEETING.forEach(address -> add(address.formatted(code)));
    }

    private static List<PathPattern> routes(TestSite site) {
        return site
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> isOpen(entry.getValue())
                        && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry ->
                        Objects.requireNonNull(entry.getKey().getPathPatternsCondition()).getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
    }

    private static boolean isOpen(HandlerMethod method) {
        String owner = method.getBeanType().getName();
        return owner.startsWith("org.dauys.server.")
                && !owner.startsWith("org.dauys.server.site.")
                && (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                        || (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class)
                                && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), Needs.class)));
    }

    /** What the route of an address reads of its query: those that its method names, and all where it reads the whole. */
    List<String> parameters(String address, List<String> all) {
        return asked.getOrDefault(route(path(address)), Set.of()).stream()
                .flatMap(name -> name.isEmpty() ? all.stream() : java.util.stream.Stream.of(name))
                .distinct()
                .toList();
    }

    private static Map<String, Set<String>> asked(TestSite site) {
        Map<String, Set<String>> asked = new HashMap<>();
        site.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    for (MethodParameter parameter : method.getMethodParameters()) {
                        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                        boolean whole = java.util.Map.class.isAssignableFrom(parameter.getParameterType())
                                || HttpServletRequest.class.isAssignableFrom(parameter.getParameterType());
                        if (named == null && !whole) {
                            continue;
                        }
                        String name = whole || named == null
                                ? ""
                                : named.name().isEmpty()
                                        ? parameter.getParameter().getName()
                                        : named.name();
                        Objects.requireNonNull(info.getPathPatternsCondition())
                                .getPatternValues()
                                .forEach(route -> asked.computeIfAbsent(route, key -> new TreeSet<>())
                                        .add(name));
                    }
                });
        return asked;
    }

    /** Some of each. */
    List<String> all() {
        return found.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** One of each route, and of each set of parameters. */
    List<String> oneOfEach() {
        return found.values().stream().map(List::getFirst).distinct().toList();
    }

    /** One of each route, without a query. */
    Set<String> paths() {
        Map<String, String> first = new HashMap<>();
        all().forEach(address -> first.putIfAbsent(route(path(address)), path(address)));
        return new TreeSet<>(first.values());
    }

    /** Routes for everyone of which there is no address here. */
    Set<String> missing() {
        Set<String> known = all().stream().map(address -> route(path(address))).collect(Collectors.toSet());
        return routes.stream()
                .map(PathPattern::getPatternString)
                .filter(route -> !known.contains(route) && !ELSEWHERE.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void crawl() {
        Deque<String> open = new ArrayDeque<>(List.of("/", BASE));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String address = open.removeFirst();
            // What a list leads to is the same with a query.
            if (!add(address) || address.contains("?")) {
                continue;
            }
            HttpResponse<String> answer = site.get(address, RUSSIAN);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Jsoup.parse(answer.body(), site.at(address).toString()).select("a[href]").stream()
                        .map(link -> URI.create(
                                link.absUrl("href").replace(" ", "%20").replaceFirst("#.*", "")))
                        .filter(to ->
                                Objects.equals(to.getAuthority(), site.at("/").getAuthority()))
                        .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
    }

    /** Whether it is one of the few of its sort. */
    private boolean add(String address) {
        String route = route(path(address));
        if (route.isEmpty() || ELSEWHERE.contains(route) || address.contains("lang=")) {
            return false;
        }
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        String names = java.util.Arrays.stream(query.split("&", -1))
                .map(one -> one.replaceFirst("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
        List<String> some = found.computeIfAbsent(route + "?" + names, key -> new java.util.ArrayList<>());
        return some.size() < EACH && some.add(address);
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    /** The first, which is the most special, that fits; empty when it is none of those for everyone. */
    private String route(String path) {
        return routes.stream()
                .filter(route -> route.matches(PathContainer.parsePath(path)))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse("");
    }
}
