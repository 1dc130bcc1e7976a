package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.server.answer.table.Tables.Spoken;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;

/** The page of the table: what it says, and where each link on it leads. */
public final class TableView {
    /** Of what one submission asks, in characters; the rest stands on its own page. */
    private static final int LONGEST_ASKED = 600;
    /** A provision with more is folded. */
    private static final int LONG = 1_500;

    private final Frame frame;
    private final Pair pair;
    private final Filter filter;
    private final List<Theme> themes;
    private final List<Spoken> spoken;
    private final List<RowPlace> places;
    private final TableParts parts;
    private final int part;
    private final ProvisionTexts texts;
    private final List<Entry> entries;
    private final Page page;

    TableView(Frame frame, Pair pair, Chosen chosen, Cut cut, ProvisionTexts texts, Page page) {
        this.frame = frame;
        this.pair = pair;
        this.filter = chosen.filter();
        this.themes = List.copyOf(chosen.themes());
        this.spoken = List.copyOf(chosen.spoken());
        this.places = List.copyOf(cut.places());
        this.parts = cut.parts();
        this.part = cut.part();
        this.texts = texts;
        this.entries = List.copyOf(cut.entries());
        this.page = page;
    }

    /**
     * What the rows are chosen by, and what else they could be.
     *
     * @param spoken how many speak of each version
     */
    record Chosen(Filter filter, List<Theme> themes, List<Spoken> spoken) {}

    /**
     * The part of the table that is on this page.
     *
     * @param part its number
     */
    record Cut(List<RowPlace> places, TableParts parts, int part, List<Entry> entries) {}

    /** A choice in a form or among links. */
    public record Choice(String value, String name, String language, int many, boolean isCurrent) {}

    /** A provision with what was said of it, as far as it is on this page. */
    public record Group(TextsHtml texts, List<EntryHtml> entries, boolean continued) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    public Frame frame() {
        return frame;
    }

    public Version version() {
        return pair.spoken();
    }

    public boolean hasNext() {
        return pair.next().isPresent();
    }

    /** What the columns of words are called; empty where there is no such version. */
    public String inForceName() {
        return pair.inForce().map(version -> Frame.name(version, page)).orElse("");
    }

    public String spokenName() {
        return Frame.name(pair.spoken(), page);
    }

    public String nextName() {
        return pair.next().map(version -> Frame.name(version, page)).orElse("");
    }

    /** The versions that submissions speak of, or that could be spoken of. */
    public List<Choice> versions() {
        return frame.versions().stream()
                .filter(version -> !version.isInForce() || many(version) > 0)
                .map(version -> new Choice(
                        String.valueOf(version.number()),
                        Frame.name(version, page),
                        Frame.nameLanguage(version, page),
                        many(version),
                        version.equals(pair.spoken())))
                .toList();
    }

    private int many(Version version) {
        return spoken.stream()
                .filter(one -> one.version() == version.id())
                .mapToInt(Spoken::many)
                .sum();
    }

    /** How many submissions speak of the version. */
    public int total() {
        return many(pair.spoken());
    }

    /** How many of them the filter lets through. */
    public int shown() {
        return places.stream().mapToInt(RowPlace::many).sum();
    }

    public boolean isFiltered() {
        return !filter.isAll();
    }

    public String label() {
        return filter.label();
    }

    public List<Choice> themes() {
        return themes.stream()
                .map(theme -> new Choice(
                        theme.slug(),
                        theme.name().in(page.locale()),
                        theme.name().languageFor(page.locale()).getLanguage(),
                        0,
                        filter.theme().filter(theme::equals).isPresent()))
                .toList();
    }

    public List<Choice> decisions() {
        return Filter.DECISIONS.stream()
                .map(code -> new Choice(
                        code, page.say("overview.decided." + code), page.language(), 0, code.equals(filter.decided())))
                .toList();
    }

    /** The articles, with how many submissions speak of each, to go to one. */
    public List<Choice> articles() {
        Map<String, int[]> articles = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            int[] known = articles.computeIfAbsent(TableParts.holder(places.get(i)), key -> new int[2]);
            known[1] = known[0] == 0 ? parts.of(i) : known[1];
            known[0] += places.get(i).many();
        }
        List<Choice> choices = new ArrayList<>();
        articles.forEach((label, known) -> choices.add(new Choice(
                href(known[1]) + "#" + anchor(label),
                label.isEmpty()
                        ? page.say("overview.table.whole")
                        : texts.of(label).name(),
                page.language(),
                known[0],
                false)));
        return choices;
    }

    static String anchor(String label) {
        return "p-" + label.replace(' ', '_');
    }

    public int part() {
        return part;
    }

    public int parts() {
        return parts.many();
    }

    public String href(int number) {
        return frame.base() + "/table?" + filter.query(pair.spoken().number(), number);
    }

    public String clearHref() {
        return frame.base() + "/table?" + Filter.ALL.query(pair.spoken().number(), 1);
    }

    public String filesHref() {
        return frame.base() + "/table/files?v=" + pair.spoken().number();
    }

    /** The provisions of this page in the order of the draft. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            String label = entries.get(from).label();
            int first = from;
            int to = IntStream.range(first, entries.size())
                    .filter(i -> !entries.get(i).label().equals(label))
                    .findFirst()
                    .orElse(entries.size());
            int start = parts.part(part).from();
            boolean continued =
                    from == 0 && start > 0 && places.get(start - 1).label().equals(label);
            groups.add(new Group(
                    new TextsHtml(texts.of(label), frame, pair, LONG, page),
                    entries.subList(from, to).stream()
                            .map(entry -> new EntryHtml(entry, LONGEST_ASKED, frame, page))
                            .toList(),
                    continued));
            from = to;
        }
        return groups;
    }
}
