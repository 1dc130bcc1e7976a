package org.dauys.server.publish.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class FeedsTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final TestSite site = TestSite.demo();

    private static Element root(HttpResponse<String> answer) throws Exception {
        assertEquals(200, answer.statusCode());
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new InputSource(new java.io.StringReader(answer.body())));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertEquals(1, found.size(), name);
        return found.getFirst().getTextContent();
    }

    /** What RFC 4287 demands of feeds and entries. */
    private void assertAtom(Element feed) {
        assertEquals(ATOM, feed.getNamespaceURI());
        assertEquals("feed", feed.getLocalName());
        assertTrue(!one(children(feed, "author").getFirst(), "name").isEmpty());
        Set<String> ids = new HashSet<>();
        Instant last = Instant.MAX;
        List<Element> all = new ArrayList<>(List.of(feed));
        all.addAll(children(feed, "entry"));
        for (Element element : all) {
            URI id = URI.create(one(element, "id"));
            assertTrue(id.isAbsolute() && ids.add(id.toString()), id.toString());
            assertTrue(!one(element, "title").isEmpty());
            Instant updated = Instant.parse(one(element, "updated"));
            assertTrue(!updated.isAfter(last), "The newest comes first");
            last = updated;
            assertTrue(children(element, "link").stream()
                    .anyMatch(link -> link.getAttribute("rel").equals("alternate")));
            children(element, "link")
                    .forEach(link -> assertTrue(
                            link.getAttribute("href").startsWith(site.at("/").toString())));
        }
    }

    @Test
    void feedsListThePublishedVersionsInEachLanguage() throws Exception {
        for (String path : List.of("/versions.atom", "/c/aqdala-constitution/versions.atom")) {
            for (String language : List.of("kk", "ru", "en")) {
                HttpResponse<String> answer = site.get(path + "?lang=" + language, Locale.of("en"));
                assertEquals(
                        "application/atom+xml;charset=UTF-8",
                        answer.headers().firstValue("Content-Type").orElseThrow());
                assertEquals(
                        "public, max-age=60",
                        answer.headers().firstValue("Cache-Control").orElseThrow());
                Element feed = root(answer);
                assertAtom(feed);
                assertEquals(3, children(feed, "entry").size());
                assertEquals(language, feed.getAttribute("xml:lang"));
            }
        }
    }

    @Test
    void entriesKeepTheirIdsInEveryLanguageAndFeed() throws Exception {
        Set<List<String>> ids = new HashSet<>();
        for (String path : List.of("/versions.atom?lang=kk", "/c/aqdala-constitution/versions.atom?lang=ru")) {
            ids.add(children(root(site.get(path, Locale.of("en"))), "entry").stream()
                    .map(entry -> one(entry, "id"))
                    .toList());
        }
        assertEquals(1, ids.size());
    }

    @Test
    void feedOfNothingIsStillAFeed() throws Exception {
        try (TestSite empty = TestSite.empty()) {
            Element feed = root(empty.get("/versions.atom?lang=kk", Locale.of("kk")));
            assertEquals("1970-01-01T00:00:00Z", one(feed, "updated"));
            assertEquals(
                    404, empty.get("/c/nowhere/versions.atom", Locale.of("kk")).statusCode());
        }
    }

    @Test
    void crawlersFindThePagesButNotTheDesk() throws Exception {
        String robots = site.get("/robots.txt", Locale.of("en")).body();
        assertTrue(robots.startsWith("User-agent: *\nDisallow: /desk\n"), robots);
        assertTrue(robots.contains("Sitemap: " + site.at("/sitemap.xml")), robots);
        List<String> pages = children(root(site.get("/sitemap.xml", Locale.of("en"))), "url").stream()
                .map(url -> one(url, "loc"))
                .toList();
        assertEquals(
                List.of(
                        "/",
                        "/c/aqdala-constitution",
                        "/c/aqdala-constitution/v/0",
                        "/c/aqdala-constitution/v/1",
                        "/c/aqdala-constitution/compare/0/1",
                        "/c/aqdala-constitution/v/2",
                        "/c/aqdala-constitution/compare/0/2",
                        "/c/aqdala-constitution/compare/1/2"),
                pages.stream().map(page -> URI.create(page).getPath()).toList());
    }
}
