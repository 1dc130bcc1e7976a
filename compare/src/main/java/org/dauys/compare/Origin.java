package org.dauys.compare;

import java.util.List;
import org.dauys.compare.language.Phrases;

/** Where a provision of the newer version comes from: "Reworded; was paragraph 24.3." */
final class Origin {
    private final Told told;
    private final Row row;

    Origin(Told told) {
        this.told = told;
        this.row = told.row();
    }

    String say() {
        if (row.has(Relation.NEW)) {
            return told.say(row.newUnits().getFirst().repealed() ? "summary.new.empty" : "summary.new");
        } else if (row.has(Relation.REMOVED)) {
            return told.say(row.oldUnits().getFirst().repealed() ? "summary.removed.empty" : "summary.removed");
        } else if (row.has(Relation.UNCHANGED)) {
            return told.say("summary.unchanged");
        } else if (told.isRepealedNow()) {
            return told.say("summary.repealed", told.sources());
        } else if (row.has(Relation.MERGED)) {
            return told.say(
                    row.has(Relation.SPLIT) ? "summary.assembled" : "summary.merged",
                    told.sources(),
                    told.names().bare(row.oldUnits()));
        } else if (row.has(Relation.SPLIT)) {
            return split(told.othersOf(Relation.SPLIT));
        } else if (row.has(Relation.COPIED)) {
            return copied(told.othersOf(Relation.COPIED));
        } else if (row.has(Relation.MOVED)) {
            String how = told.hasSameWords() ? ".same" : told.runs().hasWording() ? ".reworded" : "";
            return told.say("summary.moved" + how, oldPlace());
        }
        return rewordedOrRenumbered();
    }

    private String split(List<Unit> others) {
        String form = others.isEmpty() ? "" : others.size() == 1 ? ".others.one" : ".others.many";
        return told.say(
                "summary.split" + form,
                told.sources(),
                told.names().of(others, told.newAct()),
                told.names().bare(row.oldUnits()),
                told.names().bare(others));
    }

    private String copied(List<Unit> others) {
        return told.say(
                "summary.copied" + (others.isEmpty() ? "" : ".others"),
                told.sources(),
                told.names().of(others, told.newAct()),
                told.names().bare(row.oldUnits()),
                told.names().bare(others));
    }

    private String rewordedOrRenumbered() {
        if (told.isReworded() && !told.isHeading()) {
            return told.isRenumbered()
                    ? told.say("summary.reworded.renumbered", told.sources())
                    : told.say("summary.reworded");
        } else if (told.isRenumbered()) {
            String several = row.oldUnits().size() > 1 ? ".many" : "";
            return told.say(told.hasSameWords() ? "summary.renumbered" : "summary.was" + several, told.sources());
        }
        return "";
    }

    /** Of an article that went to another group that group; with its number where it has another. */
    private String oldPlace() {
        Unit old = row.oldUnits().getFirst();
        if (row.level() != Level.ARTICLE
                || row.oldUnits().size() > 1
                || old.group().isEmpty()) {
            return told.sources();
        }
        Phrases phrases = told.phrases();
        String group = told.names().group(old.group(), told.oldAct());
        return told.isRenumbered()
                ? phrases.say("summary.place", group, told.names().of(old, told.oldAct()))
                : group;
    }
}
