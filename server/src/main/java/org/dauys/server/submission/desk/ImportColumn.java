package org.dauys.server.submission.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.submission.Codes;

/** What a column of an imported table can say, with the names that tables give it. */
public enum ImportColumn {
    PROPOSED(
            "proposed",
            "proposedwording",
            "wording",
            "предлагаемаяредакция",
            "предлагаемыйтекст",
            "ұсынылатынредакция",
            "ұсынылатынмәтін"),
    NAMED("named", "appearbyname", "поимени", "подименем", "подсвоимименем", "атымен", "өзатымен"),
    EMAIL("email", "mail", "электроннаяпочта", "почта", "элпочта", "электрондықпошта", "пошта"),
    RATIONALE("rationale", "reason", "justification", "обоснование", "негіздеме", "негіздемесі"),
    ORGANISATION("organisation", "organization", "организация", "ұйым", "ұйымы"),
    LABEL(
            "label",
            "provision",
            "article",
            "норма",
            "статья",
            "статьяпункт",
            "структурныйэлемент",
            "бап",
            "құрылымдықэлемент"),
    VERSION("version", "редакция", "версия", "редакциясы", "редакцияпроекта"),
    LANGUAGE("language", "lang", "язык", "тіл", "тілі"),
    KIND("kind", "type", "вид", "тип", "видобращения", "түрі", "өтініштүрі"),
    ACTION("action", "действие", "әрекет", "әрекеті"),
    DATE("date", "received", "дата", "датаобращения", "поступило", "күні", "келгенкүні"),
    KEY(
            "key",
            "id",
            "number",
            "no",
            "номер",
            "рег",
            "регномер",
            "регистрационныйномер",
            "код",
            "нөмірі",
            "нөмір",
            "тіркеунөмірі"),
    NAME(
            "name",
            "sender",
            "author",
            "sendersname",
            "фио",
            "имя",
            "отправитель",
            "автор",
            "заявитель",
            "атыжөні",
            "жіберуші",
            "авторы"),
    WORDS(
            "words",
            "text",
            "submission",
            "comment",
            "текст",
            "текстобращения",
            "обращение",
            "предложение",
            "замечание",
            "содержание",
            "мәтін",
            "мәтіні",
            "өтініш",
            "ұсыныс",
            "мазмұны");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot be changed.
    private final List<String> names;

    ImportColumn(String... names) {
        this.names = List.of(names);
    }

    public String code() {
        return Codes.of(this);
    }

    /** Which column says what, as far as their names tell; each is taken for one thing. */
    static Map<ImportColumn, Integer> guess(List<String> headers) {
        Map<ImportColumn, Integer> guess = new EnumMap<>(ImportColumn.class);
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            free.add(i);
        }
        for (boolean exactly : new boolean[] {true, false}) {
            for (ImportColumn column : values()) {
                if (!guess.containsKey(column)) {
                    free.stream()
                            .filter(i -> column.fits(plain(headers.get(i)), exactly))
                            .findFirst()
                            .ifPresent(i -> {
                                guess.put(column, i);
                                free.removeIf(i::equals);
                            });
                }
            }
        }
        return guess;
    }

    private boolean fits(String header, boolean exactly) {
        return names.stream()
                .anyMatch(name -> exactly ? header.equals(name) : name.length() > 3 && header.startsWith(name));
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
