package org.dauys.server.submission;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the register enters in the public log. */
@Component
@Order(20)
class SubmissionEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.saying(
                        "register-rules",
                        "How submissions are taken is ruled, or is changed",
                        "{\"open\":true,\"closed\":\"2026-12-08T07:00Z\",\"moderation\":\"after\",\"anonymous\":true,\"lastDay\":\"2026-12-07\"}"),
                EntryType.of(
                        "campaign",
                        "Near-identical submissions are grouped under a name",
                        "{\"campaign\":1}",
                        "{\"campaign\":1,\"name\":\"On the right to strike\"}"),
                EntryType.salted(
                        "submission-registered",
                        "A submission has its number",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"published\"}",
                        "{\"number\":12,\"kind\":\"amendment\",\"source\":\"web\",\"language\":\"ru\",\"received\":\"2026-11-30T07:20Z\",\"version\":1,\"label\":\"27.3\",\"textLanguage\":\"ru\",\"quote\":\"words of the draft\",\"quoteStart\":14,\"action\":\"modify\",\"proposed\":\"other words\",\"words\":\"\",\"rationale\":\"why\",\"organisation\":\"\",\"files\":[{\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"type\":\"application/pdf\",\"public\":true}]}"),
                EntryType.salted(
                        "submission-changed",
                        "What is shown of it is changed: words of third persons are blacked out or put back, a file is opened or closed",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"published\"}",
                        "{\"number\":12,\"kind\":\"amendment\",\"source\":\"web\",\"language\":\"ru\",\"received\":\"2026-11-30T07:20Z\",\"version\":1,\"label\":\"27.3\",\"textLanguage\":\"ru\",\"quote\":\"words of the draft\",\"quoteStart\":14,\"action\":\"modify\",\"proposed\":\"other words\",\"words\":\"\",\"rationale\":\"why\",\"organisation\":\"\",\"files\":[{\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"type\":\"application/pdf\",\"public\":true}]}"),
                EntryType.saying(
                        "submission-published",
                        "A moderator shows what waited",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"published\"}"),
                EntryType.saying(
                        "submission-moderation",
                        "It waits for a moderator again",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"moderation\"}"),
                EntryType.saying(
                        "submission-hidden",
                        "A moderator hides it, for this reason",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"hidden\",\"reason\":\"insult\"}"),
                EntryType.saying(
                        "submission-restored",
                        "What was hidden is shown again",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"published\"}"),
                EntryType.saying(
                        "submission-withdrawn",
                        "Its sender takes it back",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"withdrawn\"}"),
                EntryType.saying(
                        "submission-erased",
                        "What its sender wrote is erased; the sums of it stay",
                        "{\"number\":12,\"kind\":\"proposal\",\"source\":\"web\",\"state\":\"erased\"}"),
                EntryType.saying("submission-objected", "Its author objects to its being hidden", "{\"number\":12}"),
                EntryType.saying("objection-accepted", "The objection is followed", "{\"number\":12}"),
                EntryType.saying("objection-refused", "The objection is refused", "{\"number\":12}"));
    }
}
