package org.dauys.server.answer.table;

import java.util.List;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;

/** A provision's words on the page. */
public final class TextsHtml {
    private final Texts texts;
    private final Frame frame;
    private final Pair pair;
    private final int folded;
    private final Page page;

    /** @param folded a column with more characters is folded */
    TextsHtml(Texts texts, Frame frame, Pair pair, int folded, Page page) {
        this.texts = texts;
        this.frame = frame;
        this.pair = pair;
        this.folded = folded;
        this.page = page;
    }

    /** One of the three columns. */
    public record Column(String language, List<Part> parts, String note, boolean isFolded) {}

    /**
     * A provision of a column.
     *
     * @param html the marked words
     */
    public record Part(String name, String html) {}

    public boolean isWhole() {
        return texts.label().isEmpty();
    }

    public String anchor() {
        return TableView.anchor(texts.label());
    }

    public String name() {
        return isWhole() ? page.say("overview.table.whole") : texts.name();
    }

    public String heading() {
        return texts.heading();
    }

    public String href() {
        return frame.provision(pair.spoken(), texts.label());
    }

    public String language() {
        return texts.before().language();
    }

    public Column inForce() {
        return column(texts.inForce());
    }

    public Column before() {
        return column(texts.before());
    }

    public Column after() {
        return column(texts.after());
    }

    private Column column(Texts.Column column) {
        return new Column(
                column.language(),
                column.parts().stream()
                        .map(part -> new Part(part.name(), MarkedHtml.of(part.words())))
                        .toList(),
                column.note().isEmpty() ? "" : page.say(column.note()),
                column.length() > folded);
    }
}
