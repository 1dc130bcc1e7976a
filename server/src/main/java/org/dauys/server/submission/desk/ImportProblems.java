package org.dauys.server.submission.desk;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.site.Page;
import org.dauys.server.table.Problem;
import org.dauys.server.table.TableRows;
import org.springframework.stereotype.Component;

/** What is wrong with the rows of a file, as a table that a spreadsheet opens. */
@Component
class ImportProblems {
    private static final int MOST = TableRows.MOST_ROWS;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final KeptImports imports;

    ImportProblems(KeptImports imports) {
        this.imports = imports;
    }

    String csv(KeptImports.Kept kept, Page page) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(
                    page.say("register.import.row"),
                    page.say("register.import.column"),
                    page.say("register.import.problem"));
            for (KeptImports.Refused row : imports.refused(kept.id(), MOST)) {
                for (Problem problem : row.problems()) {
                    printer.printRecord(
                            row.number(), CsvCell.of(ImportView.column(problem, page)), CsvCell.of(problem.in(page)));
                }
            }
        } catch (IOException impossible) {
            throw Impossible.in(ImportProblems.class, impossible);
        }
        return out.toString();
    }
}
