package org.dauys.server.consultation;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What consultations enter in the public log. */
@Component
@Order(10)
class ConsultationEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.of(
                        "consultation-opened",
                        "A consultation is published",
                        "{\"slug\":\"new-law\"}",
                        "{\"slug\":\"new-law\",\"title\":{\"en\":\"A new law\"},\"summary\":{\"en\":\"What it is about\"},\"zone\":\"Asia/Almaty\",\"timetable\":[{\"day\":\"2026-12-01\",\"name\":{\"en\":\"Submissions close\"}}]}"),
                EntryType.of(
                        "consultation-changed",
                        "Its title, summary or timetable is changed",
                        "{\"slug\":\"new-law\"}",
                        "{\"slug\":\"new-law\",\"title\":{\"en\":\"A new law\"},\"summary\":{\"en\":\"What it is about\"},\"zone\":\"Asia/Almaty\",\"timetable\":[{\"day\":\"2026-12-01\",\"name\":{\"en\":\"Submissions close\"}}]}"),
                EntryType.of(
                        "theme",
                        "A theme is public, or is changed: its name, or which provisions it has",
                        "{\"theme\":\"labour\"}",
                        "{\"theme\":\"labour\",\"name\":{\"en\":\"Labour\"},\"place\":0,\"provisions\":[{\"version\":1,\"label\":\"27\"}]}"),
                EntryType.of(
                        "version-published",
                        "A version of the draft is published, with the sums of its texts",
                        "{\"version\":1,\"texts\":{\"ru\":\"0000000000000000000000000000000000000000000000000000000000000000\"}}",
                        "{\"version\":1,\"name\":{\"en\":\"First draft\"},\"day\":\"2026-11-30\",\"published\":\"2026-11-30T07:20Z\",\"texts\":[{\"language\":\"ru\",\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"articles\":46,\"file\":\"draft.docx\",\"fileSha256\":\"0000000000000000000000000000000000000000000000000000000000000000\"}]}"),
                EntryType.of(
                        "rationale",
                        "The drafters say why a provision was changed",
                        "{\"version\":1,\"side\":\"new\",\"label\":\"27\"}",
                        "{\"version\":1,\"side\":\"new\",\"label\":\"27\",\"words\":{\"en\":\"why\"}}"),
                EntryType.saying(
                        "pair",
                        "An editor says which provision another comes from",
                        "{\"version\":2,\"against\":1,\"new\":\"27\",\"old\":[\"26\"]}"));
    }
}
