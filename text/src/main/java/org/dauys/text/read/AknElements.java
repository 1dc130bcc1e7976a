package org.dauys.text.read;

import java.util.Set;

/** Which elements of Akoma Ntoso hold documents, quotations and blocks of words. */
final class AknElements {
    static final Set<String> DOCUMENTS = Set.of(
            "act",
            "bill",
            "doc",
            "statement",
            "amendment",
            "amendmentList",
            "documentCollection",
            "debate",
            "debateReport",
            "judgment",
            "officialGazette",
            "portion");

    static final Set<String> QUOTES = Set.of("quotedStructure", "embeddedStructure");

    static final Set<String> BLOCKS = Set.of(
            "p",
            "block",
            "content",
            "intro",
            "wrapUp",
            "wrap",
            "listIntroduction",
            "listConclusion",
            "list",
            "blockList",
            "blockContainer",
            "container",
            "div",
            "formula",
            "citations",
            "citation",
            "recitals",
            "longTitle",
            "li",
            "ul",
            "ol",
            "caption",
            "foreign",
            "crossHeading",
            "interstitial",
            "toc",
            "tocItem",
            "introduction",
            "background",
            "arguments",
            "remedies",
            "motivation",
            "decision",
            "speech",
            "speechGroup",
            "from",
            "question",
            "answer",
            "scene",
            "narrative",
            "summary",
            "other",
            "prologue",
            "address",
            "adjournment",
            "debateSection",
            "num",
            "heading",
            "subheading",
            "table",
            "tr",
            "td",
            "th");

    private AknElements() {}

    /** Whether an element begins and ends a line. */
    static boolean isBlock(XmlElement element) {
        return BLOCKS.contains(element.name()) || AknKinds.STRUCTURAL.contains(element.name());
    }

    /** Whether the words inside belong to another document than the one around it. */
    static boolean isApart(String name) {
        return QUOTES.contains(name) || DOCUMENTS.contains(name) || name.equals("meta") || name.equals("authorialNote");
    }
}
