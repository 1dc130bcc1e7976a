package org.dauys.text.write;

import static org.dauys.text.write.Headings.oneLine;

import java.util.regex.Pattern;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * Writes an act as Markdown: headings by depth, notes as quotes, every number as printed. Numbers are escaped
 * ({@code 3\.}), since Markdown would count the items of a list anew and hide a gap.
 */
final class MarkdownActs {
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#~|&]");
    private static final Pattern LIST_NUMBER = Pattern.compile("^(\\d+)([.)])(?=\\s|$)");
    private static final Pattern LINE_MARK = Pattern.compile("^([-+=])");

    private final StringBuilder out = new StringBuilder();
    private final Headings headings;

    private MarkdownActs(Headings headings) {
        this.headings = headings;
    }

    static String write(Act act) {
        MarkdownActs markdown = new MarkdownActs(Headings.of(act));
        markdown.block("# ", act.title());
        act.notes().forEach(note -> markdown.block("> ", note));
        act.provisions().forEach(provision -> markdown.provision(provision, 2));
        return markdown.out.toString();
    }

    private void provision(Provision provision, int level) {
        if (Headings.standsAlone(provision)) {
            block("#".repeat(Math.min(level, DEEPEST_HEADING)) + " ", headings.heading(provision));
            block("", provision.text());
        } else {
            block("", headings.number(provision) + " " + provision.text());
        }
        headings.notes(provision).forEach(note -> block("> ", note));
        provision.children().forEach(child -> provision(child, level + 1));
    }

    private void block(String mark, String words) {
        String line = oneLine(words);
        if (line.isEmpty()) {
            return;
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(mark).append(escaped(line)).append('\n');
    }

    private static String escaped(String line) {
        String safe = MARKUP.matcher(line)
                .replaceAll(found -> "\\\\" + java.util.regex.Matcher.quoteReplacement(found.group()));
        safe = LIST_NUMBER.matcher(safe).replaceFirst("$1\\\\$2");
        return LINE_MARK.matcher(safe).replaceFirst("\\\\$1");
    }
}
