package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dauys.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepealTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | исключён",
                "ru | (исключена)",
                "ru | Исключен Законом РК от 07.10.1998 № 284-I (вводится в действие со дня опубликования).",
                "ru | Утратил силу. – Федеральный закон от 12 марта 2014 г. № 33-ФЗ.",
                "ru | утратила силу Указом Президента Республики Казахстан от 5 мая 2020 года № 12;",
                "ru | признан утратившим силу Законом РК от 05.05.2020 № 12-VI",
                "kk | алып тасталды",
                "kk | 2026.02.01 № 5-VIII Заңымен алып тасталды.",
                "kk | ҚР 2019 жылғы 25 қарашадағы № 272-VI Заңымен алып тасталды (2020 жылдан бастап қолданысқа"
                        + " енгізіледі);",
                "en | [Repealed]",
                "en | Repealed by Act No. 12 of 2010, s. 5.",
                "en | Omitted by the Law of 1 May 2020 No 5",
                "fr | (Supprimé)",
                "fr | Abrogé par la loi du 2 mai 2001.",
                "de | (weggefallen)",
                "de | aufgehoben durch Gesetz vom 1. Mai 2020 (BGBl. I S. 5)",
                "es | Derogado por la Ley 5/2020, de 1 de mayo",
                "it | Abrogato dalla legge 1 maggio 2020, n. 5",
                "ru | Пункт утратил силу.",
                "ru | утратил силу Законом РД от 05.03.2024 № 7-III;",
                "ru | Исключена Законом Республики Дол «О мельницах и запрудах» от 5 марта 2024 года № 7.",
                "kk | ДР 2024.03.05 № 7-III Заңымен алып тасталды.",
                "en | [Repealed by the Repealing Act, 1938 (1 of 1938).]",
                "en | Repealed by the Law of the Republic of Dol of 5 March 2024.",
                "ru | Абзац утратил силу",
                "ru | Часть исключена.",
                "ru | (Подпункт исключён)",
                "ru | Статья исключена Законом РК от 01.02.2026 № 5.",
                "ru | Абзац утратил силу. – Федеральный закон от 12 марта 2014 г. № 33-ФЗ.",
                "kk | Тармақтың күші жойылды.",
                "kk | Бап алып тасталды.",
                "kk | тармақша алып тасталды;",
                "en | This section is repealed.",
                "en | Subsection repealed by Act 5 of 2020.",
                "en | (Paragraph deleted)",
                "fr | Alinéa abrogé.",
                "de | Absatz aufgehoben.",
                "es | (Apartado derogado)",
                "it | Comma abrogato."
            })
    void textThatHoldsNothingButTheRepealIsOne(String language, String text) {
        assertTrue(Tradition.of(new Language(language)).isRepealed(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Исключена из списка может быть мельница, которая стоит без дела год.",
                "ru | Ответственность исключена, если хозяин предупреждён.",
                "ru | Утратила силу доверенность, выданная более чем на год.",
                "ru | Утратил силу договор от 5 мая 2020 года № 7.",
                "ru | Признана утратившей силу лицензия на паром.",
                "kk | Тізімнен алып тасталды деп есептелген диірмен салық төлемейді.",
                "en | Revoked licences are returned within ten days.",
                "en | Repealed provisions remain in force for contracts made before.",
                "fr | Abrogée par le conseil, la mesure cesse.",
                "de | Aufgehoben wird der Bescheid durch die Behörde.",
                "es | Derogada la licencia, se devuelve la tasa.",
                "it | Abrogata la licenza, si restituisce la tassa.",
                "ru | Пункт 3 статьи 5 утратил силу с 1 июля 2026 года.",
                "ru | Пункт утратил силу со дня, когда лодка утонула.",
                "ru | (Доверенность утратила силу)",
                "ru | НДС исключён.",
                "en | Revoked Licences",
                "kk | Тармақтың күші жойылды деп есептелмейді.",
                "en | Repealed laws",
                "en | Repealed the Act of 1990.",
                "en | A section is repealed by a later section on the same matter.",
                "es | Derogada la Ley 5/2020",
                "it | Abrogata la legge 1 maggio 2020"
            })
    void livingNormThatBeginsLikeOneIsNone(String language, String text) {
        assertFalse(Tradition.of(new Language(language)).isRepealed(text), text);
    }
}
