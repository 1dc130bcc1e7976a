package org.dauys.tally.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.source.YamlMap;
import org.dauys.tally.total.AreaTotal;

/**
 * The rule by which a referendum is decided, as data.
 *
 * @param name what it is called
 * @param quorum what must be met for the vote to be valid at all; empty where there is no quorum
 * @param adopted what must be met for the question to be adopted
 * @param decimals of the percentages that are shown; they are rounded half up, and decide nothing
 */
public record DecisionRule(String name, Optional<Condition> quorum, Condition adopted, int decimals) {
    /**
     * In how many areas the inner condition is known to be met, where only the number was published.
     *
     * @param areas all of them
     * @param met empty when it was not published
     */
    public record KnownAreas(int areas, OptionalInt met) {}

    /**
     * Reads a rule. Its keys are described in docs/methods/tally.md, "Rules".
     *
     * @param file its name, for messages
     * @throws UnreadableException with every problem of it
     */
    public static DecisionRule read(String file, String yaml) throws UnreadableException {
        YamlMap map = YamlMap.read(file, yaml);
        Optional<Condition> quorum = map.has("quorum") ? condition(map.map("quorum")) : Optional.empty();
        Optional<Condition> adopted = condition(map.map("adopted"));
        if (!map.has("adopted")) {
            map.problem("needs adopted: what must be met for the question to be adopted");
        }
        String decimals = map.word("decimals").orElse("2");
        if (!decimals.matches("[0-9]")) {
            map.problem("decimals", "should be a number from 0 to 9");
        }
        String name = map.word("name").orElse(file);
        map.finish();
        return new DecisionRule(name, quorum, adopted.orElseThrow(), Integer.parseInt(decimals));
    }

    private static Optional<Condition> condition(YamlMap map) {
        if (map.has("all") || map.has("any")) {
            List<Condition> conditions = new ArrayList<>();
            map.maps(map.has("all") ? "all" : "any")
                    .forEach(one -> condition(one).ifPresent(conditions::add));
            if (conditions.isEmpty()) {
                map.problem("all and any need conditions");
            }
            return Optional.of(map.has("all") ? new Condition.All(conditions) : new Condition.Any(conditions));
        }
        Optional<Threshold> threshold = threshold(map);
        if (map.has("areas")) {
            Optional<Condition> inside = condition(map.map("where"));
            return threshold.flatMap(
                    needed -> inside.map(in -> new Condition.Areas(level(map), needed, weights(map), in)));
        }
        Optional<Part> part = choice(map, "share", Part.values());
        Optional<Base> base = choice(map, "of", Base.values());
        if (part.equals(Optional.of(Part.PARTICIPANTS)) && !base.equals(Optional.of(Base.ELIGIBLE))) {
            map.problem("of", "should be eligible: participants are a share of those only");
        }
        return threshold.flatMap(needed -> part.flatMap(what -> base.map(of -> new Condition.Share(what, needed, of))));
    }

    private static Optional<Threshold> threshold(YamlMap map) {
        boolean strict = map.has("moreThan");
        if (strict == map.has("atLeast")) {
            map.problem("needs either moreThan or atLeast, with a share such as 1/2 or 50 %");
            return Optional.empty();
        }
        String key = strict ? "moreThan" : "atLeast";
        try {
            return Optional.of(new Threshold(strict, Ratio.parse(map.word(key).orElse(""))));
        } catch (IllegalArgumentException wrong) {
            map.problem(key, "should be a share between 0 and 1 such as 1/2 or 50 %");
            return Optional.empty();
        }
    }

    private static int level(YamlMap map) {
        String level = map.word("areas").orElse("1");
        if (!level.matches("[1-9]")) {
            map.problem("areas", "should be the level of the areas: 1 for those right below the country");
            return 1;
        }
        return Integer.parseInt(level);
    }

    private static Map<String, Ratio> weights(YamlMap map) {
        YamlMap written = map.map("weights");
        Map<String, Ratio> weights = new HashMap<>();
        for (String area : written.keys()) {
            try {
                weights.put(area, Ratio.parse(written.word(area).orElse("")));
            } catch (IllegalArgumentException wrong) {
                written.problem(area, "should be a number such as 1/2");
            }
        }
        return weights;
    }

    private static <E extends Enum<E>> Optional<E> choice(YamlMap map, String key, E[] values) {
        String word = map.word(key).orElse("");
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return Optional.of(value);
            }
        }
        List<String> names = new ArrayList<>();
        for (E value : values) {
            names.add(value.name().toLowerCase(Locale.ROOT));
        }
        map.problem(key, "should be one of: " + String.join(", ", names));
        return Optional.empty();
    }

    /** Decides on recomputed totals, from the country down. */
    public Decision decide(SortedMap<Area, AreaTotal> totals) {
        return decide(totals, Optional.empty());
    }

    /**
     * The same, where totals of areas are not known.
     *
     * @param known in how many areas the inner condition is met
     */
    public Decision decide(SortedMap<Area, AreaTotal> totals, Optional<KnownAreas> known) {
        Evaluator evaluator = new Evaluator(totals, known);
        Optional<Evaluation> valid = quorum.map(evaluator::of);
        Evaluation adoption = evaluator.of(adopted);
        Answer quorumMet = valid.map(Evaluation::answer).orElse(Answer.MET);
        Decision.Outcome outcome = Decision.Outcome.OPEN;
        if (quorumMet == Answer.NOT_MET) {
            outcome = Decision.Outcome.NOT_VALID;
        } else if (quorumMet == Answer.MET && adoption.answer() == Answer.MET) {
            outcome = Decision.Outcome.ADOPTED;
        } else if (quorumMet == Answer.MET && adoption.answer() == Answer.NOT_MET) {
            outcome = Decision.Outcome.NOT_ADOPTED;
        }
        return new Decision(this, outcome, valid, adoption, Evaluator.total(totals, Area.NATION));
    }
}
