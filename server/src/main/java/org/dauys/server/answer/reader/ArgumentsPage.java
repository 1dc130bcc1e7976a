package org.dauys.server.answer.reader;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.answer.Argument;
import org.dauys.server.answer.Arguments;
import org.dauys.server.answer.Rotation;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The arguments for and against all provisions that have any. */
@Controller
class ArgumentsPage {
    private final Frames frames;
    private final Arguments arguments;
    private final InstantSource clock;

    ArgumentsPage(Frames frames, Arguments arguments, InstantSource clock) {
        this.frames = frames;
        this.arguments = arguments;
        this.clock = clock;
    }

    private record Place(int version, String label) {}

    @GetMapping("/c/{slug}/arguments")
    @Open
    String show(@PathVariable String slug, Locale locale, Model model) {
        Frame frame = frames.of(slug, locale);
        LocalDate today = clock.instant().atZone(frame.consultation().zone()).toLocalDate();
        Map<Place, List<Argument>> places = new LinkedHashMap<>();
        for (Argument argument : arguments.in(frame.consultation())) {
            places.computeIfAbsent(new Place(argument.version(), argument.label()), place -> new ArrayList<>())
                    .add(argument);
        }
        List<ArgumentsOn> provisions = new ArrayList<>();
        places.forEach((place, all) -> frame.version(place.version())
                .ifPresent(version -> provisions.add(new ArgumentsOn(
                        version, place.label(), Columns.of(all, rotation(version, place.label(), today))))));
        model.addAttribute("frame", frame);
        model.addAttribute("provisions", provisions);
        return "answer/reader/arguments";
    }

    static Rotation rotation(Version version, String label, LocalDate today) {
        return new Rotation(version.id() + " " + label, today);
    }
}
