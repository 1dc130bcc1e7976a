package org.dauys.text.write;

import static org.dauys.text.write.ProvisionsHtml.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** Parts of a page on which an act is read. They have no style and no script of their own. */
public final class ActHtml {
    private static final int WORDS_OF_A_NAME = 8;

    private ActHtml() {}

    /**
     * How the words of an act are written.
     *
     * @param level of the highest heading, 1..6: of the title if it is written, otherwise of groups and articles at the top
     * @param title whether the title and the notes to the act as a whole are written
     * @param href where the number or heading of a provision leads; the empty text for no link
     * @param more HTML after the words of a provision, before those below it; it is written as it is, so it must be trusted;
     *     may be empty
     */
    public record Options(
            int level, boolean title, Function<Provision, String> href, Function<Provision, String> more) {

        public Options {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("A heading is of a level from 1 to 6, not " + level);
            }
        }

        /** Only the words, with headings from this level on. */
        public static Options from(int level) {
            return new Options(level, false, provision -> "", provision -> "");
        }
    }

    /**
     * HTML of an act: a {@code div} of class {@code act} in the act's language, in it an element for each provision, nested
     * as they are. Its {@code id} is the {@link #anchor}, its classes the kind ({@link Kind#jsonName}) and {@code repealed};
     * it holds the heading, a {@code p} with the words (the number in a {@code span} of class {@code num}) and the notes as
     * {@code p} of class {@code note}.
     */
    public static String body(Act act, Options options) {
        StringBuilder out = new StringBuilder(1 << 16);
        ProvisionsHtml html =
                new ProvisionsHtml(Headings.of(act), ActHtml::anchor, options.href(), options.more(), out);
        html.line("<div class=\"act\" lang=\"" + act.language().code() + "\">");
        boolean titled = options.title() && !text(act.title()).isEmpty();
        if (titled) {
            html.element("h" + options.level(), "", text(act.title()));
        }
        if (options.title()) {
            act.notes().forEach(note -> html.element("p", " class=\"note\"", text(note)));
        }
        act.provisions().forEach(provision -> html.write(provision, options.level() + (titled ? 1 : 0)));
        html.line("</div>");
        return out.toString();
    }

    /**
     * HTML of the table of contents: nested {@code ol} of groups and articles, and of a preamble. Empty for an act without
     * any.
     *
     * @param href where an entry leads, such as {@code "#" + anchor(provision)}
     */
    public static String outline(Act act, Function<Provision, String> href) {
        StringBuilder out = new StringBuilder(1 << 14);
        entries(
                act.provisions(),
                Headings.of(act),
                href,
                " class=\"outline\" lang=\"" + act.language().code() + "\"",
                out);
        return out.toString();
    }

    /** The permanent address of a provision: its label without white space. */
    public static String anchor(Provision provision) {
        return provision.label().replace(' ', '_');
    }

    /** What a provision is called in the act's language: "Статья 27. Труд", "3."; its first words if it has no number. */
    public static String name(Provision provision, Act act) {
        return name(provision, Headings.of(act));
    }

    private static void entries(
            List<Provision> provisions,
            Headings headings,
            Function<Provision, String> href,
            String attributes,
            StringBuilder out) {
        List<Provision> listed = provisions.stream().filter(ActHtml::isListed).toList();
        if (listed.isEmpty()) {
            return;
        }
        out.append("<ol").append(attributes).append(">\n");
        for (Provision provision : listed) {
            out.append("<li").append(provision.repealed() ? " class=\"repealed\"" : "");
            out.append("><a href=\"").append(text(href.apply(provision))).append("\">");
            out.append(text(name(provision, headings))).append("</a>");
            if (provision.kind().isGroup()) {
                entries(provision.children(), headings, href, "", out);
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private static boolean isListed(Provision provision) {
        return provision.kind().isGroup() || provision.kind() == Kind.ARTICLE || provision.kind() == Kind.PREAMBLE;
    }

    private static String name(Provision provision, Headings headings) {
        String name = Headings.standsAlone(provision) ? headings.heading(provision) : headings.number(provision);
        return name.isEmpty() ? firstWords(provision) : name;
    }

    private static String firstWords(Provision provision) {
        List<String> words = new ArrayList<>();
        provision
                .walk()
                .forEach(part ->
                        words.addAll(List.of(Headings.oneLine(part.text()).split(" "))));
        words.removeIf(String::isEmpty);
        return words.size() <= WORDS_OF_A_NAME
                ? String.join(" ", words)
                : String.join(" ", words.subList(0, WORDS_OF_A_NAME)) + "…";
    }
}
