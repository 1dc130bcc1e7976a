package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.jobs.StuckWork;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The consultations in which whoever asks has work to do, with what waits for an editor. */
@Controller
@Needs({})
class ListPage {
    private final Consultations consultations;
    private final Roles roles;
    private final StuckWork work;

    ListPage(Consultations consultations, Roles roles, StuckWork work) {
        this.consultations = consultations;
        this.roles = roles;
        this.work = work;
    }

    @GetMapping("/desk")
    Shown list(Visit visit) {
        boolean operator = roles.everywhere().contains(Role.OPERATOR);
        return visit.show("consultation/desk/list")
                .with(
                        "consultations",
                        consultations.all().stream()
                                .filter(consultation -> roles.atDesk(consultation.id()))
                                .map(this::listed)
                                .toList())
                .with("mayAdd", roles.everywhere().contains(Role.EDITOR))
                .with("operator", operator)
                .with("stuck", operator && work.isStuck());
    }

    private Listed listed(Consultation consultation) {
        boolean editor = roles.any(consultation.id(), Role.EDITOR);
        List<Version> versions =
                editor ? consultations.versions(consultation) : consultations.publishedVersions(consultation);
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
                        .mapToInt(text -> text.doubts().size())
                        .sum());
    }

    private static int count(List<Text> texts, Text.State state) {
        return (int) texts.stream().filter(text -> text.state() == state).count();
    }
}
