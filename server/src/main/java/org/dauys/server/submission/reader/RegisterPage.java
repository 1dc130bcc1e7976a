package org.dauys.server.submission.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.LabelQuery;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Reckonings;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.reader.ListQuery.Sort;
import org.dauys.text.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register, as everyone may read it. */
@Controller
class RegisterPage {
    private final Frames frames;
    private final Themes themes;
    private final Listing listing;
    private final Lines lines;
    private final Reckonings reckonings;
    private final SubjectNames subjects;

    RegisterPage(
            Frames frames, Themes themes, Listing listing, Lines lines, Reckonings reckonings, SubjectNames subjects) {
        this.frames = frames;
        this.themes = themes;
        this.listing = listing;
        this.lines = lines;
        this.reckonings = reckonings;
        this.subjects = subjects;
    }

    @Open
    @GetMapping("/c/{slug}/submissions")
    String list(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Frame frame = frames.of(slug, page.locale());
        ListQuery query = ListQuery.of(asked);
        model.addAttribute("frame", frame);
        model.addAttribute("view", view(frame, query, page));
        return "submission/reader/list";
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
                turn(frame, query, found, true),
                turn(frame, query, found, false),
                themes.of(frame.consultation()),
                place.map(one -> one.name(page)),
                reckonings.of(frame.consultation().id()),
                page);
    }

    private Optional<ActPlace> place(Frame frame, Version newest, String typed, Page page) {
        return typed.isEmpty()
                ? Optional.empty()
                : Stream.concat(Stream.of(typed), LabelQuery.labels(typed).stream())
                        .flatMap(label -> subjects.place(frame, newest.id(), label, page).stream())
                        .findFirst();
    }

    private static Listing.Provision provision(ActPlace place) {
        return new Listing.Provision(
                place.provision().label(),
                place.provision().kind() == Kind.ARTICLE,
                place.provision().walk().map(part -> part.label()).collect(Collectors.toSet()));
    }

    private static Optional<String> turn(Frame frame, ListQuery query, Listing.Found found, boolean back) {
        boolean there = back ? found.hasPrevious() : found.hasNext();
        if (!there || found.rows().isEmpty()) {
            return Optional.empty();
        }
        Row edge = back ? found.rows().getFirst() : found.rows().getLast();
        String key = (query.sort() == Sort.SUPPORTED ? edge.supporters() + "." : "") + edge.number();
        return Optional.of(
                query.with(back ? ListQuery.BEFORE : ListQuery.AFTER, key).href(frame.base() + "/submissions"));
    }
}
