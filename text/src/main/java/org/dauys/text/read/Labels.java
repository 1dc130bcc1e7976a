package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> labels = new HashSet<>();
    private final Set<String> eIds = new HashSet<>();
    private final Map<String, Integer> groupCounts = new HashMap<>();

    private Labels() {}

    static List<Provision> assign(List<Node> roots) {
        Labels names = new Labels();
        names.countGroups(roots);
        return names.all(roots, "", "");
    }

    private void countGroups(List<Node> nodes) {
        for (Node node : nodes) {
            if (node.kind.isGroup()) {
                groupCounts.merge(groupName(node), 1, Integer::sum);
                countGroups(node.children);
            }
        }
    }

    private List<Provision> all(List<Node> nodes, String parentLabel, String parentEId) {
        List<Provision> provisions = new ArrayList<>(nodes.size());
        int unnumbered = 1;
        for (Node node : nodes) {
            if (node.kind.isUnnumbered()) {
                unnumbered++;
            }
            provisions.add(one(node, parentLabel, parentEId, unnumbered));
        }
        return provisions;
    }

    private Provision one(Node node, String parentLabel, String parentEId, int ordinal) {
        String number = node.kind.isUnnumbered() ? String.valueOf(ordinal) : node.number;
        String label = unique(labels, label(node, number, parentLabel), "~");
        String eId = unique(eIds, eId(node, number, parentEId), "~");
        // What stands in an unnumbered part is cited by the element around it.
        String labelForChildren = node.kind.isUnnumbered() ? parentLabel : label;
        return new Provision(
                node.kind,
                number,
                label,
                eId,
                node.heading,
                node.text,
                node.repealed,
                node.notes,
                childrenOf(node, label, labelForChildren, eId));
    }

    private List<Provision> childrenOf(Node node, String label, String labelForChildren, String eId) {
        if (label.equals(labelForChildren)) {
            return all(node.children, label, eId);
        }
        List<Provision> provisions = new ArrayList<>();
        int unnumbered = 1;
        for (Node child : node.children) {
            boolean counted = child.kind.isUnnumbered();
            unnumbered += counted ? 1 : 0;
            provisions.add(one(child, counted ? label : labelForChildren, eId, unnumbered));
        }
        return provisions;
    }

    private String label(Node node, String number, String parent) {
        return switch (node.kind) {
            case PREAMBLE -> "preamble";
            case DIVISION, BOOK, TITLE, SECTION, SUBSECTION, CHAPTER, SUBCHAPTER, ANNEX -> groupLabel(node, parent);
            case ARTICLE -> number.isEmpty() ? "article" : cited(number);
            case PARAGRAPH -> parent.isEmpty() ? cited(number) : parent + "." + cited(number);
            case SUBPARAGRAPH -> parent + "(" + cited(number) + ")";
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

    /** A number as it is written in a citation: Arabic digits for Roman, no spaces, lower case letters. */
    static String cited(String number) {
        return RomanNumeral.toArabic(number).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static String eId(Node node, String number, String parent) {
        String own = node.kind.eIdPrefix()
                + (node.kind == Kind.PREAMBLE || number.isEmpty()
                        ? ""
                        : "_" + cited(number).replaceAll("[^\\p{L}\\p{N}-]", "-"));
        return parent.isEmpty() || node.kind == Kind.ARTICLE ? own : parent + "__" + own;
    }

    private static String unique(Set<String> taken, String wanted, String mark) {
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + mark + n;
        }
        return name;
    }
}
