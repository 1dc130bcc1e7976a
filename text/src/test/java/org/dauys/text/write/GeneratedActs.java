package org.dauys.text.write;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;

/** Acts made from a seed, in every language, with everything that an act can hold nested in each other. */
final class GeneratedActs {
    private static final Map<String, String> WORDS = Map.of(
            "ru",
                    "Государство гарантирует каждому гражданину право на свободный труд в соответствии с законом и не допускает принуждения",
            "kk",
                    "Мемлекет әрбір азаматқа заңға сәйкес еркін еңбек ету құқығына кепілдік береді және мәжбүрлеуге жол бермейді",
            "en",
                    "State guarantees every citizen the right to free work under the law and does not allow any compulsion",
            "fr",
                    "Etat garantit chaque citoyen le droit au travail libre dans les conditions prévues par la loi et la justice",
            "de", "Staat gewährleistet jedem Bürger das Recht auf freie Arbeit nach dem Gesetz und duldet keinen Zwang",
            "es",
                    "Estado garantiza que cada ciudadano tenga el derecho al trabajo libre según la ley y no permite coacción",
            "it",
                    "Stato garantisce che ogni cittadino abbia il diritto al lavoro libero secondo la legge e non ammette costrizione");

    private static final Map<String, String[]> FORMS = Map.of(
            // section, chapter, article, paragraph, list, inner list, note, repealed, annex
            "ru",
                    new String[] {
                        "Раздел %s. ",
                        "Глава %s. ",
                        "Статья %s. ",
                        "%s. ",
                        "%s) ",
                        "%s) ",
                        "Сноска. ",
                        "Исключен",
                        "Приложение %s. "
                    },
            "kk",
                    new String[] {
                        "%s-бөлім. ",
                        "%s-тарау. ",
                        "%s-бап. ",
                        "%s. ",
                        "%s) ",
                        "%s) ",
                        "Ескерту. ",
                        "Алып тасталды",
                        "%s-қосымша. "
                    },
            "en",
                    new String[] {
                        "Section %s. ",
                        "Chapter %s. ",
                        "Article %s. ",
                        "%s. ",
                        "(%s) ",
                        "",
                        "Note. ",
                        "Repealed",
                        "Annex %s. "
                    },
            "fr",
                    new String[] {
                        "Section %s : ",
                        "Sous-section %s : ",
                        "Article %s : ",
                        "",
                        "%s° ",
                        "%s) ",
                        "Note. ",
                        "Abrogé",
                        "Annexe %s : "
                    },
            "de",
                    new String[] {
                        "Abschnitt %s. ",
                        "Unterabschnitt %s. ",
                        "Artikel %s. ",
                        "(%s) ",
                        "%s. ",
                        "%s) ",
                        "Anmerkung. ",
                        "Aufgehoben",
                        "Anlage %s. "
                    },
            "es",
                    new String[] {
                        "Título %s. ",
                        "Capítulo %s. ",
                        "Artículo %s. ",
                        "%s. ",
                        "%s) ",
                        "",
                        "Nota. ",
                        "Derogado",
                        "Anexo %s. "
                    },
            "it",
                    new String[] {
                        "Titolo %s. ",
                        "Capo %s. ",
                        "Articolo %s. ",
                        "%s. ",
                        "%s) ",
                        "%s) ",
                        "Nota. ",
                        "Abrogato",
                        "Allegato %s. "
                    });

    private final Random random;
    private final String[] forms;
    private final String[] words;
    private final StringBuilder text = new StringBuilder();

    private GeneratedActs(long seed, String language) {
        this.random = new Random(seed);
        this.forms = FORMS.getOrDefault(language, new String[0]);
        this.words = WORDS.getOrDefault(language, "").split(" ");
    }

    /** An act as the reader of plain text would read it. */
    static Act act(long seed, String language) throws UnreadableActException {
        String source = new GeneratedActs(seed, language).source();
        return ActReader.read(
                        "generated",
                        source.getBytes(StandardCharsets.UTF_8),
                        Format.TEXT,
                        Optional.of(new Language(language)))
                .act();
    }

    private String source() {
        line(words(4));
        if (random.nextBoolean()) {
            line(forms[6] + words(6) + ".");
        }
        int article = 1;
        for (int section = 1; section <= 3; section++) {
            line(forms[0].formatted(section) + words(3));
            for (int chapter = 1; chapter <= random.nextInt(3); chapter++) {
                line(forms[1].formatted(chapter) + words(3));
                article = articles(article);
            }
            article = articles(article);
        }
        if (random.nextBoolean()) {
            line(forms[8].formatted("1") + words(3));
            articles(1);
        }
        return text.toString();
    }

    private int articles(int from) {
        int article = from;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            article(article++);
        }
        return article;
    }

    private void article(int number) {
        boolean headed = random.nextBoolean();
        line((forms[2].formatted(number) + (headed ? words(3) : "")).strip());
        switch (random.nextInt(5)) {
            case 0 -> line(forms[7] + ".");
            case 1 -> sentences();
            default -> {
                if (forms[3].isEmpty()) {
                    list();
                } else {
                    paragraphs();
                }
            }
        }
        note();
    }

    private void paragraphs() {
        for (int i = 1; i <= 1 + random.nextInt(4); i++) {
            if (random.nextInt(3) == 0) {
                line(forms[3].formatted(i) + words(5) + ":");
                items();
            } else {
                line(forms[3].formatted(i) + words(8) + ".");
            }
            if (random.nextInt(3) == 0) {
                sentences();
            }
            note();
        }
    }

    private void list() {
        line(words(5) + ":");
        items();
    }

    private void items() {
        boolean letters = forms[4].startsWith("(") || forms[5].isEmpty() || words[0].equals("Stato");
        for (int i = 1; i <= 2 + random.nextInt(3); i++) {
            String mark = letters ? String.valueOf((char) ('a' + i - 1)) : String.valueOf(i);
            line(forms[4].formatted(mark) + words(4) + ";");
            if (random.nextInt(4) == 0) {
                line("– " + words(3) + ";");
                line("– " + words(3) + ";");
            }
        }
    }

    private void sentences() {
        for (int i = 0; i <= random.nextInt(3); i++) {
            line(words(20) + ".");
        }
    }

    private void note() {
        if (random.nextInt(4) == 0) {
            line(forms[6] + words(5) + ".");
        }
    }

    private String words(int count) {
        StringBuilder sentence = new StringBuilder(words[0]);
        for (int i = 1; i < count; i++) {
            sentence.append(' ').append(words[1 + random.nextInt(words.length - 1)]);
        }
        return sentence.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
