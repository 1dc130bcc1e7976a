package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActiveModification.Anchor;
import org.dauys.text.read.ActiveModification.Characters;
import org.dauys.text.read.ActiveModification.Destination;
import org.dauys.text.read.ActiveModification.Quoted;

/** A file of Akoma Ntoso that changes other acts: its sentences, and what its metadata say that they do. */
public final class AmendingDocument {
    /** The German LegalDocML.de names the characters in the last part of the path. */
    private static final Pattern CHARACTERS = Pattern.compile("(.*)/([^/#]+)/(\\d{1,7})-(\\d{1,7})(?:\\.xml)?");

    /** What binds a modification to a time or a condition. */
    private static final Set<String> BINDS = Set.of("condition", "duration", "application");

    private final AmendingLines lines;
    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Language language;
    private final boolean hasSeveralVersions;
    private final List<ActiveModification> modifications = new ArrayList<>();

    private AmendingDocument(XmlElement root, Language language) {
        this.language = language;
        root.walk().forEach(element -> byId.putIfAbsent(AknMarks.id(element), element));
        this.lines = AmendingLines.of(
                root.walk().filter(one -> one.name().equals("body")).toList());
        this.hasSeveralVersions =
                root.walk().anyMatch(one -> one.attribute("contains").equals("multipleVersions"));
        root.walk()
                .filter(one -> one.name().equals("activeModifications"))
                .flatMap(XmlElement::elements)
                .filter(one -> one.name().equals("textualMod"))
                .map(this::modification)
                .forEach(modifications::add);
    }

    /**
     * Opens a file.
     *
     * @param source the name by which errors call it
     * @param language of what it quotes
     * @throws UnreadableActException when it is no Akoma Ntoso, damaged or too large
     */
    public static AmendingDocument open(String source, byte[] bytes, Language language) throws UnreadableActException {
        if (bytes.length > ActReader.MAX_BYTES) {
            throw ActReader.unreadable(
                    source, Problem.of(Cause.TOO_LARGE, Place.FILE, bytes.length >> 20, ActReader.MAX_BYTES >> 20));
        }
        try {
            return new AmendingDocument(AknActs.root(bytes), language);
        } catch (BadSource bad) {
            throw new UnreadableActException(source, bad.problems());
        }
    }

    /** Its sentences, one a line with the lines that they quote, those of its body only. */
    public String text() {
        return lines.text();
    }

    /** The line of the file from which a line of {@link #text()} is, both from 1. */
    public int fileLine(int line) {
        return lines.fileLine(line);
    }

    /** How many sentences on a line of {@link #text()} are marked as ones that change other acts. */
    public int marked(int line) {
        return lines.marked(line);
    }

    /** What its metadata say that it changes in other acts, in their order; none where it is no amending act. */
    public List<ActiveModification> modifications() {
        return List.copyOf(modifications);
    }

    /** Whether it changes other acts: its metadata say so, or sentences of its body are marked as such. */
    public boolean isAmending() {
        return !modifications.isEmpty()
                || byId.values().stream().anyMatch(one -> one.name().equals("mod"));
    }

    /** Whether it says that it has several versions of its elements side by side. */
    public boolean hasSeveralVersions() {
        return hasSeveralVersions;
    }

    private ActiveModification modification(XmlElement element) {
        List<XmlElement> sources =
                named(element, "source").flatMap(one -> own(one).stream()).toList();
        List<XmlElement> olds = new ArrayList<>(
                named(element, "old").flatMap(one -> own(one).stream()).toList());
        List<XmlElement> news = new ArrayList<>(
                named(element, "new").flatMap(one -> own(one).stream()).toList());
        long wanted = named(element, "old").count() + named(element, "new").count();
        if (wanted == 0 && sources.size() == 1) {
            unnamed(element, sources.getFirst(), olds, news);
            wanted = (long) olds.size() + news.size();
        }
        List<Destination> destinations = new ArrayList<>();
        Optional<Anchor> anchor = Optional.empty();
        boolean isSaidWhere = true;
        for (XmlElement one : named(element, "destination").toList()) {
            Optional<XmlElement> quotation = own(one).filter(AmendingDocument::isQuotation);
            if (quotation.isPresent()) {
                String position = one.attribute("pos");
                isSaidWhere &= position.equals("before") || position.equals("after");
                anchor = Optional.of(new Anchor(AmendingLines.quoted(quotation.get()), position.equals("after")));
            } else {
                destinations.add(destination(one));
            }
        }
        return new ActiveModification(
                element.line(),
                element.attribute("type"),
                sources.size() == 1 && AmendingLines.of(sources).sentences() < 2
                        ? lines.line(AknMarks.id(sources.getFirst()))
                        : Optional.empty(),
                destinations,
                anchor,
                olds.stream().map(this::quoted).toList(),
                news.stream().map(this::quoted).toList(),
                isSaidWhere
                        && wanted == (long) olds.size() + news.size()
                        && Stream.concat(olds.stream(), news.stream()).allMatch(AmendingDocument::isQuotation),
                isBound(element));
    }

    /** Whether it is done only for a time, under a condition, or otherwise than its elements say. */
    private static boolean isBound(XmlElement element) {
        return element.walk()
                .anyMatch(one -> BINDS.contains(one.name())
                        || !one.attribute("period").isEmpty()
                        || one.attribute("exclusion").equals("true")
                        || one.attribute("incomplete").equals("true"));
    }

    /**
     * Some publishers name only the sentence. A structure that it quotes is what is new. Of words the old ones are told by the
     * characters that the destination names, where they must stand: from their order alone nobody knows which are old.
     */
    private static void unnamed(
            XmlElement modification, XmlElement source, List<XmlElement> olds, List<XmlElement> news) {
        List<XmlElement> quoted =
                source.walk().filter(AmendingDocument::isQuotation).toList();
        String type = modification.attribute("type");
        boolean isReplacement = type.equals("substitution") || type.equals("replacement");
        boolean hasCharacters = named(modification, "destination")
                .allMatch(one -> CHARACTERS.matcher(one.attribute("href")).matches());
        if (isReplacement && quoted.size() == 2 && hasCharacters) {
            olds.add(quoted.getFirst());
            news.add(quoted.getLast());
        } else if (quoted.size() == 1 && type.equals("repeal") && hasCharacters) {
            olds.add(quoted.getFirst());
        } else if (quoted.size() == 1 && quoted.getFirst().name().equals("quotedStructure")) {
            news.add(quoted.getFirst());
        }
    }

    private static Stream<XmlElement> named(XmlElement element, String name) {
        return element.elements().filter(child -> child.name().equals(name));
    }

    private static boolean isQuotation(XmlElement element) {
        return element.name().equals("quotedText") || AknElements.QUOTES.contains(element.name());
    }

    /** The element of this file that a reference names. */
    private Optional<XmlElement> own(XmlElement reference) {
        String href = reference.attribute("href");
        boolean isHere = href.startsWith("#") || href.startsWith("~");
        return isHere && href.length() > 1 ? Optional.ofNullable(byId.get(href.substring(1))) : Optional.empty();
    }

    private static Destination destination(XmlElement element) {
        String href = element.attribute("href");
        String position = element.attribute("pos");
        String upTo = element.attribute("upTo").replaceFirst("^.*[#~]", "");
        Matcher characters = CHARACTERS.matcher(href);
        if (characters.matches()) {
            Characters range =
                    new Characters(Integer.parseInt(characters.group(3)), Integer.parseInt(characters.group(4)));
            return new Destination(characters.group(1), characters.group(2), position, upTo, Optional.of(range));
        }
        int at = Math.max(href.lastIndexOf('#'), href.lastIndexOf('~'));
        return at < 0
                ? new Destination(href, "", position, upTo, Optional.empty())
                : new Destination(href.substring(0, at), href.substring(at + 1), position, upTo, Optional.empty());
    }

    private Quoted quoted(XmlElement quotation) {
        List<Provision> provisions = List.of();
        if (AknElements.QUOTES.contains(quotation.name())) {
            XmlElement body = new XmlElement("body", Map.of(), quotation.content(), quotation.line());
            XmlElement act = new XmlElement("act", Map.of(), List.of(body), quotation.line());
            provisions = Labels.assign(AknDocument.read(act, language, "", true, new HashMap<>()).children);
        }
        return new Quoted(AmendingLines.quoted(quotation), provisions);
    }
}
