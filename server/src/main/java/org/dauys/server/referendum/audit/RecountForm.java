package org.dauys.server.referendum.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.WrittenNumber;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/**
 * What was found in the paper of a station, as it was typed from the sheet.
 *
 * @param typed by the engine's keys
 * @param reason why it replaces an earlier recount
 */
public record RecountForm(Map<String, String> typed, String reason) {
    /** What a sheet asks for, in its order. */
    public static final List<Figure> ASKED =
            List.of(Figure.IN_BOX, Figure.YES, Figure.NO, Figure.INVALID, Figure.APART);

    private static final int LONGEST = 1_000;

    public RecountForm {
        typed = Map.copyOf(typed);
    }

    /** Nothing typed yet: whoever recounts does not see what the protocol says. */
    static RecountForm blank() {
        return new RecountForm(Map.of(), "");
    }

    static RecountForm read(Form form) {
        Map<String, String> typed = new LinkedHashMap<>();
        ASKED.forEach(figure -> typed.put(figure.key(), form.text(figure.key())));
        return new RecountForm(typed, form.text("reason"));
    }

    /** What was typed in a field. */
    public String typed(Figure figure) {
        return typed.getOrDefault(figure.key(), "");
    }

    /** What is meant; every mistake is told at its field. The piles of a recount add up to all ballots. */
    Figures check(Visit visit, boolean again) {
        Figures.Builder found = new Figures.Builder();
        for (Figure figure : ASKED) {
            OptionalInt number = WrittenNumber.of(typed(figure));
            if (number.isEmpty()) {
                visit.mistake(figure.key(), "referendum.audit.error.number");
            }
            found.set(figure, number.orElse(0));
        }
        Figures figures = found.build();
        if (visit.isFine() && figures.categories() != figures.orZero(Figure.IN_BOX)) {
            visit.mistake(
                    Figure.IN_BOX.key(),
                    "referendum.audit.error.sum",
                    figures.categories(),
                    figures.orZero(Figure.IN_BOX));
        }
        if (again && reason.isEmpty()) {
            visit.mistake("reason", "referendum.audit.error.again");
        }
        if (reason.length() > LONGEST) {
            visit.mistake("reason", "desk.error.long", reason.length(), LONGEST);
        }
        return figures;
    }

    /** Recounts as the command line reads them: station, inBox, yes, no, invalid, apart. */
    static String csv(Map<String, Figures> recounts) {
        StringBuilder csv = new StringBuilder("station");
        ASKED.forEach(figure -> csv.append(',').append(figure.key()));
        new TreeMap<>(recounts).forEach((station, figures) -> {
            csv.append('\n').append(CsvCell.of(station));
            ASKED.forEach(figure -> csv.append(',').append(figures.completed().orZero(figure)));
        });
        return csv.append('\n').toString();
    }
}
