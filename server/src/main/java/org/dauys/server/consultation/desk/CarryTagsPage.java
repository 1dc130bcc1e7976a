package org.dauys.server.consultation.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.consultation.CarriedTags;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Carries the tags of all themes from the version before to this one: seen first, then done. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/themes")
class CarryTagsPage {
    private final Comparisons comparisons;
    private final Themes themes;

    CarryTagsPage(Comparisons comparisons, Themes themes) {
        this.comparisons = comparisons;
        this.themes = themes;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Desk.At at = visit.at();
        return visit.show("consultation/desk/carry")
                .with("from", at.before())
                .with("carried", carried(at, visit.page()));
    }

    @PostMapping
    ModelAndView carry(DeskVisit visit) {
        Desk.At at = visit.at();
        Map<Long, Set<String>> tags = new HashMap<>();
        for (Carried one : carried(at, visit.page())) {
            if (!one.added().isEmpty()) {
                tags.put(one.theme().id(), one.added());
            }
        }
        themes.addTags(at.consultation(), at.version(), tags);
        int count = tags.values().stream().mapToInt(Set::size).sum();
        return visit.doneMany("/themes", "desk.carried", count);
    }

    private List<Carried> carried(Desk.At at, Page page) {
        Optional<Compared> compared = comparisons.of(at.before(), at.version(), page.locale());
        return themes.of(at.consultation()).stream()
                .flatMap(theme -> compared.map(some -> carried(theme, some)).stream())
                .toList();
    }

    private static Carried carried(Theme theme, Compared compared) {
        CarriedTags carried = CarriedTags.of(theme, compared);
        Set<String> added = new TreeSet<>(carried.labels());
        added.removeAll(theme.tags().getOrDefault(compared.to().id(), Set.of()));
        return new Carried(theme, added, carried.lost());
    }
}
