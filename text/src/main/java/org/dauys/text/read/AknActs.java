package org.dauys.text.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;

/**
 * Reads Akoma Ntoso of any version. Of several documents in one file the first act or bill is the act; the others, an
 * explanatory memorandum or an attachment, become annexes behind it, so that no word is lost.
 */
final class AknActs {
    /** Which document of a collection is the act, the first in this order. */
    private static final List<String> MAIN =
            List.of("act", "bill", "amendment", "portion", "judgment", "statement", "doc");

    private final Map<Node, Integer> lines = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();

    private static final Set<String> ATTACHED = Set.of("attachment", "component");
    /** What stands in them beside documents belongs to none of these. */
    private static final Set<String> HOLDS_DOCUMENTS =
            Set.of("attachments", "components", "componentGroup", "collectionBody");

    private static final Found NONE = new Found(new XmlElement("doc", Map.of(), List.of(), 1), "", "", "");

    /** Words between the documents of a file. */
    private final List<String> between = new ArrayList<>();

    private AknActs() {}

    static Reading read(byte[] bytes, Optional<Language> language) throws BadSource {
        return read(bytes, language, AcceptedChanges.of(TrackedChanges.ACCEPT));
    }

    /** The same with some of the changes that are marked in it made, and without the others. */
    static Reading read(byte[] bytes, Optional<Language> language, AcceptedChanges changes) throws BadSource {
        AknMarks marks = AknMarks.in(root(bytes));
        AknActs acts = new AknActs();
        if (marks.isTwoTexts() || (marks.count() > 0 && changes.told() == Cause.CHANGES_REJECTED)) {
            acts.warnings.add(Problem.of(changes.told(), Place.FILE, marks.count()));
        }
        return acts.read(marks.with(changes.authors()), language);
    }

    /** @throws BadSource when it is no Akoma Ntoso */
    static XmlElement root(byte[] bytes) throws BadSource {
        XmlElement root = XmlElement.parse(bytes);
        if (!root.name().equals("akomaNtoso")) {
            throw new BadSource(
                    Problem.of(Cause.WRONG_TYPE, Place.line(root.line()), "Akoma Ntoso", "XML <" + root.name() + ">"));
        }
        return root;
    }

    private Reading read(XmlElement root, Optional<Language> given) throws BadSource {
        List<Found> found = new ArrayList<>();
        find(root, NONE, found);
        int which = IntStream.range(0, found.size())
                .boxed()
                .min(Comparator.comparingInt(i -> rank(found.get(i).document().name())))
                .orElseThrow(() -> new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE)));
        Found main = found.remove(which);
        Language language = given.or(() -> stated(main.document())).orElseGet(() -> detected(main.document()));
        Node act = AknDocument.read(main.document(), language, "", true, lines);
        List<String> before = new ArrayList<>();
        for (Found other : found) {
            other(other, language, act, before);
        }
        before.addAll(between);
        act.notes.addAll(0, before);
        if (act.children.isEmpty()) {
            throw new BadSource(Problem.of(Cause.NO_STRUCTURE, Place.FILE, language));
        }
        List<Provision> provisions = Labels.assign(act.children);
        warnOfRepeatedNumbers(act.children, provisions);
        return new Reading(
                new Act(act.heading, language, date(main.document()), act.notes, provisions, OwnWords.of(act.children)),
                warnings);
    }

    /** The language of the words, where the metadata states none. */
    private Language detected(XmlElement document) {
        List<String> words = document.walk()
                .filter(element -> element.name().equals("p")
                        || element.name().equals("num")
                        || element.name().equals("heading"))
                .map(AknWords::withNotes)
                .toList();
        LanguageDetector.Guess guess = LanguageDetector.guess(words);
        if (!guess.sure()) {
            warnings.add(Problem.of(Cause.LANGUAGE_UNCERTAIN, Place.FILE, guess.language()));
        }
        return guess.language();
    }

    private static int rank(String name) {
        return MAIN.contains(name) ? MAIN.indexOf(name) : MAIN.size();
    }

    private void other(Found other, Language language, Node act, List<String> before) {
        Node annex = AknDocument.read(other.document(), language, AknNumbers.number(other.num()), false, lines);
        annex.eId = other.eId();
        if (!other.heading().isEmpty()) {
            // The attachment's own heading stands above the title of the document in it.
            if (!annex.heading.isEmpty() && !annex.heading.equals(other.heading())) {
                annex.notes.addFirst(annex.heading);
            }
            annex.heading = other.heading();
        }
        if (annex.children.isEmpty() && annex.text.isEmpty() && !other.isNamed()) {
            // The cover of a collection.
            if (!annex.heading.isEmpty()) {
                before.add(annex.heading);
            }
            before.addAll(annex.notes);
        } else {
            act.add(annex);
        }
    }

    /** A document, and what names the attachment that it is. */
    private record Found(XmlElement document, String eId, String num, String heading) {
        boolean isNamed() {
            return !num.isEmpty() || !heading.isEmpty();
        }
    }

    private void find(XmlElement element, Found attachment, List<Found> found) {
        for (XmlElement child : element.elements().toList()) {
            if (AknElements.DOCUMENTS.contains(child.name())) {
                found.add(new Found(child, attachment.eId(), attachment.num(), attachment.heading()));
                find(child, NONE, found);
            } else if (ATTACHED.contains(child.name())) {
                attached(child, found);
            } else if (!AknElements.isApart(child.name())) {
                if (HOLDS_DOCUMENTS.contains(element.name()) && !holdsDocument(child)) {
                    String words = AknWords.withNotes(child);
                    if (!words.isEmpty()) {
                        between.add(words);
                    }
                }
                find(child, attachment, found);
            }
        }
    }

    /** An attachment; one without a document, which points at another file, has at least its heading. */
    private void attached(XmlElement element, List<Found> found) {
        String heading = (words(element, "heading") + " " + words(element, "subheading")).strip();
        Found attachment = new Found(element, element.attribute("eId"), words(element, "num"), heading);
        int before = found.size();
        find(element, attachment, found);
        if (found.size() == before && attachment.isNamed()) {
            XmlElement none = new XmlElement("doc", Map.of(), List.of(), element.line());
            found.add(new Found(none, attachment.eId(), attachment.num(), attachment.heading()));
        }
    }

    private static boolean holdsDocument(XmlElement element) {
        return element.walk()
                .anyMatch(inner -> AknElements.DOCUMENTS.contains(inner.name()) || ATTACHED.contains(inner.name()));
    }

    private static String words(XmlElement element, String name) {
        return element.elements()
                .filter(child -> child.name().equals(name))
                .map(AknWords::withNotes)
                .collect(Collectors.joining(" "));
    }

    private static Stream<XmlElement> meta(XmlElement document, String part, String name) {
        return document.elements()
                .filter(e -> e.name().equals("meta"))
                .flatMap(XmlElement::walk)
                .filter(e -> e.name().equals(part))
                .flatMap(XmlElement::walk)
                .filter(e -> e.name().equals(name));
    }

    private static Optional<Language> stated(XmlElement document) {
        return Stream.concat(
                        meta(document, "FRBRExpression", "FRBRlanguage").map(e -> e.attribute("language")),
                        document.walk().map(e -> e.attribute("lang")))
                .filter(code -> !code.isBlank())
                .flatMap(code -> Language.ofCode(code).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(XmlElement document) {
        return meta(document, "FRBRWork", "FRBRdate")
                .filter(e -> !e.attribute("name").equals("unknown"))
                .map(e -> e.attribute("date"))
                .flatMap(date -> parsed(date).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parsed(String date) {
        try {
            return Optional.of(LocalDate.parse(date.substring(0, Math.min(10, date.length()))));
        } catch (DateTimeException notADate) {
            // The schema allows other shapes, and the date is no part of the text.
            return Optional.empty();
        }
    }

    /** A list below each of two definitions begins with (a): an item's number comes again only beside its like. */
    private void warnOfRepeatedNumbers(List<Node> nodes, List<Provision> provisions) {
        Set<String> items = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Provision provision = provisions.get(i);
            boolean numbered =
                    !provision.kind().isUnnumbered() && !provision.number().isEmpty();
            boolean besideItsLike = provision.kind() != Kind.SUBPARAGRAPH || !items.add(provision.number());
            if (numbered && besideItsLike && provision.label().matches(".*~\\d+")) {
                Place place = Place.line(lines.getOrDefault(nodes.get(i), 1));
                String where = provision.label().replaceFirst("~\\d+$", "");
                warnings.add(Problem.of(Cause.NUMBER_REPEATED, place, provision.number(), where, provision.label()));
            }
            warnOfRepeatedNumbers(nodes.get(i).children, provision.children());
        }
    }
}
