package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Kind;
import org.dauys.text.Place;

/** A structural element while it is being read; {@link Labels} turns a tree of nodes into provisions. */
final class Node {
    final Kind kind;
    /** As printed, without punctuation; empty for a preamble and for what is counted in its parent. */
    final String number;

    /** As the source gives it; empty when it gives none. */
    String eId = "";

    /** By which the source calls it: Section, §; empty when it does not. */
    String word = "";

    /** Where its heading stands; the file where that is not known. */
    Place place = Place.FILE;

    String heading = "";
    String text = "";
    boolean repealed;
    final List<String> notes = new ArrayList<>();
    final List<Node> children = new ArrayList<>();

    Node(Kind kind, String number) {
        this.kind = kind;
        this.number = number;
    }

    /** Adds a last child and returns it. */
    Node add(Node child) {
        children.add(child);
        return child;
    }
}
