package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.SharedData;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One text is one sum: an act that is written in any format and read back has the same SHA-256. A DOCX is also read without
 * the structure that ours keep beside the words, so that the paragraphs alone must say it.
 */
class OneTextInAllFormatsTest {
    private static final String PAGES_APART = "\n\n";

    private static Act read(String name, byte[] bytes, Format format) throws UnreadableActException {
        return ActReader.read(name, bytes, format, Optional.empty()).act();
    }

    /** The formats in which the text comes back with another sum, each with the first line that differs. */
    private static List<String> different(String name, Act act, List<Format> formats) throws Exception {
        String text = text(act);
        List<String> different = new ArrayList<>();
        for (Format format : formats) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), format, out);
            note(name + " by " + format, text, out.toByteArray(), format, different);
            if (format == Format.DOCX) {
                note(name + " by the words of a DOCX", text, withoutStructure(out.toByteArray()), format, different);
            }
        }
        return different;
    }

    private static void note(String name, String text, byte[] bytes, Format format, List<String> different)
            throws Exception {
        String again;
        try {
            again = text(read(name, bytes, format));
        } catch (UnreadableActException unreadable) {
            again = "unreadable: " + unreadable.problems();
        }
        if (!again.equals(text)) {
            different.add(name + ": " + firstDifference(text, again));
        }
    }

    private static String firstDifference(String text, String again) {
        String[] one = text.split("\n", -1);
        String[] two = again.split("\n", -1);
        int at = 0;
        while (at < Math.min(one.length, two.length) && one[at].equals(two[at])) {
            at++;
        }
        return "«" + (at < one.length ? one[at] : "") + "» became «" + (at < two.length ? two[at] : "") + "»";
    }

    private static String text(Act act) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), Format.TEXT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] withoutStructure(byte[] docx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int left = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().startsWith("customXml/")) {
                    left++;
                } else {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
        }
        assertTrue(left > 0, "our DOCX keeps the act's structure");
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Закон о мельницах

                Настоящий Закон принят для того, чтобы мельницы мололи зерно всем, кто его привозит.

                Раздел I. Общие положения
                Глава 1. МЕЛЬНИЦЫ И ЗАПРУДЫ
                Статья 1. Мельница
                1. Мельница открыта с утра. Площадь двора до 10² м².
                1-1. Мельник ведёт список:
                1) зерна;
                2) муки, в том числе:
                а) ржаной;
                б) пшеничной;
                в) прочей.
                2. Пункт утратил силу.
                Примечание. Под мельницей понимается и ветряк.
                Статья 1-1. Запруда
                Запруда чинится весной.
                Вода стоит в ней до осени.
                Статья 2
                исключена Законом от 01.02.2025 № 5.
                Статья 5-7
                исключены Законом от 01.02.2025 № 5.
                Статья 8. Внести в Закон о лодках изменения
                1) статью 3 изложить в следующей редакции:
                «Статья 3. Лодка 1. Лодка прочна. 2. Лодка сухая.»;
                2) статью 4 исключить.
                Статья 9. Сбор
                1. Сбор таков:
                № | Зерно | Тенге
                1. | Рожь | 10
                2. | Пшеница | 12
                2. Сбор платят осенью.
                Президент Республики
                А. Мельников
                Астана, 5 мая 2025 года
                """, """
                Диірмендер туралы заң

                1-тарау. Жалпы ережелер
                1-бап. Диірмен
                1. Диірмен таңертең ашылады.
                2. Тармақтың күші жойылды.
                3. Диірменші мыналарды жазады:
                1) бидайды;
                2) ұнды.
                2-бап. Бап алып тасталды.
                3-бап. Бөгет
                Бөгет көктемде жөнделеді.
                Ескерту. 3-бап жаңа редакцияда.
                """, """
                The Mills Act 1899

                Part I. Preliminary
                Section 1. Short title
                This Act may be cited as the Mills Act.
                Section 2. Definitions
                In this Act –
                (a) “mill” means a mill that grinds corn;
                (b) “dam” means a dam of a mill that is –
                (i) built of wood; or
                (ii) built of stone.
                Section 2A. Keepers
                1. The keeper keeps a list.
                2. Paragraph repealed.
                Section 3
                Repealed by Act 5 of 1920.
                Schedule 1. Forms
                1. The form of a list is that of a book.
                """, """
                Loi sur les moulins

                Titre Ier : Dispositions générales
                Article 1er
                I. – Le moulin est ouvert le matin.
                II. – (nouveau) Le meunier tient une liste :
                1° du blé ;
                1° bis de la farine ;
                2° du pain.
                III-IV. – (Supprimés)
                Article 2
                (Supprimé)
                Disposition transitoire première
                Les moulins anciens gardent leur nom.
                """, """
                Gesetz über die Mühlen

                Erster Abschnitt. Allgemeines
                § 1 Mühle
                (1) Die Mühle ist am Morgen offen.
                (2) Der Müller führt eine Liste
                1. des Korns,
                2. des Mehls
                a) aus Roggen,
                b) aus Weizen.
                § 2
                (weggefallen)
                § 3 Wehr
                Das Wehr wird im Frühjahr gerichtet.
                """, """
                Ley de los molinos y de las presas

                TÍTULO I. De los molinos
                Artículo 1. Molino
                1. El molino se abre por la mañana.
                2. El molinero lleva una lista:
                a) del trigo;
                b) de la harina.
                Artículo 2
                (Derogado)
                Disposición adicional primera. Registro
                El registro se publica cada año.
                Disposición final
                La ley entra en vigor mañana.
                """})
    void ownTextIsTheSameFromEveryFormat(String lines) throws Exception {
        // Paragraphs apart by empty lines, which no format takes for wrapped ones.
        String source = lines.strip().replace("\n", PAGES_APART).replace("\n\n\n\n", PAGES_APART);
        Act act = read("own.txt", source.getBytes(StandardCharsets.UTF_8), Format.TEXT);
        assertTrue(act.articles() >= 3, act::toString);
        assertEquals(List.of(), different(act.title(), act, List.of(Format.values())));
    }

    @Test
    void eachCaseIsTheSameFromEveryFormat() throws Exception {
        List<String> different = new ArrayList<>();
        int read = 0;
        for (Path file : filesIn("cases", "cases/files", "cases/peers")) {
            Act act = ActReader.read(file, Optional.empty()).act();
            different.addAll(different(String.valueOf(file.getFileName()), act, List.of(Format.values())));
            read++;
        }
        assertEquals(List.of(), different);
        assertTrue(read >= 70, read + " cases were read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kz/constitution-1995.2023-01-01.ru.pdf",
                "kz/constitution-2026.ru.txt",
                "kz/law-on-legal-acts.2026-01-09.ru.pdf",
                "pairs/constitution-fr.2008-07-25.0ad9a6c96.md",
                "pairs/de-sgb9/new.txt",
                "pairs/fr-expropriation/old.txt",
                "pairs/india-evidence/new.txt",
                "pairs/ru-belarus-plain/new.txt",
                "pairs/us-title41/old.txt"
            })
    void realActIsTheSameFromEveryFormatButPdf(String source) throws Exception {
        Act act = ActReader.read(SharedData.file(source), Optional.empty()).act();
        List<Format> formats = Stream.of(Format.values())
                .filter(format -> format != Format.PDF)
                .toList();
        assertEquals(List.of(), different(source, act, formats));
    }

    private static List<Path> filesIn(String... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> all = Files.list(SharedData.file(folder))) {
                all.filter(file -> Format.ofFileName(String.valueOf(file.getFileName()))
                                .isPresent())
                        .filter(file -> !file.endsWith("README.md"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
