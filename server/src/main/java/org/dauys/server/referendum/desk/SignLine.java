package org.dauys.server.referendum.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Signing;

/**
 * What whoever signs compares: a line of the entered protocol, and the same of the one that it corrects. A line that only one of
 * them has is there, too: else nobody saw what a correction leaves out.
 *
 * @param name of the figure, the category or the hour
 * @param entered as it was typed; a dash where nothing was
 * @param stands as the corrected protocol says it; a dash where it says nothing, or there is none
 */
public record SignLine(String name, String entered, String stands) {
    private static final String NOTHING = "–";

    /** All lines, in the order of the paper. */
    public static List<SignLine> of(NewProtocol entered, Optional<Protocol> stands, CountTelling telling) {
        Figures now = entered.figures();
        Figures before = stands.map(Protocol::figures).orElse(Figures.NONE);
        List<SignLine> lines = new ArrayList<>();
        Arrays.stream(Figure.values())
                .filter(figure -> now.has(figure) || before.has(figure))
                .map(figure ->
                        new SignLine(telling.figure(figure), said(now, figure, telling), said(before, figure, telling)))
                .forEach(lines::add);
        TreeSet<String> extras = new TreeSet<>(now.extra().keySet());
        extras.addAll(before.extra().keySet());
        extras.forEach(name -> lines.add(new SignLine(name, said(now, name, telling), said(before, name, telling))));
        Signing signing = stands.map(Protocol::signing).orElse(Signing.UNKNOWN);
        hour("referendum.closed-at", entered.closed(), signing.closed(), telling)
                .ifPresent(lines::add);
        hour("referendum.signed-at", entered.signed(), signing.signed(), telling)
                .ifPresent(lines::add);
        return List.copyOf(lines);
    }

    private static String said(Figures figures, Figure figure, CountTelling telling) {
        return figures.has(figure) ? telling.number(figures.orZero(figure)) : NOTHING;
    }

    private static String said(Figures figures, String extra, CountTelling telling) {
        return Optional.ofNullable(figures.extra().get(extra))
                .map(telling::number)
                .orElse(NOTHING);
    }

    private static Optional<SignLine> hour(String key, String entered, String stands, CountTelling telling) {
        return entered.isEmpty() && stands.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignLine(
                        telling.page().say(key),
                        entered.isEmpty() ? NOTHING : entered,
                        stands.isEmpty() ? NOTHING : stands));
    }
}
