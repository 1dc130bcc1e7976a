package org.dauys.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One structural element of an act with everything below it.
 *
 * @param kind what it is
 * @param number as printed, without punctuation: {@code I}, {@code 24}, {@code 83-1}, {@code a}; empty for a preamble;
 *     for an unnumbered part or indent its ordinal among those of the parent, whose own text counts as the first
 * @param label unique in the act and stable: {@code preamble}, {@code section-1}, {@code 27}, {@code 27.3},
 *     {@code 46.1(13)}, {@code 55(1-1)}; {@code 52.5:2} is the second unnumbered part of 52.5; a label that the source
 *     uses again gets {@code ~2}, {@code ~3}
 * @param eId unique in the act, in the Akoma Ntoso naming convention: {@code art_27__para_3}
 * @param heading without the number; empty when there is none
 * @param text its own words (the first part, or the lead line of a list), one line, single spaces; empty when all of it
 *     stands in children
 * @param repealed whether the source says that it is repealed (or leaves it empty): it keeps its place and number
 * @param notes editorial notes and amendment history, which are not text of the act
 * @param children in the order of the source
 */
public record Provision(
        Kind kind,
        String number,
        String label,
        String eId,
        String heading,
        String text,
        boolean repealed,
        List<String> notes,
        List<Provision> children) {

    public Provision {
        notes = List.copyOf(notes);
        children = List.copyOf(children);
    }

    /** This element and all below it, in the order of the text. */
    public Stream<Provision> walk() {
        return children.isEmpty() ? Stream.of(this) : all(List.of(this)).stream();
    }

    /** These and all below them. A list and not streams in streams: pages of single provisions go through whole acts. */
    static List<Provision> all(List<Provision> provisions) {
        List<Provision> all = new ArrayList<>();
        add(provisions, all);
        return all;
    }

    private static void add(List<Provision> provisions, List<Provision> all) {
        for (Provision provision : provisions) {
            all.add(provision);
            add(provision.children, all);
        }
    }
}
