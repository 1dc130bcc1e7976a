package org.dauys.amend.instruct;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/** The forms of one language ({@code grammar_*.properties}) for one act, which may have words of its own. */
final class Grammar {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    /** A number holds a digit, is Roman, or is one letter: no other word is taken for one. */
    private static final String NUMBER =
            "(\\p{L}?\\d[\\p{L}\\d.\\-]*?|[IVXLCІХ]+(?:-\\d+)?|\\p{L}(?:-\\d+)?)(?![\\p{L}\\d]|[.\\-][\\p{L}\\d])";
    /** Before a hyphen and a noun, as in Kazakh, a number ends where the noun begins. */
    private static final String NUMBER_BEFORE =
            "((?:\\p{L}?\\d[\\p{L}\\d.\\-]*?)|[IVXLCІХ]+(?:-\\d+)?|\\p{L}(?:-\\d+)?)";

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Properties forms = new Properties();
    private final Ordinals ordinals;
    private final String articleWord;
    private final Map<String, Pattern> steps = new HashMap<>();
    private final List<String> stepNames = new ArrayList<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    Grammar(Language language, Act act) {
        String resource = "grammar_" + language.code() + ".properties";
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "Amending acts are written in kk, ru and en, not in " + language.code());
            }
            forms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.ordinals = Ordinals.of(language);
        this.articleWord = act.words().getOrDefault(Kind.ARTICLE, form("word.article"));
        String ordinal = "(" + ordinals.pattern() + "|\\d+)(?!\\p{L})";
        String number = form("order").equals("outer") ? NUMBER_BEFORE : NUMBER;
        List<String> names = new ArrayList<>(List.of(Step.OWN, Step.HEADING, "article"));
        for (Kind kind : Kind.values()) {
            names.add(kind.jsonName());
        }
        names.stream().distinct().forEach(name -> {
            String step = forms.getProperty("step." + name, "");
            if (!step.isEmpty()) {
                String pattern = step.replace("{n}", number)
                        .replace("{o}", ordinal)
                        .replace("{word}", Pattern.quote(articleWord));
                steps.put(name, Pattern.compile("(?<![\\p{L}\\d])" + pattern, FLAGS));
                stepNames.add(name);
            }
        });
    }

    String form(String key) {
        String form = forms.getProperty(key);
        if (form == null) {
            throw new IllegalStateException("The grammar lacks " + key);
        }
        return form;
    }

    String articleWord() {
        return articleWord;
    }

    /** The pairs of quotation marks, the usual one first. */
    List<String> quotes() {
        return List.of(form("quotes").split(" ", -1));
    }

    /** The pattern of a sentence, in which quotations are {@code ⟦0⟧}. */
    Pattern sentence(String name) {
        return patterns.computeIfAbsent(
                name,
                key -> Pattern.compile(
                        form("read." + key).replace("{0}", "⟦(?<a>\\d+)⟧").replace("{1}", "⟦(?<b>\\d+)⟧"), FLAGS));
    }

    /** Whether a line says that something is to be done: it has a verb of doing, or names a place, one or several. */
    boolean saysSomething(String line) {
        return patterns.computeIfAbsent("verbs", key -> Pattern.compile(form(key), FLAGS))
                        .matcher(line)
                        .find()
                || steps.values().stream().anyMatch(step -> step.matcher(line).find())
                || patterns.computeIfAbsent("several", key -> Pattern.compile(form(key), FLAGS))
                        .matcher(line)
                        .find();
    }

    /** The pattern by which the heading of an article in a quotation is known. */
    Pattern article() {
        return patterns.computeIfAbsent(
                "block", key -> Pattern.compile(form("block.article").replace("{word}", Pattern.quote(articleWord))));
    }

    /** A place in words. Empty when the language has no noun for one of the steps. */
    Optional<String> place(List<Step> steps, String grammaticalCase) {
        boolean outer = form("order").equals("outer");
        List<String> nouns = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean innermost = i + 1 == steps.size();
            String wanted = innermost ? grammaticalCase : "gen";
            Optional<String> noun = noun(steps.get(i), outer && i > 0 ? "p" + wanted : wanted);
            if (noun.isEmpty()) {
                return Optional.empty();
            }
            nouns.add(outer ? nouns.size() : 0, noun.get());
        }
        return Optional.of(String.join(form("join"), nouns));
    }

    /** A sentence with its place, in which {0} and {1} are still open. Empty when the place cannot be said. */
    Optional<String> opened(String name, List<Step> steps) {
        String form = form("write." + name);
        for (String grammaticalCase : List.of("loc", "acc", "nom")) {
            if (form.contains("{" + grammaticalCase + "}")) {
                return place(steps, grammaticalCase)
                        .map(place -> capital(form.replace("{" + grammaticalCase + "}", place)));
            }
        }
        return Optional.of(form);
    }

    /** As a sentence begins. */
    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private Optional<String> noun(Step step, String grammaticalCase) {
        String all = forms.getProperty("noun." + step.name(), "");
        for (String one : all.split(" ", -1)) {
            int colon = one.indexOf(':');
            boolean only = one.startsWith("nom:") && !all.contains(" ");
            if (colon > 0 && (only || one.substring(0, colon).equals(grammaticalCase))) {
                return Optional.of(filled(one.substring(colon + 1).replace('_', ' '), counted(step, -1)));
            }
        }
        return Optional.empty();
    }

    /** Where only dashes are counted, the lead line is not. */
    private String counted(Step step, int sign) {
        return step.name().equals("indent") && step.number().matches("\\d{1,4}")
                ? String.valueOf(Integer.parseInt(step.number()) + sign * Integer.parseInt(form("indent.less")))
                : step.number();
    }

    private String filled(String noun, String number) {
        String filled = noun.replace("{word}", articleWord);
        for (String form : List.of("f", "fo", "fa", "m", "mg", "ml", "mi", "o")) {
            filled = filled.replace("{" + form + "}", ordinals.word(number, form));
        }
        boolean digit = !number.isEmpty() && Character.isDigit(number.charAt(0));
        return (digit ? filled : filled.replace("{n}-", "{n} "))
                .replace("{n}", number)
                .strip();
    }

    /** The nouns of a list, «пунктом 3-1 и пунктом 3-2», in the order of the words; empty when something in it is none. */
    Optional<List<Step>> list(String nouns) {
        return steps(nouns, "separator.list");
    }

    private Optional<List<Step>> steps(String place, String between) {
        List<Step> found = new ArrayList<>();
        Pattern separator = patterns.computeIfAbsent(between, key -> Pattern.compile(form(key), FLAGS));
        int at = 0;
        while (at < place.length()) {
            Matcher gap = separator.matcher(place).region(at, place.length());
            if (gap.lookingAt()) {
                at = gap.end();
            } else {
                int end = step(place, at, found);
                if (end < 0) {
                    return Optional.empty();
                }
                at = end;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Adds the noun that stands at a place; where it ends, or -1 when there is none. */
    private int step(String place, int at, List<Step> found) {
        for (String name : stepNames) {
            Matcher step = pattern(name).matcher(place).region(at, place.length());
            step.useTransparentBounds(true);
            if (step.lookingAt()) {
                String number = step.groupCount() == 0 || step.group(1) == null ? "" : step.group(1);
                Step one = new Step(name, ordinals.value(number).orElse(number));
                found.add(new Step(name, counted(one, 1)));
                return step.end();
            }
        }
        return -1;
    }

    private Pattern pattern(String step) {
        return steps.getOrDefault(step, NOTHING);
    }

    /**
     * From the outside, whatever the order of the language. Empty when something in it is no noun of a place: also where
     * it names two, which are never taken for one inside the other.
     */
    Optional<List<Step>> place(String place) {
        return steps(place.replaceFirst("[\\s,]+$", ""), "separator")
                .map(found -> form("order").equals("outer") ? found : found.reversed());
    }
}
