package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Kind;

/**
 * A place that a line names for those below it: «в статье 27:».
 *
 * @param steps from the outside; empty when no line did
 * @param isKnown false behind what stands below a line that was to name a place and was not understood: only what names
 *     its article itself is read then
 */
record Context(List<Step> steps, boolean isKnown) {
    static final Context NONE = new Context(List.of(), true);
    static final Context UNKNOWN = new Context(List.of(), false);

    Context {
        steps = List.copyOf(steps);
    }

    /** The context of the lines below one that names a place; unknown until one names its article. */
    Context then(List<Step> named) {
        return isKnown || namesArticle(named) ? new Context(around(named), true) : UNKNOWN;
    }

    /** A place inside this one. What stands as high as the place's first noun, or deeper, is not around it. */
    List<Step> around(List<Step> own) {
        List<Step> all = new ArrayList<>(steps);
        all.removeIf(step -> rank(step) >= rank(own.getFirst()));
        all.addAll(own);
        return all;
    }

    /** Refuses what does not name its article itself where the line above that would was not understood. */
    void require(List<Step> own, String place) throws Refused {
        if (!isKnown && !namesArticle(own)) {
            throw new Refused(Cause.PLACE_UNKNOWN, place);
        }
    }

    private static boolean namesArticle(List<Step> own) {
        return own.stream().anyMatch(step -> rank(step) == 3);
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
