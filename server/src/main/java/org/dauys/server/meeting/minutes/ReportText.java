package org.dauys.server.meeting.minutes;

import java.util.List;
import java.util.Map;
import org.dauys.server.meeting.minutes.Report.Paragraph;

/**
 * A paragraph of a report as readers see it.
 *
 * @param made as it was made from the minutes
 * @param words as it stands; the same, unless someone edited it
 */
public record ReportText(String key, String made, String words) {
    static List<ReportText> of(List<Paragraph> paragraphs, Map<String, String> edits) {
        return paragraphs.stream()
                .map(one -> new ReportText(one.key(), one.words(), edits.getOrDefault(one.key(), one.words())))
                .toList();
    }

    public boolean isEdited() {
        return !made.equals(words);
    }
}
