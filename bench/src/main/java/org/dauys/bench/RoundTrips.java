package org.dauys.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;

/**
 * Of how many acts the SHA-256 is the same when they are written in a format and read back, and of Akoma Ntoso how many
 * names of elements ({@code eId}) come back: {@code ./dauys bench roundtrips ACT…}.
 */
public final class RoundTrips {
    /** What is quoted, and what tells about the file, has no elements of the act. */
    private static final Set<String> OTHERS = Set.of("meta", "quotedStructure", "embeddedStructure", "authorialNote");
    /** What an element of an act has, one of them at least. */
    private static final Set<String> MARKS = Set.of("num", "heading", "content");

    private final Map<Format, Integer> same = new EnumMap<>(Format.class);
    private int acts;
    private int names;
    private int namesKept;

    private RoundTrips() {}

    /** Writes and reads the acts in the files that are named. */
    public static void main(String[] files) throws IOException, UnreadableActException, XMLStreamException {
        RoundTrips trips = new RoundTrips();
        for (String file : files) {
            trips.add(Path.of(file));
        }
        System.out.println(trips.acts + " acts; the same after " + trips.same);
        System.out.println(trips.namesKept + " of " + trips.names + " names of elements come back by way of AKN");
    }

    private void add(Path file) throws IOException, UnreadableActException, XMLStreamException {
        Act act = ActReader.read(file, Optional.empty()).act();
        String sum = ActWriter.sha256(act);
        acts++;
        for (Format format : Format.values()) {
            byte[] written = written(act, format);
            boolean kept = again(written, format)
                    .filter(read -> ActWriter.sha256(read).equals(sum))
                    .isPresent();
            same.merge(format, kept ? 1 : 0, Integer::sum);
            if (!kept) {
                System.out.println(file.getFileName() + ": another sum after " + format);
            }
        }
        if (file.toString().endsWith(".xml")) {
            Set<String> given = names(Files.readAllBytes(file));
            Set<String> back = new HashSet<>(given);
            back.retainAll(act.walk().map(Provision::eId).collect(Collectors.toSet()));
            back.retainAll(names(written(act, Format.AKN)));
            names += given.size();
            namesKept += back.size();
        }
    }

    private static byte[] written(Act act, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), format, out);
        return out.toByteArray();
    }

    private static Optional<Act> again(byte[] written, Format format) {
        try {
            return Optional.of(
                    ActReader.read("again", written, format, Optional.empty()).act());
        } catch (UnreadableActException unreadable) {
            return Optional.empty();
        }
    }

    private static Set<String> names(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Set<String> names = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(""));
        int others = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                others += OTHERS.contains(reader.getLocalName()) ? 1 : 0;
                if (others == 0 && MARKS.contains(reader.getLocalName())) {
                    names.add(open.element());
                }
                open.push(Objects.requireNonNullElse(reader.getAttributeValue(null, "eId"), ""));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
                others -= OTHERS.contains(reader.getLocalName()) ? 1 : 0;
            }
        }
        names.remove("");
        return names;
    }
}
