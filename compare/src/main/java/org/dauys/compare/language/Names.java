package org.dauys.compare.language;

import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** What a provision is called on a page: "Article 27", "Section II", "27.3", "Preamble". */
public final class Names {
    private final Phrases phrases;

    public Names(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The name under which a provision's row stands.
     *
     * @param act in which the number of a group is looked up as it is printed
     */
    public String of(Kind kind, String label, Act act) {
        if (kind == Kind.PREAMBLE || kind == Kind.CONCLUSION) {
            return phrases.say("kind." + kind.jsonName());
        }
        return kind == Kind.ARTICLE || kind.isGroup()
                ? phrases.say("kind." + kind.jsonName(), kind == Kind.ARTICLE ? label : number(label, act))
                : label;
    }

    /** The same inside a sentence, after a dash or a preposition, with the word for its kind: "paragraph 27.3". */
    public String within(Kind kind, String label, Act act) {
        return switch (kind) {
            case PREAMBLE, CONCLUSION -> phrases.say("within." + kind.jsonName());
            case ARTICLE, PARAGRAPH, SUBPARAGRAPH -> phrases.say("within." + kind.jsonName(), label);
            case PART, INDENT -> phrases.say("within.part", number(label, act));
            case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER, ANNEX ->
                phrases.say("within." + kind.jsonName(), number(label, act));
        };
    }

    private static String number(String label, Act act) {
        return act.walk()
                .filter(provision -> provision.label().equals(label))
                .map(Provision::number)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse(label.substring(label.lastIndexOf('-') + 1));
    }
}
