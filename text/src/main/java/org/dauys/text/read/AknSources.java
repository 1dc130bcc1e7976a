package org.dauys.text.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file of Akoma Ntoso says of those from whom its changes are: names, dates and reasons. */
final class AknSources {
    /** Between the names of those who ask for the same. */
    static final String BETWEEN = "; ";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();
    private final Map<String, List<String>> reasons = new HashMap<>();

    /** @param metas the metadata of the file's documents */
    AknSources(List<XmlElement> metas) {
        all(metas, "references")
                .flatMap(XmlElement::elements)
                .filter(one -> !AknMarks.id(one).isEmpty())
                .forEach(one -> names.putIfAbsent("#" + AknMarks.id(one), shown(one)));
        all(metas, "eventRef")
                .forEach(event -> DocxAuthors.date(dateTime(event.attribute("date")))
                        .ifPresent(date -> dates.putIfAbsent(name(event.attribute("source")), date)));
        all(metas, "note").forEach(note -> {
            // Some name their sources beside the note, others let a source be the note.
            String named = note.attribute("refersTo") + " #" + AknMarks.id(note);
            Stream.of(named.strip().split("\\s+"))
                    .filter(of -> !of.equals("#"))
                    .forEach(of -> reasons.computeIfAbsent(name(of), none -> new ArrayList<>())
                            .add(words(note)));
        });
    }

    private static Stream<XmlElement> all(List<XmlElement> metas, String name) {
        return metas.stream().flatMap(XmlElement::walk).filter(one -> one.name().equals(name));
    }

    private static String shown(XmlElement reference) {
        String shown = reference.attribute("showAs").strip();
        return shown.isEmpty() ? reference.attribute("href") : shown;
    }

    private static String dateTime(String date) {
        return date.matches("\\d{4}-\\d\\d-\\d\\d") ? date + "T00:00:00" : date;
    }

    /** A reason's lines. */
    private static String words(XmlElement note) {
        return String.join("\n", note.elements().map(AknWords::withNotes).toList());
    }

    /** How the one is called that a reference points at: as the file shows it, else by the reference. */
    String name(String href) {
        return names.getOrDefault(href, href.startsWith("#") ? href.substring(1) : href)
                .replace(BETWEEN, ", ");
    }

    Optional<Instant> date(String name) {
        return Optional.ofNullable(dates.get(name));
    }

    List<String> reasons(String name) {
        return reasons.getOrDefault(name, List.of());
    }
}
