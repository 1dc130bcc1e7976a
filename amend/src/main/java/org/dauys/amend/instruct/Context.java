package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Kind;

/**
 * A place that a line names for those below it: «в статье 27:».
 *
 * @param steps from the outside; empty when no line did
 */
record Context(List<Step> steps) {
    static final Context NONE = new Context(List.of());

    Context {
        steps = List.copyOf(steps);
    }

    /** A place inside this one. What stands as high as the place's first noun, or deeper, is not around it. */
    List<Step> around(List<Step> own) {
        List<Step> all = new ArrayList<>(steps);
        all.removeIf(step -> rank(step) >= rank(own.getFirst()));
        all.addAll(own);
        return all;
    }

    /** Those of its steps in which a provision of this kind can stand. */
    List<Step> above(Kind kind) {
        return steps.stream()
                .filter(step -> rank(step) < rank(new Step(kind.jsonName(), "")))
                .toList();
    }

    private static int rank(Step step) {
        return switch (step.name()) {
            case Step.HEADING, Step.OWN -> 8;
            case "indent" -> 7;
            case "part" -> 6;
            case "subparagraph" -> 5;
            case "paragraph" -> 4;
            case "article", "preamble" -> 3;
            case "subchapter", "subsection" -> 2;
            case "chapter" -> 1;
            default -> 0;
        };
    }
}
