package org.dauys.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.answer.Bodies;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;

/**
 * A consultation on a short act of a country that there is not: the text in force has the right to strike, the first draft
 * drops it, the second, which is still to be published, has the wording that a participant will propose. Who works there
 * has an account of the name of the role.
 */
final class TestLabourLaw {
    static final String PASSWORD = "seven herons over Balkhash";
    static final String SLUG = "labour-law";
    static final String TITLE = "Проект закона о труде";
    /** The labour article's paragraph that the way is about. */
    static final String LABEL = "2.3";

    static final String DROPPED = "способами, установленными законом";
    static final String PROPOSED =
            "способами, установленными законом, включая право на забастовку без разрешения властей";
    static final String MINISTRY = "Министерство труда";

    private TestLabourLaw() {}

    /** Makes and publishes it, with the text in force and the first draft. */
    static TestSite site() throws Exception {
        TestSite site = TestSite.empty();
        site.bean(Imports.class)
                .run(new NewConsultation(
                        SLUG,
                        new Words("", TITLE, ""),
                        Words.NONE,
                        List.of(),
                        List.of(
                                version(text(DROPPED + ", включая право на забастовку", "государство")),
                                version(text(DROPPED, "работодатель"))),
                        List.of()));
        long id = site.bean(Consultations.class).bySlug(SLUG).orElseThrow().id();
        site.bean(Bodies.class).add(id, "labour", new Words("", MINISTRY, ""));
        site.bean(Bodies.class).add(id, "justice", new Words("", "Рабочая группа по судам", ""));
        Accounts accounts = site.bean(Accounts.class);
        accounts.create("editor-of-law", PASSWORD, List.of(Grant.in(id, Role.EDITOR)));
        accounts.create(
                "responder-of-law", PASSWORD, List.of(new Grant(Role.RESPONDER, OptionalLong.of(id), "labour")));
        return site;
    }

    /** With the wording proposed, and a change that nobody asked for. */
    static byte[] secondDraft() {
        return text(PROPOSED, "работодатель или государство");
    }

    private static byte[] text(String disputes, String whoPays) {
        return """
                Закон Республики Акдала о труде
                Статья 1. Предмет закона
                1. Закон определяет права работников и обязанности работодателей.
                2. Закон действует на всей территории Республики.
                Статья 2. Труд
                1. Труд свободен: каждый сам выбирает профессию и занятие; принудительный труд запрещён.
                2. Работнику гарантируются безопасные и безвредные условия труда и равная оплата за равный труд.
                3. Признаётся право на разрешение индивидуальных и коллективных трудовых споров %s.
                4. Вред, причинённый здоровью работника на производстве, возмещает %s.
                Статья 3. Отдых
                1. Отдых – право каждого.
                2. Закон устанавливает предельное рабочее время, выходные дни и оплачиваемый отпуск.
                """.formatted(disputes, whoPays).getBytes(StandardCharsets.UTF_8);
    }

    private static NewVersion version(byte[] text) {
        NewText read = new NewText("zakon.txt", Format.TEXT, text, Optional.of(Language.RUSSIAN));
        return new NewVersion(Words.NONE, Optional.empty(), List.of(read), List.of());
    }
}
