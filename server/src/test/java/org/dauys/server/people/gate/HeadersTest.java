package org.dauys.server.people.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private static final TestSite SITE = TestSite.demo();
    private static final int ENOUGH_PAGES = 60;

    @Test
    void everyAnswerTellsTheBrowserWhatToRefuse() {
        TestVisitor visitor = TestVisitor.of(SITE);
        for (String path : List.of("/", "/login", "/nothing", "/desk", "/health", "/api/nothing")) {
            HttpHeaders headers = visitor.get(path).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), path);
            assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
            assertEquals(List.of("nosniff"), headers.allValues("X-Content-Type-Options"), path);
            assertEquals(List.of("same-origin"), headers.allValues("Referrer-Policy"), path);
            assertEquals(List.of("same-origin"), headers.allValues("Cross-Origin-Opener-Policy"), path);
            assertEquals(List.of("same-origin"), headers.allValues("Cross-Origin-Resource-Policy"), path);
            assertEquals(List.of("DENY"), headers.allValues("X-Frame-Options"), path);
            assertTrue(headers.firstValue("Permissions-Policy").orElse("").contains("camera=()"), path);
            assertEquals(List.of(), headers.allValues("Server"), path);
            assertEquals(List.of(), headers.allValues("X-Powered-By"), path);
        }
    }

    @Test
    void deskAndLogInAreKeptNowhere() {
        TestVisitor visitor = TestVisitor.of(SITE);
        for (String path : List.of("/login", "/desk", "/desk/anything", "/password")) {
            assertEquals(List.of("no-store"), visitor.get(path).headers().allValues("Cache-Control"), path);
        }
    }

    /** Follows the links of the site as a reader would. */
    @Test
    void readersGetNeitherSessionNorCookie() {
        TestVisitor reader = TestVisitor.of(SITE);
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        int pages = 0;
        while (!next.isEmpty() && pages < ENOUGH_PAGES) {
            String path = next.remove();
            HttpResponse<String> answer = reader.get(path);
            assertTrue(answer.statusCode() < 500, path);
            assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), path);
            pages++;
            for (String link : TestVisitor.page(answer).select("a[href^=/]").eachAttr("href")) {
                boolean inside = !link.startsWith("/desk") && !link.startsWith("/login") && !link.contains("lang=");
                // A form has its token, and a token its cookie.
                boolean form = link.matches(".*/(submit|remark|hall|poll)([?].*)?");
                if (inside && !form && seen.add(link.replaceFirst("#.*", ""))) {
                    next.add(link.replaceFirst("#.*", ""));
                }
            }
        }
        assertEquals(List.of(), reader.cookies());
        assertEquals(
                0,
                SITE.owner()
                        .sql("select count(*) from people.session")
                        .query(Integer.class)
                        .single());
    }
}
