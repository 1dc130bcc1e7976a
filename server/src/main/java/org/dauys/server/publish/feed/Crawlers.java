package org.dauys.server.publish.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.Served;
import org.dauys.server.site.SiteAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What search engines ask for: what they may read, and what there is. All of them are treated alike. */
@Controller
@Open
class Crawlers {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Published published;
    private final SiteAddress address;

    Crawlers(Published published, SiteAddress address) {
        this.published = published;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        String rules = """
                User-agent: *
                Disallow: /desk
                Disallow: /login
                Sitemap: %s/sitemap.xml
                """.formatted(address.of(request));
        return served(rules.getBytes(StandardCharsets.UTF_8), TEXT, request);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        String site = address.of(request);
        byte[] map = Xml.document("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", xml -> {
            page(xml, site + "/", Optional.empty());
            for (Consultation consultation : published.consultations()) {
                pages(xml, site + "/c/" + consultation.slug(), published.versions(consultation));
            }
        });
        return served(map, XML, request);
    }

    private static void pages(Xml xml, String consultation, List<Version> versions) throws XMLStreamException {
        page(xml, consultation, Optional.empty());
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            page(xml, consultation + "/v/" + version.number(), version.publishedAt());
            if (i > 0) {
                comparison(xml, consultation, versions.getFirst(), version);
            }
            if (i > 1) {
                comparison(xml, consultation, versions.get(i - 1), version);
            }
        }
    }

    private static void comparison(Xml xml, String consultation, Version from, Version to) throws XMLStreamException {
        page(xml, consultation + "/compare/" + from.number() + "/" + to.number(), to.publishedAt());
    }

    private static void page(Xml xml, String location, Optional<Instant> changed) throws XMLStreamException {
        xml.element("url", () -> {
            xml.element("loc", location);
            if (changed.isPresent()) {
                xml.element("lastmod", changed.get().toString());
            }
        });
    }

    private static ResponseEntity<byte[]> served(byte[] bytes, MediaType type, HttpServletRequest request) {
        return new Served(bytes, type, Keeping.MINUTE, Optional.empty(), Optional.empty()).to(request);
    }
}
