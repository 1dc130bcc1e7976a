package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Format;
import org.dauys.text.Provision;
import org.dauys.text.SharedData;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/**
 * Every word of an Akoma Ntoso file is in the act or in a warning, and every name that the file gives to an element comes
 * back: of each file at hand, and of two of our own that hold what the schema allows, each word in it another.
 */
class AknNothingLostTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** No words of the law: about the file, and what the file says is deleted. */
    private static final Set<String> NO_LAW = Set.of("meta", "del");

    private static final Pattern RAISED = Pattern.compile("(?<=[\\p{L}\\p{N}])[⁰¹²³⁴-⁹]");

    /** Headings print the act's own word in full, in annexes too. */
    private static final Set<String> UNIT = Set.of("art", "articolo", "sec", "section");

    /** What does not part words. */
    private static final Set<String> IN_WORDS =
            Set.of("b", "i", "u", "a", "ref", "sup", "sub", "ins", "docTitle", "fillIn", "omissis");

    /** A list itself has no number and no words; what is quoted or counted as a document is no element of the act. */
    private static final Set<String> NO_ELEMENT = Set.of("list", "blockList", "component");

    private static final Set<String> OTHERS = Set.of("quotedStructure", "embeddedStructure", "meta", "authorialNote");

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(own());
        for (String folder : List.of("akn", "cases", "cases/peers")) {
            try (Stream<Path> all = Files.list(SharedData.file(folder))) {
                for (Path file : all.filter(f -> String.valueOf(f).endsWith(".xml"))
                        .sorted()
                        .toList()) {
                    files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }
        files.remove("xml.xsd");
        return files;
    }

    private static Map<String, byte[]> own() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("every-element.akn", "collection.akn")) {
            try (InputStream in = AknNothingLostTest.class.getResourceAsStream(name)) {
                files.put(name, Objects.requireNonNull(in, name).readAllBytes());
            }
        }
        return files;
    }

    @Test
    void everyWordOfOwnFilesIsInTheActOrInAWarning() throws Exception {
        assertEquals(Map.of(), lost(own()));
    }

    @Test
    void everyWordOfTheFilesAtHandIsInTheActOrInAWarning() throws Exception {
        Map<String, byte[]> files = files();
        assertTrue(files.size() >= 15, () -> files.keySet().toString());
        assertEquals(Map.of(), lost(files));
    }

    private static Map<String, List<String>> lost(Map<String, byte[]> files) throws Exception {
        Map<String, List<String>> lost = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Reading reading = ActReader.read(file.getKey(), file.getValue(), Format.AKN, Optional.empty());
            Map<String, Integer> have = new HashMap<>();
            words(written(reading, Format.TEXT).toString(StandardCharsets.UTF_8))
                    .forEach(word -> have.merge(word, 1, Integer::sum));
            reading.warnings()
                    .forEach(warning ->
                            words(warning.message(Locale.ENGLISH)).forEach(word -> have.merge(word, 1, Integer::sum)));
            List<String> missing = words(sourceWords(file.getValue())).stream()
                    .filter(word -> have.merge(word, -1, Integer::sum) < 0)
                    .toList();
            if (!missing.isEmpty()) {
                lost.put(file.getKey(), missing);
            }
        }
        return lost;
    }

    @Test
    void everyNameThatTheSourceGivesComesBackThroughReadingAndWriting() throws Exception {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Reading reading = ActReader.read(file.getKey(), file.getValue(), Format.AKN, Optional.empty());
            Set<String> lost = names(file.getValue());
            assertTrue(lost.size() > 0, file.getKey());
            Set<String> read = reading.act().walk().map(Provision::eId).collect(Collectors.toCollection(HashSet::new));
            read.retainAll(names(written(reading, Format.AKN).toByteArray()));
            lost.removeAll(read);
            // A page mark, which is a note to what stands before it; items of a signature, which is lines; a document's
            // part.
            lost.removeAll(Set.of("page", "c2"));
            assertEquals(Set.of(), lost, file.getKey());
        }
    }

    private static ByteArrayOutputStream written(Reading reading, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(reading.act(), List.of(), format, out);
        return out;
    }

    /** Raised figures stand apart; an article may be called by another of its words than in that place. */
    private static List<String> words(String text) {
        String apart = RAISED.matcher(text).replaceAll("-$0");
        return WORD.matcher(Normalizer.normalize(apart, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> UNIT.contains(word) ? "article" : word)
                .toList();
    }

    private static String sourceWords(byte[] xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        XMLStreamReader reader = open(xml);
        int out = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                int step = event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
                out += NO_LAW.contains(reader.getLocalName()) ? step : 0;
                boolean raised = reader.getLocalName().equals("sup") && step > 0;
                words.append(raised ? "-" : IN_WORDS.contains(reader.getLocalName()) ? "" : " ");
            } else if (event == XMLStreamConstants.CHARACTERS && out == 0) {
                words.append(reader.getText());
            }
        }
        return words.toString();
    }

    /** The names of all elements that the act can have: with a number, a heading or content of their own. */
    private static Set<String> names(byte[] xml) throws XMLStreamException {
        Set<String> names = new LinkedHashSet<>();
        XMLStreamReader reader = open(xml);
        int others = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                others += OTHERS.contains(name) ? 1 : 0;
                String eId = reader.getAttributeValue(null, "eId");
                boolean element = AknKinds.STRUCTURAL.contains(name) || name.equals("attachment");
                if (others == 0 && eId != null && element && !NO_ELEMENT.contains(name)) {
                    names.add(eId);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                others -= OTHERS.contains(reader.getLocalName()) ? 1 : 0;
            }
        }
        return names;
    }

    private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
