package org.dauys.server.submission.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.LabelQuery;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.Reckonings;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.reader.ListQuery.Sort;
import org.dauys.text.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register, as everyone may read it. */
@Controller
class RegisterPage {
    private final Themes themes;
    private final Listing listing;
    private final Lines lines;
    private final Reckonings reckonings;
    private final SubjectNames subjects;

    RegisterPage(Themes themes, Listing listing, Lines lines, Reckonings reckonings, SubjectNames subjects) {
        this.themes = themes;
        this.listing = listing;
        this.lines = lines;
        this.reckonings = reckonings;
        this.subjects = subjects;
    }

    @Open
    @GetMapping("/c/{slug}/submissions")
    Shown list(ReaderVisit visit) {
        return visit.show("submission/reader/list")
                .with("view", view(visit.frame(), ListQuery.of(visit.sent()), visit.page()));
    }

    private ListView view(Frame frame, ListQuery query, Page page) {
        Optional<Version> newest = frame.newest();
        long version = newest.map(Version::id).orElse(-1L);
        Optional<ActPlace> place = newest.flatMap(found -> place(frame, found, query.get(ListQuery.PROVISION), page));
        Optional<Listing.Provision> provision = place.map(RegisterPage::provision);
        boolean nowhere = place.isEmpty() && !query.get(ListQuery.PROVISION).isEmpty();
        Listing.Found found = newest.isEmpty() || nowhere
                ? Listing.Found.NOTHING
                : query.isFiltered()
                        ? listing.counted(frame.consultation(), version, query, provision)
                        : listing.page(frame.consultation(), version, query, provision);
        return new ListView(
                frame.base(),
                query,
                newest.isEmpty() ? List.of() : lines.of(frame, newest.get(), found.rows(), query, page),
                query.isFiltered() ? found.total() : -1,
                before(frame, query, found),
                after(frame, query, found),
                themes.of(frame.consultation()),
                place.map(one -> one.name(page)),
                reckonings.of(frame.consultation().id()),
                page);
    }

    private Optional<ActPlace> place(Frame frame, Version newest, String typed, Page page) {
        return typed.isEmpty()
                ? Optional.empty()
                : Stream.concat(Stream.of(typed), LabelQuery.allLabels(typed).stream())
                        .flatMap(label -> subjects.place(frame, newest.id(), label, page).stream())
                        .findFirst();
    }

    private static Listing.Provision provision(ActPlace place) {
        return new Listing.Provision(
                place.provision().label(), place.provision().kind() == Kind.ARTICLE, place.labels());
    }

    private static Optional<String> before(Frame frame, ListQuery query, Listing.Found found) {
        return found.hasPrevious() && !found.rows().isEmpty()
                ? Optional.of(turn(frame, query, ListQuery.BEFORE, found.rows().getFirst()))
                : Optional.empty();
    }

    private static Optional<String> after(Frame frame, ListQuery query, Listing.Found found) {
        return found.hasNext() && !found.rows().isEmpty()
                ? Optional.of(turn(frame, query, ListQuery.AFTER, found.rows().getLast()))
                : Optional.empty();
    }

    /** The address of the part that begins or ends at a row. */
    private static String turn(Frame frame, ListQuery query, String side, Row edge) {
        String key = (query.sort() == Sort.SUPPORTED ? edge.supporters() + "." : "") + edge.number();
        return query.with(side, key).href(frame.base() + "/submissions");
    }
}
