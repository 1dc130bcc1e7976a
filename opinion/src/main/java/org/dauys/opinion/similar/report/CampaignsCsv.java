package org.dauys.opinion.similar.report;

import java.util.List;
import org.dauys.compare.table.CsvCell;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.Member;

/** Campaigns as CSV, a row for each member; described in docs/formats.md, "Campaigns". */
public final class CampaignsCsv {
    private CampaignsCsv() {}

    /** The rows, the first with the names of the columns. */
    public static String of(CampaignReport report) {
        StringBuilder rows = new StringBuilder("campaign,size,medoid,id,similarity,likeness,own,left_out\n");
        int number = 0;
        for (Campaign campaign : report.campaigns()) {
            number++;
            for (Member member : campaign.members()) {
                rows.append(number)
                        .append(',')
                        .append(campaign.members().size())
                        .append(',')
                        .append(cell(report.id(campaign.medoid())))
                        .append(',')
                        .append(cell(report.id(member.place())))
                        .append(',')
                        .append(CampaignReport.figure(member.similarity()))
                        .append(',')
                        .append(CampaignReport.word(member.likeness()))
                        .append(',')
                        .append(cell(joined(report.own(campaign, member))))
                        .append(',')
                        .append(cell(joined(report.leftOut(campaign, member))))
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private static String joined(List<String> passages) {
        return String.join(" … ", passages);
    }

    /** Words must not run as a formula in a spreadsheet. */
    private static String cell(String words) {
        String safe = CsvCell.of(words);
        return safe.chars().anyMatch(sign -> "\",;\n\r".indexOf(sign) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
