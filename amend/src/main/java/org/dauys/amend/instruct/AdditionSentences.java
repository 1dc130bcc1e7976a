package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.amend.Addition;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/** The sentences by which an addition may be said, the shortest first. */
final class AdditionSentences {
    private final Grammar grammar;
    private final Places places;
    private final Blocks blocks;

    AdditionSentences(Grammar grammar, Places places, Blocks blocks) {
        this.grammar = grammar;
        this.places = places;
        this.blocks = blocks;
    }

    /**
     * By number alone, then behind or before a sibling.
     *
     * @param siblings among which it stands
     * @param parent of these; empty for the act
     * @return none when it cannot be quoted or named
     */
    List<String> of(Addition addition, List<Provision> siblings, Optional<Provision> parent) {
        Optional<String> block = Quotation.quote(blocks.print(addition.provisions()), grammar.quotes());
        Optional<String> fresh = fresh(addition, siblings);
        if (block.isEmpty() || fresh.isEmpty()) {
            return List.of();
        }
        return forms(addition, siblings, parent).stream()
                .map(form -> Grammar.capital(form.replace("{new}", fresh.get())).replace("{0}", block.get()))
                .toList();
    }

    /** «пунктом 3-1 и пунктом 3-2»; what is counted gets the number that it has when it stands there. */
    private Optional<String> fresh(Addition addition, List<Provision> siblings) {
        int ordinal = 2;
        for (Provision before : siblings.subList(0, point(addition, siblings))) {
            ordinal += before.kind().isUnnumbered() ? 1 : 0;
        }
        List<String> nouns = new ArrayList<>();
        for (Provision one : addition.provisions()) {
            String number = one.kind().isUnnumbered() ? String.valueOf(ordinal++) : one.number();
            Step step = new Step(one.kind().jsonName(), number);
            Optional<String> noun = grammar.place(List.of(step), grammar.form("case.new"));
            if (noun.isEmpty()) {
                return Optional.empty();
            }
            nouns.add(noun.get().replaceFirst("^the ", ""));
        }
        return Optional.of(String.join(grammar.form("and"), nouns));
    }

    /** How many siblings stand before it. */
    private static int point(Addition addition, List<Provision> siblings) {
        int point = 0;
        for (int i = 0; i < siblings.size(); i++) {
            point = siblings.get(i).label().equals(addition.after()) ? i + 1 : point;
        }
        return point;
    }

    private List<String> forms(Addition addition, List<Provision> siblings, Optional<Provision> parent) {
        List<String> forms = new ArrayList<>();
        Kind kind = addition.provisions().getFirst().kind();
        if (kind == Kind.ARTICLE || kind.isGroup() || parent.isEmpty()) {
            forms.add(grammar.form("write.add.act"));
        }
        int point = point(addition, siblings);
        Optional<Provision> behind = point == 0 ? Optional.empty() : Optional.of(siblings.get(point - 1));
        Optional<Provision> before = point == siblings.size() ? Optional.empty() : Optional.of(siblings.get(point));
        parent.flatMap(places::name).ifPresent(steps -> {
            grammar.opened("add", steps).ifPresent(forms::add);
            behind.flatMap(one -> beside("after", steps, one)).ifPresent(forms::add);
            before.flatMap(one -> beside("before", steps, one)).ifPresent(forms::add);
        });
        behind.flatMap(one -> besideInAct("after", one)).ifPresent(forms::add);
        before.flatMap(one -> besideInAct("before", one)).ifPresent(forms::add);
        return forms;
    }

    private Optional<String> beside(String side, List<Step> parent, Provision sibling) {
        return grammar.place(List.of(Step.of(sibling)), grammar.form("case." + side))
                .filter(noun -> Step.names(sibling))
                .flatMap(noun -> grammar.opened("add." + side, parent).map(one -> one.replace("{sibling}", noun)));
    }

    private Optional<String> besideInAct(String side, Provision sibling) {
        return places.name(sibling)
                .flatMap(steps -> grammar.place(steps, grammar.form("case." + side)))
                .map(noun -> grammar.form("write.add.act." + side).replace("{sibling}", noun));
    }
}
