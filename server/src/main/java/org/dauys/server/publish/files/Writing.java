package org.dauys.server.publish.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dauys.compare.Comparison;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.TableOptions;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.publish.RowRationales;
import org.dauys.server.publish.files.Wanted.ActFile;
import org.dauys.server.publish.files.Wanted.TableFile;
import org.dauys.text.write.ActWriter;
import org.springframework.stereotype.Component;

/** Writes files. */
@Component
class Writing {
    private final Acts acts;
    private final Comparisons comparisons;

    Writing(Acts acts, Comparisons comparisons) {
        this.acts = acts;
        this.comparisons = comparisons;
    }

    byte[] write(Wanted wanted) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        switch (wanted) {
            case ActFile act ->
                ActWriter.write(acts.of(act.text()), List.of(), act.type().act().orElseThrow(), out);
            case TableFile table -> write(table, out);
        }
        return out.toByteArray();
    }

    private void write(TableFile table, ByteArrayOutputStream out) throws IOException {
        Comparison comparison = comparisons
                .of(table.from(), table.to(), Locale.of(table.acts().code()))
                .orElseThrow()
                .comparison();
        RowRationales rationales = RowRationales.of(table.rationales(), table.from(), table.to());
        ComparisonWriter.write(
                comparison,
                table.type().table().orElseThrow(),
                TableOptions.in(table.own()),
                row -> rationales.of(row).in(table.own()),
                out);
    }
}
