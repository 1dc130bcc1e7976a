package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.read.Relabelled;
import org.w3c.dom.Element;

/**
 * Writes the sentences of an amending act as Akoma Ntoso 3.0: a paragraph with a {@code mod} each, in which what is quoted
 * is {@code quotedText} or {@code quotedStructure}, and a {@code textualMod} in {@code activeModifications} that says what
 * it does to which element of the base.
 *
 * <p>The schema has no element for words that only tell the place: they are a further {@code destination}, the quotation,
 * with its {@code pos}.
 */
public final class AmendingAkn {
    private final MarkedAknTree tree;
    private final Act base;
    private final String name;
    private final Element modifications;

    private AmendingAkn(MarkedAknTree tree, Act base) {
        this.tree = tree;
        this.base = base;
        this.name = name(base);
        this.modifications = tree.element("activeModifications");
    }

    /** The name by which an amending act calls its base: that of the sum of its words. */
    public static String name(Act base) {
        return AknActs.work(base);
    }

    /**
     * Writes the file; {@code out} stays open.
     *
     * @param base the act that is changed
     * @param language of the sentences
     * @param sentences at least one
     */
    public static void write(Act base, Language language, List<AmendingSentence> sentences, OutputStream out)
            throws IOException {
        List<Provision> paragraphs = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            // The words stand here only for the sum by which the act is named.
            StringBuilder words = new StringBuilder();
            for (AmendingPiece piece : sentences.get(i).pieces()) {
                words.append(piece.text());
                piece.provisions().stream()
                        .flatMap(Provision::walk)
                        .forEach(one -> words.append(' ').append(one.text()));
            }
            String number = String.valueOf(i + 1);
            paragraphs.add(
                    new Provision(Kind.PARAGRAPH, number, "", "", "", words.toString(), false, List.of(), List.of()));
        }
        Act act = new Act("", language, Optional.empty(), List.of(), Relabelled.of(paragraphs), Map.of());
        AmendingAkn akn = new AmendingAkn(MarkedAknTree.of(act), base);
        for (int i = 0; i < sentences.size(); i++) {
            Provision paragraph = act.provisions().get(i);
            akn.sentence(sentences.get(i), akn.tree.byId(paragraph.eId()).orElseThrow());
        }
        akn.meta();
        akn.tree.write(out);
        out.write('\n');
    }

    private void meta() {
        Element meta = tree.first("meta");
        Element references = tree.first("references");
        if (modifications.hasChildNodes()) {
            Element analysis = tree.element("analysis");
            analysis.setAttribute("source", "#dauys");
            analysis.appendChild(modifications);
            meta.insertBefore(analysis, references);
        }
        Element changed = tree.element("activeRef");
        changed.setAttribute("eId", "base");
        changed.setAttribute("href", name);
        changed.setAttribute("showAs", base.title().isBlank() ? "base" : MarkedAknTree.clean(base.title()));
        references.insertBefore(changed, references.getFirstChild());
    }

    private void sentence(AmendingSentence sentence, Element paragraph) throws IOException {
        Element words = MarkedAknTree.child(paragraph, "content")
                .flatMap(content -> MarkedAknTree.child(content, "p"))
                .orElseThrow();
        words.setTextContent("");
        Element mod = tree.element("mod");
        String id = paragraph.getAttribute("eId") + "__mod_1";
        mod.setAttribute("eId", id);
        words.appendChild(mod);
        words.appendChild(tree.text("."));
        List<Element> quoted = new ArrayList<>();
        for (AmendingPiece piece : sentence.pieces()) {
            if (piece.role() == AmendingPiece.Role.SENTENCE) {
                mod.appendChild(tree.text(MarkedAknTree.clean(piece.text())));
            } else {
                Element quotation = quotation(piece, id, quoted.size() + 1);
                quoted.add(quotation);
                mod.appendChild(quotation);
            }
        }
        sentence.mark().ifPresent(mark -> modification(mark, id, sentence.pieces(), quoted));
    }

    private Element quotation(AmendingPiece piece, String mod, int number) throws IOException {
        boolean isStructure = !piece.provisions().isEmpty();
        Element quotation = tree.element(isStructure ? "quotedStructure" : "quotedText");
        String id = mod + (isStructure ? "__qstr_" : "__qtext_") + number;
        quotation.setAttribute("eId", id);
        quotation.setAttribute("startQuote", piece.marks().substring(0, 1));
        quotation.setAttribute("endQuote", piece.marks().substring(1));
        if (!isStructure) {
            quotation.setTextContent(MarkedAknTree.clean(piece.text()));
            return quotation;
        }
        Act printed = new Act(
                "", base.language(), Optional.empty(), List.of(), Relabelled.of(piece.provisions()), base.words());
        MarkedAknTree structure = MarkedAknTree.of(printed);
        for (Element element : MarkedAknTree.children(structure.first("body"))) {
            quotation.appendChild(tree.copy(element, id + "__"));
        }
        return quotation;
    }

    private void modification(
            AmendingSentence.Mark mark, String source, List<AmendingPiece> pieces, List<Element> quoted) {
        Element modification = tree.element("textualMod");
        modification.setAttribute("type", mark.type());
        modification.setAttribute(
                "eId", "amod_" + (MarkedAknTree.children(modifications).size() + 1));
        reference(modification, "source", "#" + source);
        Element destination = reference(modification, "destination", name + "#" + mark.destination());
        if (!mark.position().isEmpty()) {
            destination.setAttribute("pos", mark.position());
        }
        List<AmendingPiece> quotations = pieces.stream()
                .filter(piece -> piece.role() != AmendingPiece.Role.SENTENCE)
                .toList();
        for (String kind : List.of("destination", "old", "new")) {
            for (int i = 0; i < quotations.size(); i++) {
                AmendingPiece.Role role = quotations.get(i).role();
                if (element(role).equals(kind)) {
                    Element named =
                            reference(modification, kind, "#" + quoted.get(i).getAttribute("eId"));
                    if (kind.equals("destination")) {
                        named.setAttribute("pos", role == AmendingPiece.Role.AFTER ? "after" : "before");
                    }
                }
            }
        }
        modifications.appendChild(modification);
    }

    private static String element(AmendingPiece.Role role) {
        return switch (role) {
            case OLD -> "old";
            case NEW -> "new";
            case AFTER, BEFORE, SENTENCE -> "destination";
        };
    }

    private Element reference(Element in, String name, String href) {
        Element reference = tree.element(name);
        reference.setAttribute("href", href);
        in.appendChild(reference);
        return reference;
    }
}
