package org.dauys.tally.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.source.YamlMap;

/** Reads how a table is to be understood. Every key is described in docs/methods/tally.md, "Mapping files". */
final class MappingYaml {
    static final List<String> SINGLE = Singles.NAMES;

    private static final Map<String, Character> DELIMITERS =
            Map.of("tab", '\t', "\\t", '\t', "comma", ',', "semicolon", ';');

    private final YamlMap yaml;

    private MappingYaml(YamlMap yaml) {
        this.yaml = yaml;
    }

    static TableMapping of(YamlMap yaml) {
        return new MappingYaml(yaml).read();
    }

    private TableMapping read() {
        Map<String, String> fixed = new LinkedHashMap<>();
        Map<String, String> single = new LinkedHashMap<>();
        for (String key : SINGLE) {
            yaml.word(key).ifPresent(column -> single.put(key, column));
        }
        YamlMap constants = yaml.map("fixed");
        for (String key : constants.keys()) {
            constants.word(key).ifPresent(value -> fixed.put(key, value));
            if (!SINGLE.contains(key)) {
                constants.problem(key, "can not be fixed; these can: " + String.join(", ", SINGLE));
            }
        }
        return new TableMapping(
                layout(),
                new TableMapping.Choice(filter("only"), filter("skip"), yaml.words("fillDown")),
                new TableMapping.Place(
                        yaml.words("station"),
                        yaml.word("name").orElse(""),
                        yaml.word("place").orElse(""),
                        yaml.words("areas"),
                        yaml.words("areaNames"),
                        pad()),
                Map.copyOf(single),
                Map.copyOf(fixed),
                yaml.has("observerWords") ? yaml.words("observerWords") : List.of("observer"),
                figures(yaml.map("figures")),
                extra(),
                questions(),
                byOption(),
                new TableMapping.Numbers(
                        yaml.words("missing"), yaml.word("grouping").orElse("")),
                yaml.words("unique"),
                percentages());
    }

    private TableMapping.Layout layout() {
        Charset charset = StandardCharsets.UTF_8;
        String encoding = yaml.word("encoding").orElse("UTF-8");
        try {
            charset = Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            yaml.problem(
                    "encoding",
                    "\"" + encoding + "\" is not known; write UTF-8, UTF-16, windows-1251 or another name of IANA's");
        }
        String rows = yaml.word("rows").orElse("");
        if (!rows.isEmpty() && !rows.startsWith("/")) {
            yaml.problem("rows", "should begin with a slash, as in /regions/*/stations");
            rows = "";
        }
        return new TableMapping.Layout(yaml.word("file").orElse(""), charset, delimiter(), header(), rows);
    }

    private List<Integer> header() {
        List<String> written = yaml.has("header") ? yaml.words("header") : List.of("1");
        List<Integer> rows = new ArrayList<>();
        for (String row : written) {
            if (row.matches("[1-9]\\d{0,5}")) {
                rows.add(Integer.parseInt(row));
            } else if (!row.equals("0") || written.size() > 1) {
                yaml.problem(
                        "header",
                        "should be the number of the row with the names of columns, a list of such rows, or 0 for none");
            }
        }
        return List.copyOf(rows);
    }

    private Map<String, Integer> pad() {
        YamlMap map = yaml.map("pad");
        Map<String, Integer> pad = new LinkedHashMap<>();
        for (String column : map.keys()) {
            String digits = map.word(column).orElse("");
            if (digits.matches("[1-9]|[1-3]\\d")) {
                pad.put(column, Integer.parseInt(digits));
            } else {
                map.problem(column, "should be the number of digits that codes have, from 1 to 39");
            }
        }
        return Map.copyOf(pad);
    }

    private Optional<Character> delimiter() {
        Optional<String> written = yaml.word("delimiter");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String sign = written.get();
        Character named = DELIMITERS.get(sign);
        if (named == null && sign.length() != 1) {
            yaml.problem("delimiter", "should be one sign, or tab");
            return Optional.empty();
        }
        return Optional.of(named == null ? sign.charAt(0) : named);
    }

    private Map<String, List<String>> filter(String key) {
        YamlMap map = yaml.map(key);
        Map<String, List<String>> filter = new LinkedHashMap<>();
        map.keys().forEach(column -> filter.put(column, map.words(column)));
        return Map.copyOf(filter);
    }

    private static Map<Figure, Sum> figures(YamlMap map) {
        Map<Figure, Sum> figures = new EnumMap<>(Figure.class);
        for (String key : map.keys()) {
            Sum sum = sum(map, key);
            figure(key)
                    .ifPresentOrElse(
                            figure -> figures.put(figure, sum),
                            () -> map.problem(
                                    key,
                                    "there is no such figure; there are: " + keys()
                                            + ". Categories of your own belong under extra"));
        }
        return figures;
    }

    private static Sum sum(YamlMap map, String key) {
        if (map.isMap(key)) {
            YamlMap parts = map.map(key);
            return new Sum(parts.words("plus"), parts.words("minus"));
        }
        return new Sum(map.words(key), List.of());
    }

    private Map<String, Sum> extra() {
        YamlMap map = yaml.map("extra");
        Map<String, Sum> extra = new LinkedHashMap<>();
        for (String key : map.keys()) {
            if (figure(key).isPresent()) {
                map.problem(key, "is a figure, and belongs under figures");
            }
            extra.put(key, sum(map, key));
        }
        return extra;
    }

    private Map<String, Map<Figure, Sum>> questions() {
        YamlMap map = yaml.map("questions");
        Map<String, Map<Figure, Sum>> questions = new LinkedHashMap<>();
        map.keys().forEach(question -> questions.put(question, figures(map.map(question))));
        return questions;
    }

    private Optional<TableMapping.ByOption> byOption() {
        if (!yaml.has("byOption")) {
            return Optional.empty();
        }
        YamlMap map = yaml.map("byOption");
        YamlMap options = map.map("options");
        Map<String, String> byName = new LinkedHashMap<>();
        options.keys().forEach(name -> options.word(name).ifPresent(figure -> byName.put(name, figure)));
        String option = map.word("option").orElse("");
        String votes = map.word("votes").orElse("");
        if (option.isEmpty() || votes.isEmpty() || byName.isEmpty()) {
            yaml.problem(
                    "byOption", "needs the columns option and votes, and options: what each option is, as in Oui: yes");
        }
        return Optional.of(new TableMapping.ByOption(option, votes, Map.copyOf(byName)));
    }

    private List<TableMapping.Percentage> percentages() {
        List<TableMapping.Percentage> percentages = new ArrayList<>();
        for (YamlMap map : yaml.maps("percentages")) {
            List<Figure> base = new ArrayList<>();
            for (String key : map.words("base")) {
                figure(key)
                        .ifPresentOrElse(
                                base::add,
                                () -> map.problem("base", "\"" + key + "\" is no figure; there are: " + keys()));
            }
            String decimals = map.word("decimals").orElse("2");
            if (!decimals.matches("[0-9]")) {
                map.problem("decimals", "should be a number from 0 to 9");
            }
            if (!map.has("column") || !map.has("of") || base.isEmpty()) {
                map.problem("needs column, of (a figure) and base (a figure, or several)");
            }
            percentages.add(new TableMapping.Percentage(
                    map.word("column").orElse(""),
                    map.word("of").orElse(""),
                    List.copyOf(base),
                    decimals.matches("[0-9]") ? Integer.parseInt(decimals) : 2));
        }
        return List.copyOf(percentages);
    }

    static Optional<Figure> figure(String key) {
        for (Figure figure : Figure.values()) {
            if (figure.key().equals(key)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    private static String keys() {
        return String.join(", ", Arrays.stream(Figure.values()).map(Figure::key).toList());
    }
}
