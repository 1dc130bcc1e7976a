package org.dauys.server.meeting.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a table of meetings can say, with the names that tables give it. */
enum MeetingColumn {
    KEY("key", "number", "ключ", "номер", "нөмір", "нөмірі", "кілт"),
    KIND("kind", "вид", "түрі"),
    HOST("host", "кто принимает", "принимает", "организация", "қабылдаушы", "кім қабылдайды", "ұйым"),
    DAY("day", "date", "день", "дата", "күн", "күні"),
    BEGINS("begins", "from", "начало", "басталуы"),
    ENDS("ends", "to", "конец", "окончание", "аяқталуы"),
    ZONE("zone", "time zone", "часовой пояс", "пояс", "уақыт белдеуі"),
    REGION("region", "регион", "область", "өңір", "облыс"),
    SETTLEMENT(
            "settlement",
            "town",
            "город",
            "село",
            "населённый пункт",
            "населенный пункт",
            "қала",
            "ауыл",
            "елді мекен"),
    ADDRESS("address", "hall", "адрес", "место", "зал", "мекенжай", "мекенжайы", "залы"),
    LINK("link", "ссылка", "сілтеме"),
    CAPACITY("capacity", "seats", "мест", "вместимость", "орын саны"),
    LANGUAGES("languages", "язык", "языки", "тіл", "тілдер", "тілдері"),
    ACCESSIBILITY("accessibility", "доступность", "қолжетімділік"),
    THEMES("themes", "темы", "тақырыптар", "тақырыптары"),
    DELEGATION("delegation", "делегация"),
    AGENDA("agenda", "повестка", "күн тәртібі");

    private static final List<String> LANGUAGES_OF_COLUMNS = List.of("kk", "ru", "en");

    private final String code;
    /** Never changed; the checker knows of no list that cannot be. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    MeetingColumn(String... names) {
        this.code = names[0];
        this.names = List.of(names);
    }

    String code() {
        return code;
    }

    /** Whether it says words for readers, and so has a column for each language: {@code host_kk}. */
    boolean isInLanguages() {
        return switch (this) {
            case HOST, SETTLEMENT, ADDRESS, ACCESSIBILITY, DELEGATION, AGENDA -> true;
            default -> false;
        };
    }

    /**
     * A column of a table.
     *
     * @param language of its words; in the language of the page where the table does not tell
     */
    record Named(MeetingColumn column, String language) {}

    /** What a column of this name says; empty when nobody knows. */
    static Optional<Named> named(String written, String pageLanguage) {
        String name = written.strip()
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replaceAll("[\\s,():]+", " ")
                .strip();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean told = name.contains(" ") && LANGUAGES_OF_COLUMNS.contains(last);
        String plain = told ? name.substring(0, name.lastIndexOf(' ')) : name;
        return Arrays.stream(values())
                .filter(one -> one.names.contains(plain) && (!told || one.isInLanguages()))
                .findFirst()
                .map(one -> new Named(one, told ? last : pageLanguage));
    }

    /** The column that a field of the form is typed from. */
    static MeetingColumn ofField(String field) {
        String name = field.replaceFirst("-.*", "");
        return switch (name) {
            case "delegate" -> DELEGATION;
            case "item" -> AGENDA;
            case "more" -> LANGUAGES;
            default ->
                Arrays.stream(values())
                        .filter(one -> one.code.equals(name))
                        .findFirst()
                        .orElse(KEY);
        };
    }
}
