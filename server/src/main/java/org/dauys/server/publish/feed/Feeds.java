package org.dauys.server.publish.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Published;
import org.dauys.server.publish.Served;
import org.dauys.server.site.Say;
import org.dauys.server.site.SiteAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published versions as feeds (Atom, RFC 4287), the newest first, in the language of {@code lang} or the reader's. */
@Controller
@Open
class Feeds {
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    /** As many as a reader of feeds looks at. */
    private static final int MOST = 50;

    private final Published published;
    private final SiteAddress address;

    private record Entry(Consultation consultation, Version version) {
        Instant time() {
            return version.publishedAt().orElseThrow();
        }
    }

    Feeds(Published published, SiteAddress address) {
        this.published = published;
        this.address = address;
    }

    @GetMapping("/versions.atom")
    ResponseEntity<byte[]> all(@RequestParam Optional<String> lang, HttpServletRequest request, Locale reader) {
        List<Entry> entries = published.consultations().stream()
                .flatMap(consultation -> entries(consultation).stream())
                .toList();
        return feed("all", Say.in(reader).say("publish.feed.all"), "/", entries, lang, request, reader);
    }

    @GetMapping("/c/{slug}/versions.atom")
    ResponseEntity<byte[]> one(
            @PathVariable String slug, @RequestParam Optional<String> lang, HttpServletRequest request, Locale reader) {
        Consultation consultation = published.consultation(slug);
        String title =
                Say.in(reader).say("publish.feed.of", consultation.title().in(reader));
        return feed(id(consultation), title, "/c/" + slug, entries(consultation), lang, request, reader);
    }

    private List<Entry> entries(Consultation consultation) {
        return published.versions(consultation).stream()
                .map(version -> new Entry(consultation, version))
                .toList();
    }

    private ResponseEntity<byte[]> feed(
            String id,
            String title,
            String page,
            List<Entry> all,
            Optional<String> lang,
            HttpServletRequest request,
            Locale reader) {
        String site = address.of(request);
        List<Entry> entries = all.stream()
                .sorted(Comparator.comparing(Entry::time)
                        .thenComparingInt(entry -> entry.version().number())
                        .reversed())
                .limit(MOST)
                .toList();
        byte[] feed = Xml.document("feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.language(reader.getLanguage());
            xml.element("id", urn(id + " " + reader.getLanguage() + (id.equals("all") ? " " + site : "")));
            xml.element("title", title);
            xml.element(
                    "updated",
                    entries.isEmpty()
                            ? Instant.EPOCH.toString()
                            : entries.getFirst().time().toString());
            xml.element("author", () -> xml.element("name", Say.in(reader).say("site.name")));
            String self = site + request.getRequestURI() + "?lang=" + reader.getLanguage();
            link(xml, "self", ATOM.getType() + "/" + ATOM.getSubtype(), self);
            link(xml, "alternate", "text/html", site + page);
            for (Entry entry : entries) {
                xml.element("entry", () -> entry(xml, entry, site, reader));
            }
        });
        boolean named = lang.filter(reader.getLanguage()::equals).isPresent();
        return new Served(
                        feed,
                        ATOM,
                        named ? Keeping.MINUTE : Keeping.READER,
                        Optional.empty(),
                        Optional.of(reader.getLanguage()))
                .to(request);
    }

    private static void entry(Xml xml, Entry entry, String site, Locale reader) throws XMLStreamException {
        Consultation consultation = entry.consultation();
        int number = entry.version().number();
        String name = entry.version().name().in(reader);
        String page = site + "/c/" + consultation.slug();
        xml.element("id", urn(id(consultation) + " " + number));
        xml.element(
                "title",
                Say.in(reader)
                        .say(
                                "publish.feed.version",
                                consultation.title().in(reader),
                                name.isEmpty() ? Say.in(reader).say("publish.feed.number", number) : name));
        xml.element("updated", entry.time().toString());
        xml.element("published", entry.time().toString());
        xml.element("summary", consultation.summary().in(reader));
        link(xml, "alternate", "text/html", page + "/v/" + number);
        if (number > 0) {
            link(xml, "related", "text/html", page + "/compare/0/" + number);
        }
        link(
                xml,
                "related",
                "application/json",
                site + "/api/v1/consultations/" + consultation.slug() + "/versions/" + number);
    }

    private static void link(Xml xml, String relation, String type, String address) throws XMLStreamException {
        xml.element(
                "link",
                () -> xml.attribute("rel", relation).attribute("type", type).attribute("href", address));
    }

    /** The same on every day and under every address: of the consultation's name and the instant of its publication. */
    private static String id(Consultation consultation) {
        return consultation.slug() + " " + consultation.publishedAt().orElseThrow();
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("dauys " + name).getBytes(StandardCharsets.UTF_8));
    }
}
