package org.dauys.tally.decide;

import java.util.List;
import java.util.Map;
import org.dauys.tally.number.Ratio;

/** A condition that totals meet or do not: a small tree, as it is written in a rule file. */
public sealed interface Condition {
    /**
     * A part must be large enough a share of a base, such as yes of those who took part.
     *
     * @param part what is counted
     * @param base what it is a share of
     */
    record Share(Part part, Threshold threshold, Base base) implements Condition {}

    /**
     * A condition must be met in enough areas of a level.
     *
     * @param level of the areas, 1 for those right below the country
     * @param threshold the share of areas, by weight, in which it must be met
     * @param weights of areas that do not count as one, by the last code of their path: half-cantons as 1/2
     * @param inside what must be met in each
     */
    record Areas(int level, Threshold threshold, Map<String, Ratio> weights, Condition inside) implements Condition {
        public Areas {
            weights = Map.copyOf(weights);
        }
    }

    /** All of these must be met. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** One of these must be met. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}
