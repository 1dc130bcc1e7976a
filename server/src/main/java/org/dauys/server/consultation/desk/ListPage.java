package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of consultations, with what waits for an editor. */
@Controller
class ListPage {
    private final Consultations consultations;

    ListPage(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/desk")
    String list(Model model) {
        model.addAttribute(
                "consultations", consultations.all().stream().map(this::listed).toList());
        return "desk/list";
    }

    private Listed listed(Consultation consultation) {
        List<Version> versions = consultations.versions(consultation);
        List<Text> open = versions.stream()
                .filter(version -> !version.isPublished())
                .flatMap(version -> version.texts().stream())
                .toList();
        return new Listed(
                consultation,
                versions.size(),
                (int) versions.stream().filter(Version::isPublished).count(),
                count(open, Text.State.WAITING),
                count(open, Text.State.UNREADABLE),
                open.stream()
                        .filter(text -> text.state() == Text.State.READ)
                        .mapToInt(text -> text.problems().size())
                        .sum());
    }

    private static int count(List<Text> texts, Text.State state) {
        return (int) texts.stream().filter(text -> text.state() == state).count();
    }
}
