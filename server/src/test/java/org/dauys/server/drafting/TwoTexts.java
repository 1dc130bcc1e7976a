package org.dauys.server.drafting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
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
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Format;
import org.dauys.text.Language;

/** A consultation on one short act in two languages, and amendments to its texts, mostly the Russian one. */
final class TwoTexts {
    static final String RUSSIAN = """
            Закон Республики Акдала о труде
            Статья 1. Труд
            1. Труд свободен.
            2. Отдых – право каждого.
            Статья 2. Плата
            1. Плата за труд равна.
            """;
    static final String KAZAKH = """
            Ақдала Республикасының еңбек туралы заңы
            1-бап. Еңбек
            1. Еңбек еркін.
            2. Тынығу – әркімнің құқығы.
            2-бап. Еңбекақы
            1. Еңбекақы тең.
            """;

    private TwoTexts() {}

    /** With so many equal versions, all published, the first of them in force. */
    static TestCommission make(TestSite site, String slug, int versions, String russian, String kazakh) {
        NewVersion version = new NewVersion(
                Words.NONE,
                Optional.empty(),
                List.of(text("zakon.txt", russian, Language.RUSSIAN), text("zan.txt", kazakh, Language.KAZAKH)),
                List.of());
        try {
            site.bean(Imports.class)
                    .run(new NewConsultation(
                            slug,
                            new Words("", "О труде", ""),
                            Words.NONE,
                            List.of(),
                            Collections.nCopies(versions, version),
                            List.of()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return TestCommission.of(site, slug);
    }

    private static NewText text(String name, String words, Language language) {
        return new NewText(name, Format.TEXT, words.getBytes(StandardCharsets.UTF_8), Optional.of(language));
    }

    /** To the newest version; a deletion where nothing is proposed. */
    static void amend(TestCommission commission, String label, String quote, String proposed) {
        amend(commission, commission.newest(), label, quote, proposed);
    }

    static void amend(TestCommission commission, Version version, String label, String quote, String proposed) {
        amend(commission, version, Language.RUSSIAN, label, quote, proposed);
    }

    /** To a version's text in this language. */
    static void amend(
            TestCommission commission,
            Version version,
            Language language,
            String label,
            String quote,
            String proposed) {
        amend(commission, version, language, label, quote, proposed, Optional.empty());
    }

    /** To the newest version's Russian text, by an author. */
    static Receipt amend(
            TestCommission commission, String label, String quote, String proposed, Optional<UUID> author) {
        return amend(commission, commission.newest(), Language.RUSSIAN, label, quote, proposed, author);
    }

    private static Receipt amend(
            TestCommission commission,
            Version version,
            Language language,
            String label,
            String quote,
            String proposed,
            Optional<UUID> author) {
        return commission
                .bean(Register.class)
                .register(new NewSubmission(
                        commission.id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(
                                SubmissionKind.AMENDMENT,
                                language,
                                Optional.of(
                                        new Amendment(proposed.isEmpty() ? Action.DELETE : Action.MODIFY, proposed)),
                                "",
                                ""),
                        new Anchor(version.id(), label, Optional.of(language), quote, OptionalInt.empty()),
                        new Who(author, false, ""),
                        List.of()))
                .receipt()
                .orElseThrow();
    }

    /** As if a moderator or its sender had brought it into this state, without what the program does then. */
    static void state(TestCommission commission, int number, String state) {
        commission
                .sql()
                .sql("""
                        update submission.submission set state = :state,
                          hidden_reason = case when :state = 'hidden' then 'insult' end
                        where consultation_id = :id and number = :number
                        """)
                .param("state", state)
                .param("id", commission.id())
                .param("number", number)
                .update();
    }

    /** Waits until all amendments are placed on the newest version. */
    static void placed(TestCommission commission) {
        TestCommission.await(
                "placed amendments", () -> commission.bean(Merges.class).unplaced(commission.newest()) == 0);
    }
}
