package org.dauys.server.consultation.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.table.ChangeKind;
import org.dauys.compare.table.TableView;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the comparative table, as it stands in the address. What means nothing is left out, so that two
 * queries which ask for the same are equal.
 *
 * @param values by name, in the order of {@link #NAMES}; none is empty
 */
public record CompareQuery(Map<String, String> values) {
    static final String SHOW = "show";
    static final String SECTION = "section";
    static final String KIND = "kind";
    static final String RENUMBERING = "renumbering";
    static final String SUBSTITUTIONS = "substitutions";
    static final String THEME = "theme";
    static final String VIEW = "view";
    static final String TEXT = "text";
    static final String PAGE = "page";

    private static final List<String> NAMES =
            List.of(SHOW, KIND, SECTION, THEME, RENUMBERING, SUBSTITUTIONS, VIEW, TEXT, PAGE);
    private static final String ALL = "all";
    private static final String IGNORE = "ignore";
    private static final String MERGED = "merged";

    public CompareQuery {
        values = Map.copyOf(values);
    }

    /** The query of an address. */
    static CompareQuery of(Function<String, @Nullable String> parameter) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameter.apply(name);
            if (value != null && isMeant(name, value)) {
                values.put(name, value);
            }
        }
        return new CompareQuery(values);
    }

    private static boolean isMeant(String name, String value) {
        return switch (name) {
            case SHOW -> value.equals(ALL);
            case KIND -> ChangeKind.ofJsonName(value).isPresent();
            case RENUMBERING, SUBSTITUTIONS -> value.equals(IGNORE);
            case VIEW -> value.equals(MERGED);
            case PAGE -> value.matches("[1-9][0-9]{0,4}") && !value.equals("1");
            default -> !value.isBlank();
        };
    }

    /** Without a section, theme or language of the acts that there is not. */
    CompareQuery known(List<String> sections, List<String> themes, List<String> languages) {
        Map<String, String> known = new LinkedHashMap<>(values);
        known.computeIfPresent(SECTION, (name, value) -> sections.contains(value) ? value : null);
        known.computeIfPresent(THEME, (name, value) -> themes.contains(value) ? value : null);
        known.computeIfPresent(TEXT, (name, value) -> languages.contains(value) ? value : null);
        return new CompareQuery(known);
    }

    /** Whether unchanged provisions are shown too. Who asks for the unchanged ones wants them shown. */
    public boolean showsAll() {
        return ALL.equals(values.get(SHOW))
                || kind().filter(ChangeKind.KEPT::equals).isPresent();
    }

    public Optional<ChangeKind> kind() {
        return Optional.ofNullable(values.get(KIND)).flatMap(ChangeKind::ofJsonName);
    }

    public Optional<String> section() {
        return Optional.ofNullable(values.get(SECTION));
    }

    public Optional<String> theme() {
        return Optional.ofNullable(values.get(THEME));
    }

    public boolean ignoresRenumbering() {
        return values.containsKey(RENUMBERING);
    }

    public boolean ignoresSubstitutions() {
        return values.containsKey(SUBSTITUTIONS);
    }

    public TableView view() {
        return values.containsKey(VIEW) ? TableView.MERGED : TableView.SIDES;
    }

    /** The code of the language of the acts. */
    public Optional<String> text() {
        return Optional.ofNullable(values.get(TEXT));
    }

    /** From 1. */
    public int page() {
        return Integer.parseInt(values.getOrDefault(PAGE, "1"));
    }

    CompareQuery withAll() {
        return with(SHOW, ALL);
    }

    CompareQuery withView(TableView view) {
        return view == TableView.MERGED ? with(VIEW, MERGED) : without(VIEW);
    }

    CompareQuery withPage(int page) {
        return page == 1 ? without(PAGE) : with(PAGE, String.valueOf(page));
    }

    /** With one value instead of the one it has. A page is one of the rows that are asked for: others have other pages. */
    CompareQuery with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(PAGE);
        changed.put(name, value);
        return new CompareQuery(changed);
    }

    CompareQuery without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(PAGE);
        changed.remove(name);
        return new CompareQuery(changed);
    }

    /** Only how the table is shown, not what of it. */
    CompareQuery unfiltered() {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.keySet().retainAll(List.of(VIEW, TEXT));
        return new CompareQuery(changed);
    }

    /** The address of a page with this query. */
    String href(String path) {
        String query = NAMES.stream()
                .filter(values::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(values.getOrDefault(name, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
