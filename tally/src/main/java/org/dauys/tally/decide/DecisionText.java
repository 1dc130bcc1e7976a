package org.dauys.tally.decide;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.total.AreaTotal;
import org.dauys.tally.words.Phrases;

/** A rule and a decision in sentences, in Kazakh, Russian or English. Every percentage stands beside what it is a share of. */
public final class DecisionText {
    private final Phrases phrases;

    private DecisionText(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * In a language.
     *
     * @throws IllegalArgumentException for another one than kk, ru and en
     */
    public static DecisionText in(Locale locale) {
        return new DecisionText(Phrases.in(locale, DecisionText.class, "phrases"));
    }

    /** What the rule says: "The referendum is valid if … . The question is adopted if … ." */
    public String rule(DecisionRule rule) {
        String quorum = rule.quorum()
                .map(condition -> phrases.say("rule.quorum", clause(condition)))
                .orElseGet(() -> phrases.say("rule.noQuorum"));
        return quorum + " " + phrases.say("rule.adopted", clause(rule.adopted()));
    }

    private String clause(Condition condition) {
        return switch (condition) {
            case Condition.Share share ->
                phrases.say("clause." + share.part() + "." + share.base(), needed(share.threshold()));
            case Condition.Areas areas -> areas(areas);
            case Condition.All all ->
                all.conditions().stream().map(this::clause).collect(Collectors.joining(phrases.say("and")));
            case Condition.Any any ->
                any.conditions().stream().map(this::clause).collect(Collectors.joining(phrases.say("or")));
        };
    }

    private String areas(Condition.Areas areas) {
        Threshold threshold = areas.threshold();
        String form = threshold.strict() && phrases.has("inMore.percent") ? "inMore." : "in.";
        String key = threshold.strict() ? "areas.more" : "areas.least";
        String clause = phrases.say(key, phrases.share(form, threshold.share()), clause(areas.inside()));
        return areas.weights().isEmpty() ? clause : phrases.say("areas.weights", clause);
    }

    /** "more than half". */
    private String needed(Threshold threshold) {
        String form = threshold.strict() && phrases.has("from.percent") ? "from." : "";
        return phrases.say(threshold.strict() ? "share.more" : "share.least", phrases.share(form, threshold.share()));
    }

    /**
     * What was decided and from which figures, a sentence for each; the outcome first.
     *
     * @param listed whether there is a list of stations, without which nobody knows what is missing
     */
    public List<String> decision(Decision decision, boolean listed) {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.say("outcome." + decision.outcome()));
        decision.quorum().ifPresent(quorum -> tell(quorum, decision, sentences));
        tell(decision.adoption(), decision, sentences);
        AreaTotal nation = decision.nation();
        if (nation.leftUnknown() > 0) {
            sentences.add(
                    phrases.say("leftUnknown", phrases.number(nation.reported()), phrases.number(nation.stations())));
        } else if (nation.left() > 0) {
            sentences.add(phrases.say(
                    "left",
                    phrases.number(nation.reported()),
                    phrases.number(nation.stations()),
                    phrases.number(nation.left())));
        }
        if (!listed) {
            sentences.add(phrases.say("unlisted"));
        }
        return sentences;
    }

    private void tell(Evaluation evaluation, Decision decision, List<String> sentences) {
        switch (evaluation) {
            case Evaluation.OfShare share -> {
                sentences.add(fact(share.condition(), share.part(), share.whole(), decision));
                sentences.add(needed(share, decision));
            }
            case Evaluation.OfAreas areas -> {
                if (areas.condition().inside() instanceof Condition.Share inside) {
                    AreaTotal nation = decision.nation();
                    sentences.add(
                            fact(inside, inside.part().of(nation), inside.base().of(nation), decision));
                }
                sentences.add(regions(areas));
            }
            case Evaluation.OfSeveral several -> several.several().forEach(one -> tell(one, decision, sentences));
        }
    }

    private String fact(Condition.Share share, long part, long whole, Decision decision) {
        return phrases.say(
                "fact." + share.part() + "." + share.base(),
                phrases.number(part),
                phrases.number(whole),
                phrases.percent(part, whole, decision.rule().decimals()));
    }

    private String needed(Evaluation.OfShare share, Decision decision) {
        int decimals = decision.rule().decimals();
        return phrases.say(
                "needed." + (share.unbounded() ? "UNKNOWN" : share.answer().name()),
                needed(share.condition().threshold()),
                phrases.percent(share.leastPart(), share.leastWhole(), decimals),
                phrases.percent(share.mostPart(), share.mostWhole(), decimals));
    }

    private String regions(Evaluation.OfAreas areas) {
        boolean unknown = areas.inside().isEmpty() && areas.open().signum() > 0;
        return phrases.say(
                "regions." + (unknown ? "UNKNOWN" : areas.answer().name()),
                phrases.number(areas.met()),
                phrases.number(areas.whole()),
                phrases.number(least(areas.condition(), areas.whole())),
                phrases.number(areas.open()));
    }

    /** The smallest weight that is enough and that areas can add up to: 14 of 20, or 12 of 23 where some count half. */
    private static Ratio least(Condition.Areas condition, Ratio whole) {
        BigInteger parts = condition.weights().values().stream()
                .map(Ratio::denominator)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
        Ratio step = new Ratio(BigInteger.ONE, parts);
        Ratio exact = condition.threshold().share().times(whole);
        Ratio least = new Ratio(exact.over(step).ceiling(), BigInteger.ONE).times(step);
        return condition.threshold().strict() && least.equals(exact) ? least.plus(step) : least;
    }
}
