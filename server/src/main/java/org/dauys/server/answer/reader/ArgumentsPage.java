package org.dauys.server.answer.reader;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.answer.Argument;
import org.dauys.server.answer.Arguments;
import org.dauys.server.answer.Rotation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The arguments for and against all provisions that have any. */
@Controller
class ArgumentsPage {
    private final ProvisionLabels labels;
    private final Arguments arguments;
    private final InstantSource clock;

    ArgumentsPage(Arguments arguments, InstantSource clock, ProvisionLabels labels) {
        this.labels = labels;
        this.arguments = arguments;
        this.clock = clock;
    }

    private record Argued(int version, String label) {}

    @GetMapping("/c/{slug}/arguments")
    @Open
    Shown show(ReaderVisit visit) {
        LocalDate today = clock.instant().atZone(visit.consultation().zone()).toLocalDate();
        Map<Argued, List<Argument>> places = new LinkedHashMap<>();
        for (Argument argument : arguments.in(visit.consultation())) {
            places.computeIfAbsent(new Argued(argument.version(), argument.label()), place -> new ArrayList<>())
                    .add(argument);
        }
        List<ArgumentsOn> provisions = new ArrayList<>();
        places.forEach((place, all) -> visit.frame()
                .version(place.version())
                .ifPresent(version -> provisions.add(new ArgumentsOn(
                        version, place.label(), Columns.of(all, rotation(version, place.label(), today))))));
        return visit.show("answer/reader/arguments")
                .with("names", labels.names(visit.frame().versions(), visit.page()))
                .with("provisions", provisions);
    }

    static Rotation rotation(Version version, String label, LocalDate today) {
        return new Rotation(version.id() + " " + label, today);
    }
}
