package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Gives every element its label and its {@code eId}; both are unique in the act.
 *
 * <p>A label is made of the numbers as people cite them: {@code 27}, {@code 27.3}, {@code 46.1(13)}. Unnumbered parts do
 * not show in the labels of what stands in them: the lists in both parts of 52.5 are {@code 52.5(1)} and, being the
 * second of that name, {@code 52.5(1)~2}. A group carries its kind, {@code section-2}, and its parent's label before it
 * when the act numbers that kind anew in each parent.
 */
final class Labels {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}_-]");
    /** Article 15.1 is not paragraph 1 of article 15: within a number the stop is another sign in labels. */
    private static final Pattern INNER_STOP = Pattern.compile("(?<=\\d)\\.(?=\\d)");

    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> eIds = new HashMap<>();
    private final Map<String, Integer> groupCounts = new HashMap<>();

    /**
     * What the names of an element's children begin with.
     *
     * @param label of the element itself: what is counted in it carries that
     * @param citation label of the nearest element that has a number: what is numbered carries that
     * @param restarts whether the numbers of the articles in it begin anew
     */
    private record Scope(String label, String citation, String eId, boolean restarts) {}

    private Labels() {}

    static List<Provision> assign(List<Node> roots) {
        Labels names = new Labels();
        names.countGroups(roots);
        return names.all(roots, new Scope("", "", "", false));
    }

    private void countGroups(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.kind.isGroup()) {
                groupCounts.merge(groupName(node), 1, Integer::sum);
                countGroups(node.children);
            }
        }
    }

    private List<Provision> all(List<Node> nodes, Scope scope) {
        List<Provision> provisions = new ArrayList<>(nodes.size());
        // The element's own text is its first part.
        int ordinal = 1;
        for (Node node : nodes) {
            boolean counted = node.kind.isUnnumbered();
            ordinal += counted ? 1 : 0;
            provisions.add(one(node, counted ? String.valueOf(ordinal) : node.number, scope));
        }
        return provisions;
    }

    private Provision one(Node node, String number, Scope scope) {
        boolean counted = node.kind.isUnnumbered();
        boolean anew = anew(node, scope);
        String wanted = label(node, number, counted ? scope.label() : scope.citation());
        String label = unique(labels, anew ? scope.citation() + "." + wanted : wanted);
        String own = eId(node, number, scope.eId());
        String eId = unique(eIds, !node.eId.isBlank() ? node.eId : anew ? scope.eId() + "__" + own : own);
        Scope inside = new Scope(
                label,
                counted ? scope.citation() : label,
                eId,
                node.kind.isGroup() && (scope.restarts() || restarts(node.children)));
        return new Provision(
                node.kind,
                number,
                label,
                eId,
                node.heading,
                node.text,
                node.repealed,
                node.notes,
                all(node.children, inside));
    }

    /** Whether an article's number is taken outside its group, where numbers begin anew: the group stands before it. */
    private boolean anew(Node node, Scope scope) {
        return node.kind == Kind.ARTICLE
                && !node.number.isEmpty()
                && !scope.citation().isEmpty()
                && labels.containsKey(apart(node.number))
                && scope.restarts();
    }

    private static boolean restarts(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node.kind == Kind.ARTICLE)
                .findFirst()
                .filter(first -> ListNumber.of(first.number).isFirst())
                .isPresent();
    }

    private String label(Node node, String number, String parent) {
        return switch (node.kind) {
            case PREAMBLE -> "preamble";
            case CONCLUSION -> "conclusion";
            case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER, ANNEX -> groupLabel(node, parent);
            case ARTICLE -> number.isEmpty() ? "article" : apart(number);
            case PARAGRAPH -> parent.isEmpty() ? apart(number) : parent + "." + apart(number);
            case SUBPARAGRAPH -> parent + "(" + inList(number) + ")";
            case PART, INDENT -> (parent.isEmpty() ? "text" : parent) + ":" + number;
        };
    }

    private String groupLabel(Node node, String parent) {
        String name = groupName(node);
        boolean repeated = groupCounts.getOrDefault(name, 0) > 1;
        return repeated && !parent.isEmpty() ? parent + "." + name : name;
    }

    private static String groupName(Node node) {
        String number = cited(node.number);
        return node.kind.jsonName() + (number.isEmpty() ? "" : "-" + number);
    }

    /** «Article additionnel après l’article 5»: named by the article that it stands beside. */
    private static final Pattern ADDITIONAL = Pattern.compile("(additionnel)\\p{L}*(?:\\s.*?(?:article\\s)?(\\d.*))?");

    /** A number as it is written in a citation: Arabic digits for Roman, no spaces, lower case letters. */
    static String cited(String number) {
        if (ListNumber.isDigits(number)) {
            return number;
        }
        if (ListNumber.isPreliminary(number)) {
            // Its place in the order; the number itself stays as written.
            return "0";
        }
        Matcher additional = ADDITIONAL.matcher(number);
        String cited = additional.matches()
                ? additional.group(1) + (additional.group(2) == null ? "" : "-" + additional.group(2))
                : RomanNumeral.toArabic(number);
        return SPACES.matcher(cited)
                .replaceAll(NAMED.matcher(cited).lookingAt() ? "-" : "")
                .toLowerCase(Locale.ROOT);
    }

    /** «Disposición adicional primera»: a name, whose words stay apart. */
    private static final Pattern NAMED = Pattern.compile("\\p{L}{4,}\\s+\\p{L}{4,}");

    /** An item's number: (C) is a letter, and so (I) stays what it is. */
    private static String inList(String number) {
        return SPACES.matcher(number).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The same, with another sign for the stop in 15.1: that would be paragraph 1 of article 15. */
    private static String apart(String number) {
        return INNER_STOP.matcher(cited(number)).replaceAll("_");
    }

    private static String eId(Node node, String number, String parent) {
        String own = node.kind.eIdPrefix()
                + (node.kind == Kind.PREAMBLE || node.kind == Kind.CONCLUSION || number.isEmpty()
                        ? ""
                        : "_"
                                + NOT_IN_A_NAME
                                        .matcher(node.kind == Kind.SUBPARAGRAPH ? inList(number) : apart(number))
                                        .replaceAll("-"));
        return parent.isEmpty() || node.kind == Kind.ARTICLE ? own : parent + "__" + own;
    }

    /** The name itself, or with the lowest of ~2, ~3 … that is free. */
    private static String unique(Map<String, Integer> taken, String wanted) {
        String name = wanted;
        while (taken.putIfAbsent(name, 1) != null) {
            name = wanted + "~" + taken.merge(wanted, 1, Integer::sum);
        }
        return name;
    }
}
