package org.dauys.tally.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;

/** Recomputes published percentages from whole numbers; percentages are never added. */
final class PercentageCheck {
    private final String file;
    private final List<TableMapping.Percentage> percentages;
    private final int[] columns;
    private final NumberReader numbers;
    private final Consumer<Finding> found;

    PercentageCheck(
            String file,
            Columns columns,
            List<TableMapping.Percentage> percentages,
            NumberReader numbers,
            Consumer<Finding> found) {
        this.file = file;
        this.percentages = percentages;
        this.columns = columns.places(
                percentages.stream().map(TableMapping.Percentage::column).toList());
        this.numbers = numbers;
        this.found = found;
    }

    void check(Table.Row row, String subject, Figures stated) {
        if (percentages.isEmpty()) {
            return;
        }
        Figures figures = stated.completed();
        for (int i = 0; i < columns.length; i++) {
            TableMapping.Percentage percentage = percentages.get(i);
            String cell = row.cell(columns[i]);
            Optional<BigDecimal> published = numbers.decimal(percentage.column(), row, cell);
            OptionalLong part = part(percentage.of(), figures);
            long base = 0;
            boolean known = part.isPresent();
            for (Figure figure : percentage.base()) {
                base += figures.orZero(figure);
                known &= figures.has(figure);
            }
            if (known && base > 0) {
                BigDecimal recomputed = Ratio.of(part.getAsLong(), base).percent(percentage.decimals());
                if (published.isEmpty() || published.get().compareTo(recomputed) != 0) {
                    found.accept(Finding.of(
                            Rule.PERCENTAGE,
                            subject,
                            "",
                            new Origin(file, row.number()),
                            Finding.values(
                                    "column", percentage.column(), "published", cell, "recomputed", recomputed)));
                }
            }
        }
    }

    private static OptionalLong part(String of, Figures figures) {
        Optional<Figure> figure = MappingYaml.figure(of);
        if (figure.isPresent()) {
            return figures.get(figure.get());
        }
        Long extra = figures.extra().get(of);
        return extra == null ? OptionalLong.empty() : OptionalLong.of(extra);
    }
}
