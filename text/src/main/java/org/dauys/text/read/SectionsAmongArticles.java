package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Kind;

/**
 * Sections that are counted with an act's articles: «Rule 2 / Section 3 / Rule 4». Sections inside articles, and those that
 * hold articles, have numbers of their own; these go on with the article's before them, and the next article goes on with theirs.
 */
final class SectionsAmongArticles {
    /** Behind so many articles the last section of an act may be one of them, though none follows it. */
    private static final int FEWEST_BEFORE_THE_LAST = 2;

    private record Unit(Block block, boolean section, ListNumber number) {}

    private SectionsAmongArticles() {}

    /** The lines of such sections, where sections are mostly something else. */
    static Set<String> in(List<Block> blocks, Tradition tradition) {
        List<Unit> units = units(blocks, tradition);
        Set<String> found = new HashSet<>();
        Optional<ListNumber> lastSection = Optional.empty();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!unit.section()) {
                continue;
            }
            boolean goesOnWithSections =
                    lastSection.filter(unit.number()::follows).isPresent();
            int end = goesOnWithSections ? i : endOfRun(units, i);
            if (end > i) {
                units.subList(i, end)
                        .forEach(counted -> found.add(counted.block().text()));
                i = end - 1;
            } else {
                lastSection = Optional.of(unit.number());
            }
        }
        return found;
    }

    /** Whether all articles are counted with the sections of an act that begins with these: «Section 1 / Section 2 / Rule 3». */
    static boolean areAllAmongSections(List<Block> blocks, Tradition tradition) {
        List<Unit> units = units(blocks, tradition);
        for (int i = 1; i < units.size(); i++) {
            if (!units.get(i).section()
                    && !units.get(i).number().follows(units.get(i - 1).number())) {
                return false;
            }
        }
        return units.stream().anyMatch(unit -> !unit.section())
                && units.getFirst().section()
                && units.stream().skip(1).noneMatch(unit -> unit.number().isFirst());
    }

    /** Behind the sections that follow the article before them in order; the beginning where the next article does not. */
    private static int endOfRun(List<Unit> units, int start) {
        if (start == 0 || units.get(start).number().isFirst()) {
            return start;
        }
        int end = start;
        while (end < units.size()
                && units.get(end).section()
                && units.get(end).number().follows(units.get(end - 1).number())) {
            end++;
        }
        if (end == units.size()) {
            return end - start == 1 && start >= FEWEST_BEFORE_THE_LAST ? end : start;
        }
        boolean goesOn = !units.get(end).section()
                && units.get(end).number().follows(units.get(end - 1).number());
        return goesOn ? end : start;
    }

    /** The articles and sections before the first annex, which may hold a treaty with units of its own. */
    private static List<Unit> units(List<Block> blocks, Tradition tradition) {
        List<Unit> units = new ArrayList<>();
        for (Block block : blocks) {
            Optional<Tradition.Heading> heading = tradition.heading(block.text());
            if (block.form() == Block.Form.ROW || heading.isEmpty()) {
                continue;
            }
            Kind kind = heading.get().kind();
            if (kind == Kind.ANNEX) {
                break;
            }
            if (kind == Kind.ARTICLE || kind == Kind.SECTION) {
                units.add(new Unit(
                        block, kind == Kind.SECTION, ListNumber.of(heading.get().number())));
            }
        }
        return units;
    }
}
