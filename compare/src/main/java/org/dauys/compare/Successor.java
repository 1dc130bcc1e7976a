package org.dauys.compare;

import java.util.List;

/** What a provision of the older version became in the newer one: "In the draft this became paragraph 27.3, reworded." */
final class Successor {
    private final Told told;
    private final Row row;
    private final String label;

    /** @param label of the older provision that is read */
    Successor(Told told, String label) {
        this.told = told;
        this.row = told.row();
        this.label = label;
    }

    String say() {
        if (row.has(Relation.NEW) || row.has(Relation.REMOVED) || row.has(Relation.UNCHANGED)) {
            return new Origin(told).say();
        } else if (told.isRepealedNow()) {
            return told.say("became.repealed", told.successor());
        } else if (row.has(Relation.MERGED)) {
            return told.say(
                    row.has(Relation.SPLIT) ? "became.assembled" : "became.merged", told.sources(), told.successor());
        } else if (row.oldUnits().size() > 1 && !row.oldLabels().getFirst().equals(label)) {
            // An article that gave another one some of its provisions.
            return told.say("became.split", told.successor());
        } else if (row.has(Relation.SPLIT)) {
            return split(told.othersOf(Relation.SPLIT));
        } else if (row.has(Relation.COPIED)) {
            List<Unit> others = told.othersOf(Relation.COPIED);
            return told.say(
                    "became.copied" + (others.isEmpty() ? "" : ".others"),
                    told.successor(),
                    told.names().of(others, told.newAct()));
        } else if (row.has(Relation.MOVED)) {
            String how = told.hasSameWords() ? ".same" : told.runs().hasWording() ? ".reworded" : "";
            return told.say("became.moved" + how, newPlace());
        } else if (told.isReworded() && !told.isHeading()) {
            return told.isRenumbered()
                    ? told.say("became.reworded.renumbered", told.successor())
                    : told.say("became.reworded");
        } else if (told.isRenumbered()) {
            return told.say(told.hasSameWords() ? "became.renumbered" : "became.now", told.successor());
        }
        return "";
    }

    private String split(List<Unit> others) {
        String form = others.isEmpty() ? "" : others.size() == 1 ? ".others.one" : ".others.many";
        return told.say("became.split" + form, told.successor(), told.names().of(others, told.newAct()));
    }

    private String newPlace() {
        Unit now = row.newUnits().getFirst();
        return row.level() != Level.ARTICLE || now.group().isEmpty()
                ? told.successor()
                : told.phrases().say("summary.place", told.names().group(now.group(), told.newAct()), told.successor());
    }
}
