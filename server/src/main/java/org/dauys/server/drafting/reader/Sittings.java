package org.dauys.server.drafting.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.DisposalLists.Line;
import org.dauys.server.drafting.Draft;
import org.dauys.server.drafting.ListNumbers;
import org.dauys.server.drafting.ListRow;
import org.dauys.server.drafting.ListRows;
import org.dauys.server.drafting.MarkedAmendment;
import org.dauys.server.drafting.PublishedList;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.springframework.stereotype.Component;

/** Finds what a sitting has before it. */
@Component
class Sittings {
    private final Acts acts;
    private final ListRows rows;

    Sittings(Acts acts, ListRows rows) {
        this.acts = acts;
        this.rows = rows;
    }

    /** The amendment with this number in the list; empty where the list has none. */
    Optional<SittingView> of(PublishedList list, String number, Page page) {
        List<Line> lines = list.lines();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).number().filter(number::equals).isPresent()) {
                return Optional.of(view(list, at, page));
            }
        }
        return Optional.empty();
    }

    private SittingView view(PublishedList list, int at, Page page) {
        List<Line> lines = list.lines();
        Line line = lines.get(at);
        Candidate candidate = line.listed().candidate();
        ListRow row = rows.of(list.base(), List.of(line), page).getFirst();
        Optional<Act> act = list.base().text(candidate.change().language()).map(acts::of);
        return new SittingView(
                list.base(),
                row,
                act.map(candidate::base).orElse(""),
                act.map(one -> MarkedHtml.of(MarkedAmendment.of(candidate, one)))
                        .orElse(""),
                collisions(list.base().readTexts().stream().map(acts::of).toList(), lines, candidate),
                at + 1,
                Paging.with(lines, at),
                at > 0 ? lines.get(at - 1).number() : Optional.empty(),
                at + 1 < lines.size() ? lines.get(at + 1).number() : Optional.empty());
    }

    /** By their numbers in the list, in whichever text: what goes as a whole goes in all of them. */
    private static List<String> collisions(List<Act> texts, List<Line> lines, Candidate candidate) {
        Set<String> near = near(texts, lines, candidate.article());
        Map<Integer, Line> here = lines.stream()
                .filter(line -> near.contains(line.listed().article()))
                .collect(Collectors.toMap(line -> line.listed().candidate().number(), Function.identity()));
        List<Candidate> all =
                here.values().stream().map(line -> line.listed().candidate()).toList();
        Set<String> colliding = new TreeSet<>(ListNumbers.ORDER);
        for (Act text : texts) {
            new Draft(text, all)
                    .clashes().stream()
                            .filter(clash -> clash.isOf(candidate))
                            .flatMap(clash -> Optional.ofNullable(
                                    here.get(clash.other(candidate).number()))
                                    .stream())
                            .flatMap(line -> line.number().stream())
                            .forEach(colliding::add);
        }
        return List.copyOf(colliding);
    }

    /** The article, and those of the lines that it stands in or that stand in it: nothing else is about the same words. */
    private static Set<String> near(List<Act> texts, List<Line> lines, String article) {
        Set<String> above = above(texts, article);
        Set<String> near = new HashSet<>();
        lines.stream()
                .map(line -> line.listed().article())
                .distinct()
                .filter(other -> other.equals(article)
                        || above.contains(other)
                        || above(texts, other).contains(article))
                .forEach(near::add);
        return near;
    }

    private static Set<String> above(List<Act> texts, String article) {
        return texts.stream()
                .flatMap(text -> ActPlace.of(text, article).stream())
                .flatMap(place -> place.above().stream())
                .map(holds -> OtherUnit.article(holds.label()))
                .collect(Collectors.toSet());
    }
}
