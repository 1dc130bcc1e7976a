package org.dauys.server.meeting.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.server.invariants.Impossible;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.site.Say;

/** A table of meetings to be filled in: all columns, and one row that shows what may stand there. */
final class MeetingTemplate {
    /** Spreadsheets take a file for UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private MeetingTemplate() {}

    static String csv() {
        List<String> names = new ArrayList<>();
        List<String> example = new ArrayList<>();
        for (MeetingColumn column : MeetingColumn.values()) {
            if (column.isInLanguages()) {
                Say.LANGUAGES.forEach(language -> {
                    names.add(column.code() + "_" + language.getLanguage());
                    example.add(Say.in(language).say("meeting.plan.example." + column.code()));
                });
            } else {
                names.add(column.code());
                example.add(
                        switch (column) {
                            case KEY -> "1";
                            case KIND -> MeetingKind.WORK_COLLECTIVE.code();
                            case DAY -> "2026-09-01";
                            case BEGINS -> "10:00";
                            case ENDS -> "12:00";
                            case CAPACITY -> "300";
                            case LANGUAGES -> "kk, ru";
                            default -> "";
                        });
            }
        }
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(names);
            printer.printRecord(example);
        } catch (IOException impossible) {
            throw Impossible.in(MeetingTemplate.class, impossible);
        }
        return out.toString();
    }
}
