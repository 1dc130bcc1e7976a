package org.dauys.server.submission.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Theme;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.Reckoning;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.reader.ListQuery.Sort;

/**
 * A page of the register.
 *
 * @param total how many were found; -1 when nothing is left out
 * @param provision the name of the one that the list is about
 */
public record ListView(
        String base,
        ListQuery query,
        List<Line> lines,
        int total,
        Optional<String> previous,
        Optional<String> next,
        List<Theme> themes,
        Optional<String> provision,
        Reckoning reckoning,
        Page page) {

    public ListView {
        lines = List.copyOf(lines);
        themes = List.copyOf(themes);
    }

    /** One of several values of a filter. */
    public record Option(String code, String name) {}

    public String address() {
        return base + "/submissions";
    }

    /** "More than 500" rather than a number that took long to count. */
    public String found() {
        return total > Listing.COUNTED
                ? page.say("submission.list.more", page.number(Listing.COUNTED))
                : page.count("submission.list.found", total);
    }

    public List<Option> kinds() {
        return options(
                "kind",
                Arrays.stream(SubmissionKind.values()).map(SubmissionKind::code).toList());
    }

    public List<Option> sources() {
        return options(
                "source", Arrays.stream(Source.values()).map(Source::code).toList());
    }

    public List<Option> states() {
        return options("state", Arrays.stream(State.values()).map(State::code).toList());
    }

    public List<Option> languages() {
        return options(
                "language",
                Say.LANGUAGES.stream().map(language -> language.getLanguage()).toList());
    }

    public List<Option> decisions() {
        return options(
                "disposition",
                Stream.concat(
                                Stream.of("none"),
                                Arrays.stream(Disposition.values()).map(Disposition::code))
                        .toList());
    }

    public List<Option> sorts() {
        return options("sort", Arrays.stream(Sort.values()).map(Sort::code).toList());
    }

    private List<Option> options(String kind, List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, page.say("submission." + kind + "." + code)))
                .toList();
    }

    /** The same list with each of every campaign, or with one of each. */
    public String toggle() {
        return query.with(ListQuery.CAMPAIGN, "")
                .with(ListQuery.COPIES, query.isGrouped() ? "each" : "")
                .href(address());
    }
}
