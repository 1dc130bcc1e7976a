package org.dauys.server.answer.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;
import org.dauys.server.site.WrittenNumber;
import org.dauys.server.submission.Disposition;

/**
 * An answer as it is being written.
 *
 * @param disposition a code; empty until one is chosen
 * @param particular sentences by the number of their submission
 * @param lines the same for many: a line each, {@code 204; You also ask …}
 */
public record AnswerForm(String disposition, Words reason, Map<Integer, String> particular, String lines) {
    static final int LONGEST_REASON = 20_000;
    private static final int LONGEST_PARTICULAR = 2_000;
    private static final Pattern LINE = Pattern.compile("(?<number>[^;\\t]{1,20})[;\\t]\\s*(?<words>.+)");
    static final List<Disposition> DISPOSITIONS = Arrays.stream(Disposition.values())
            .filter(one -> one != Disposition.WITHDRAWN)
            .toList();

    public AnswerForm {
        particular = Map.copyOf(particular);
    }

    static AnswerForm empty() {
        return new AnswerForm("", Words.NONE, Map.of(), "");
    }

    /** As another page proposes it in its link: a disposition, a reason, or nothing. */
    static AnswerForm proposed(Form form) {
        return new AnswerForm(form.text("disposition"), form.words("reason"), Map.of(), "");
    }

    static AnswerForm read(Form form, List<Integer> numbers) {
        Map<Integer, String> particular = new LinkedHashMap<>();
        for (int number : numbers) {
            String sentence = form.text("particular-" + number);
            if (!sentence.isEmpty()) {
                particular.put(number, sentence);
            }
        }
        return new AnswerForm(form.text("disposition"), form.words("reason"), particular, form.text("lines"));
    }

    AnswerForm withReason(Words template) {
        return new AnswerForm(disposition, template, particular, lines);
    }

    public List<Disposition> dispositions() {
        return DISPOSITIONS;
    }

    Optional<Disposition> chosen() {
        return DISPOSITIONS.stream()
                .filter(one -> one.code().equals(disposition))
                .findFirst();
    }

    /**
     * The answer to be given; empty, with the errors told, when something is wrong with it.
     *
     * @param strangers which of some numbers are none of submissions that it is for
     */
    Optional<Draft> draft(List<ReasonTemplate> templates, UnaryOperator<Set<Integer>> strangers, Errors errors) {
        if (chosen().isEmpty()) {
            errors.add("disposition", "answer.error.disposition");
        }
        if (Reasons.isEmpty(reason)) {
            errors.add("reason-kk", "answer.error.reason");
        }
        for (Locale language : Reasons.templatesIn(reason, templates)) {
            errors.add("reason-" + language.getLanguage(), "answer.error.reason.template");
        }
        Form.limit(reason, "reason", LONGEST_REASON, errors);
        particular.forEach((number, sentence) -> limit("particular-" + number, sentence, errors));
        Map<Integer, String> all = new LinkedHashMap<>(particular);
        all.putAll(ofLines(
                line -> errors.add("lines", "answer.error.line", line),
                number -> errors.add("lines", "answer.error.line.twice", String.valueOf(number))));
        strangers
                .apply(all.keySet())
                .forEach(number -> errors.add("lines", "answer.error.line.stranger", String.valueOf(number)));
        all.forEach((number, sentence) -> {
            if (!particular.containsKey(number)) {
                limit("lines", sentence, errors);
            }
        });
        return errors.isEmpty() ? Optional.of(new Draft(chosen().orElseThrow(), reason, all)) : Optional.empty();
    }

    private static void limit(String field, String sentence, Errors errors) {
        if (sentence.length() > LONGEST_PARTICULAR) {
            errors.add(field, "desk.error.long", sentence.length(), LONGEST_PARTICULAR);
        }
    }

    /** The submissions for which something of their own is written, by number; lines that cannot be read are left out. */
    public List<Integer> own() {
        return Stream.concat(particular.keySet().stream(), ofLines(line -> {}, number -> {}).keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * @param unreadable told the number of each line that is none, from 1
     * @param twice told the number of each submission that has a sentence already
     */
    private Map<Integer, String> ofLines(IntConsumer unreadable, IntConsumer twice) {
        Map<Integer, String> sentences = new LinkedHashMap<>();
        int at = 0;
        for (String line : lines.split("\n", -1)) {
            at++;
            Matcher matcher = LINE.matcher(line);
            OptionalInt number = matcher.matches() ? WrittenNumber.of(matcher.group("number")) : OptionalInt.empty();
            if (number.isPresent()) {
                String words = matcher.group("words").strip();
                if (particular.containsKey(number.getAsInt()) || sentences.put(number.getAsInt(), words) != null) {
                    twice.accept(number.getAsInt());
                }
            } else if (!line.isBlank()) {
                unreadable.accept(at);
            }
        }
        return sentences;
    }
}
