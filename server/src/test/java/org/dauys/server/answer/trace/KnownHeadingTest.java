package org.dauys.server.answer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.answer.KnownTies;
import org.dauys.server.answer.KnownTies.Origin;
import org.dauys.server.answer.KnownTies.Range;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who changed words of the heading of one paragraph have each their own. */
class KnownHeadingTest {
    private static final String OLD = "Сети малые для всякой реки и для моря, снасти старые";
    private static final String NEW = "Сети большие для всякой реки и для моря, снасти новые";

    private static NewVersion version(String heading) {
        String text = """
                <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body><article eId="art_1"><num>1</num>
                <heading>Лодки</heading><paragraph eId="art_1__para_1"><num>1.</num><heading>%s</heading><content><p>Чинят на
                суше весной.</p></content></paragraph></article></body></act></akomaNtoso>
                """.formatted(heading);
        return new NewVersion(
                Words.NONE,
                Optional.empty(),
                List.of(new NewText(
                        "law.akn", Format.AKN, text.getBytes(StandardCharsets.UTF_8), Optional.of(Language.RUSSIAN))),
                List.of());
    }

    private static long ask(TestSite site, Consultation consultation, Version version, String proposed) {
        return site.bean(Register.class)
                .register(new NewSubmission(
                        consultation.id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(
                                SubmissionKind.AMENDMENT,
                                Language.RUSSIAN,
                                Optional.of(new Amendment(Action.MODIFY, proposed)),
                                "",
                                ""),
                        Anchor.provision(version.id(), "1.1-heading"),
                        new Who(Optional.empty(), false, ""),
                        List.of()))
                .id();
    }

    private static Origin origin(String old, String now, long submission) {
        return new Origin(
                Language.RUSSIAN,
                "1.1",
                "1.1",
                true,
                new Range(OLD.indexOf(old), OLD.indexOf(old) + old.length()),
                new Range(NEW.indexOf(now), NEW.indexOf(now) + now.length()),
                new KnownTies.Source(Optional.of(submission), Words.NONE));
    }

    @Test
    void eachOfTwoIsTiedToTheirOwnWordsOfTheHeading() throws Exception {
        try (TestSite site = TestSite.empty()) {
            Words name = new Words("", "Сети", "");
            site.bean(Imports.class)
                    .run(new NewConsultation(
                            "nets", name, name, List.of(), List.of(version(OLD), version(NEW)), List.of()));
            Consultation consultation =
                    site.bean(Consultations.class).bySlug("nets").orElseThrow();
            List<Version> versions = site.bean(Consultations.class).publishedVersions(consultation);
            long first = ask(site, consultation, versions.getFirst(), OLD.replace("малые", "большие"));
            long second = ask(site, consultation, versions.getFirst(), OLD.replace("старые", "новые"));
            site.bean(KnownTies.class)
                    .confirm(
                            consultation,
                            versions.getFirst(),
                            versions.getLast(),
                            List.of(origin("малые", "большие", first), origin("старые", "новые", second)));
            assertEquals(
                    List.of("1 1.1-heading малые > большие", "2 1.1-heading старые > новые"),
                    site.bean(JdbcClient.class).sql("""
                                    select s.number || ' ' || t.label || coalesce(' ' || w.removed || ' > ' || w.added, '')
                                    from answer.tie t join submission.submission s on s.id = t.submission_id
                                    left join answer.tied_words w on w.tie_id = t.id order by s.number
                                    """).query(String.class).list());
        }
    }
}
