package org.dauys.server.drafting.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.Draft;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;
import org.dauys.text.Language;

/**
 * A decision as it is being written.
 *
 * @param choice a code; empty until one is chosen
 * @param wordings by language code, as typed
 * @param emptied codes of the other languages in whose text no words are left there
 * @param revision of the decision that the editor saw
 * @param shown the revision of the amendment itself that the editor saw
 */
public record DecisionForm(
        String choice, Words reason, Map<String, String> wordings, Set<String> emptied, int revision, int shown) {
    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_WORDING = 20_000;

    public DecisionForm {
        wordings = Map.copyOf(wordings);
        emptied = Set.copyOf(emptied);
    }

    /** As it was saved; where nothing is worded yet, the amendment's own wording in its language. */
    public static DecisionForm of(Candidate candidate, Map<Language, Draft> drafts) {
        Map<String, String> wordings = new HashMap<>(candidate.decision().wordings());
        Optional.ofNullable(drafts.get(candidate.change().language()))
                .ifPresent(draft ->
                        wordings.putIfAbsent(candidate.change().language().code(), CardView.wanted(candidate, draft)));
        Choice saved = candidate.decision().choice();
        return new DecisionForm(
                saved == Choice.OPEN ? "" : saved.code(),
                candidate.decision().reason(),
                wordings,
                emptied(candidate),
                candidate.decision().revision(),
                candidate.submission().revision());
    }

    /** What is saved of it, to be taken as it is. */
    static DecisionForm taken(Candidate candidate, Form form) {
        return new DecisionForm(
                Choice.TAKE.code(),
                candidate.decision().reason(),
                candidate.decision().wordings(),
                emptied(candidate),
                form.number("revision"),
                form.number("shown"));
    }

    private static Set<String> emptied(Candidate candidate) {
        return candidate.decision().wordings().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** As it was typed, with a field for the wording in each language. */
    public static DecisionForm read(Form form, Iterable<Language> languages) {
        Map<String, String> wordings = new HashMap<>();
        Set<String> emptied = new HashSet<>();
        for (Language language : languages) {
            wordings.put(language.code(), form.text("wording-" + language.code()));
            if (form.has("empty-" + language.code())) {
                emptied.add(language.code());
            }
        }
        return new DecisionForm(
                form.text("choice"),
                form.words("reason"),
                wordings,
                emptied,
                form.number("revision"),
                form.number("shown"));
    }

    /** The same, to be saved over what another has saved meanwhile. */
    public DecisionForm seen(int newer) {
        return new DecisionForm(choice, reason, wordings, emptied, newer, shown);
    }

    /** Whether the amendment is shown as the editor saw it. */
    public boolean isOf(Candidate now) {
        return shown == now.submission().revision();
    }

    /** The same over what was saved meanwhile; where the amendment itself is shown otherwise, with the wordings as they are now. */
    public DecisionForm over(Candidate now, Map<Language, Draft> drafts) {
        if (isOf(now)) {
            return seen(now.decision().revision());
        }
        DecisionForm fresh = of(now, drafts);
        return new DecisionForm(choice, reason, fresh.wordings(), fresh.emptied(), fresh.revision(), fresh.shown());
    }

    /** What is in the field of a language. */
    public String wording(Language language) {
        return wordings.getOrDefault(language.code(), "");
    }

    /** Whether no words are left in the text of a language. */
    public boolean isEmptied(Language language) {
        return emptied.contains(language.code());
    }

    /** What was decided; empty, with the errors told, when something is wrong with it. */
    public Optional<Choice> check(Candidate candidate, Map<Language, Draft> drafts, Errors errors) {
        Optional<Choice> chosen = List.of(Choice.values()).stream()
                .filter(one -> one.code().equals(choice))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add("choice", "drafting.error.choice");
            return chosen;
        }
        Form.limit(reason, "reason", LONGEST_REASON, errors);
        wordings.forEach((language, words) -> {
            if (words.length() > LONGEST_WORDING) {
                errors.add("wording-" + language, "desk.error.long", words.length(), LONGEST_WORDING);
            }
            if (!words.isBlank() && emptied.contains(language)) {
                errors.add("wording-" + language, "drafting.error.emptied");
            }
        });
        boolean reasoned = chosen.get() == Choice.LEAVE || chosen.get() == Choice.REWORD;
        if (reasoned && reason.isEmpty()) {
            errors.add("reason-kk", "drafting.error.reason");
        }
        if (chosen.get() == Choice.TAKE && !candidate.stands()) {
            errors.add("choice", "drafting.error.unplaced");
        }
        if (chosen.get() == Choice.REWORD) {
            reworded(candidate, drafts, errors);
        }
        return errors.isEmpty() ? chosen : Optional.empty();
    }

    private void reworded(Candidate candidate, Map<Language, Draft> drafts, Errors errors) {
        Language language = candidate.change().language();
        Draft draft = drafts.get(language);
        String field = "wording-" + language.code();
        if (draft == null
                || (candidate.addition().isEmpty()
                        && candidate.base(draft.base()).isEmpty())) {
            errors.add("choice", "drafting.error.no-place");
        } else if (wording(language).isBlank() || wording(language).equals(candidate.base(draft.base()))) {
            errors.add(field, "drafting.error.wording");
        }
    }

    /** What is kept of the wordings: of the own language only where it is reworded, of others what was given; none of what is left out. */
    public Map<String, String> kept(Candidate candidate, Choice chosen) {
        if (chosen == Choice.LEAVE) {
            return Map.of();
        }
        Map<String, String> kept = new HashMap<>();
        wordings.forEach((language, words) -> {
            boolean own = language.equals(candidate.change().language().code());
            boolean empty =
                    !own && emptied.contains(language) && candidate.addition().isEmpty();
            if ((empty || !words.isBlank()) && (chosen == Choice.REWORD || (!own && !candidate.isRemoval()))) {
                kept.put(language, words.replaceAll("\\s+", " ").strip());
            }
        });
        return kept;
    }
}
