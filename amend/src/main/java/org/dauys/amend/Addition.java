package org.dauys.amend;

import java.util.List;
import java.util.stream.Collectors;
import org.dauys.text.Provision;

/**
 * Provisions that are inserted at one point.
 *
 * @param label of the provision in which; empty for the act itself
 * @param after label of the sibling behind which they stand; empty where they are the first
 * @param provisions what is inserted, in order, at least one; labels and eIds are given when it is applied, and are blank here
 */
public record Addition(String label, String after, List<Provision> provisions) implements Edit {

    public Addition {
        if (provisions.isEmpty()) {
            throw new IllegalArgumentException("An addition in \"" + label + "\" without a provision adds nothing");
        }
        provisions = provisions.stream().map(Addition::unlabelled).toList();
    }

    private static Provision unlabelled(Provision provision) {
        return new Provision(
                provision.kind(),
                provision.kind().isUnnumbered() ? "" : provision.number(),
                "",
                "",
                provision.heading(),
                provision.text(),
                provision.repealed(),
                provision.notes(),
                provision.children().stream().map(Addition::unlabelled).toList());
    }

    @Override
    public String wording() {
        return provisions.stream()
                .flatMap(Provision::walk)
                .map(one -> (one.number() + " " + one.heading() + " " + one.text())
                        .replaceAll("\\s+", " ")
                        .strip())
                .collect(Collectors.joining("\n"));
    }
}
