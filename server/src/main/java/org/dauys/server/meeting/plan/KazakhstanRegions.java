package org.dauys.server.meeting.plan;

import java.util.List;
import org.dauys.server.site.Words;

/**
 * The twenty regions of Kazakhstan as they are since 8 June 2022: seventeen oblasts and three cities of republican significance, each
 * a square about where it lies, the westernmost in column 0.
 */
final class KazakhstanRegions {
    /** One of them, with its square. */
    record Square(String slug, Words name, int row, int column) {}

    static final List<Square> ALL = List.of(
            square(
                    "north-kazakhstan",
                    "Солтүстік Қазақстан облысы",
                    "Северо-Казахстанская область",
                    "North Kazakhstan Region",
                    0,
                    3),
            square("kostanay", "Қостанай облысы", "Костанайская область", "Kostanay Region", 1, 2),
            square("akmola", "Ақмола облысы", "Акмолинская область", "Akmola Region", 1, 3),
            square("pavlodar", "Павлодар облысы", "Павлодарская область", "Pavlodar Region", 1, 4),
            square(
                    "west-kazakhstan",
                    "Батыс Қазақстан облысы",
                    "Западно-Казахстанская область",
                    "West Kazakhstan Region",
                    2,
                    0),
            square("aktobe", "Ақтөбе облысы", "Актюбинская область", "Aktobe Region", 2, 1),
            square("ulytau", "Ұлытау облысы", "Область Улытау", "Ulytau Region", 2, 2),
            square("astana", "Астана қаласы", "Город Астана", "Astana City", 2, 3),
            square("abai", "Абай облысы", "Область Абай", "Abai Region", 2, 4),
            square(
                    "east-kazakhstan",
                    "Шығыс Қазақстан облысы",
                    "Восточно-Казахстанская область",
                    "East Kazakhstan Region",
                    2,
                    5),
            square("atyrau", "Атырау облысы", "Атырауская область", "Atyrau Region", 3, 0),
            square("kyzylorda", "Қызылорда облысы", "Кызылординская область", "Kyzylorda Region", 3, 2),
            square("karaganda", "Қарағанды облысы", "Карагандинская область", "Karaganda Region", 3, 3),
            square("jetisu", "Жетісу облысы", "Область Жетісу", "Jetisu Region", 3, 4),
            square("mangystau", "Маңғыстау облысы", "Мангистауская область", "Mangystau Region", 4, 0),
            square("turkistan", "Түркістан облысы", "Туркестанская область", "Turkistan Region", 4, 2),
            square("jambyl", "Жамбыл облысы", "Жамбылская область", "Jambyl Region", 4, 3),
            square("almaty-region", "Алматы облысы", "Алматинская область", "Almaty Region", 4, 4),
            square("shymkent", "Шымкент қаласы", "Город Шымкент", "Shymkent City", 5, 2),
            square("almaty", "Алматы қаласы", "Город Алматы", "Almaty City", 5, 4));

    private KazakhstanRegions() {}

    private static Square square(String slug, String kk, String ru, String en, int row, int column) {
        return new Square(slug, new Words(kk, ru, en), row, column);
    }
}
