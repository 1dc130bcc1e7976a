package org.dauys.server.answer;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What answers, opinions and the trace enter in the public log. */
@Component
@Order(30)
class AnswerEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.of(
                        "body",
                        "A body that answers is named",
                        "{\"body\":\"labour\"}",
                        "{\"body\":\"labour\",\"name\":{\"en\":\"Working group on labour\"}}"),
                EntryType.saying("answer-rules", "When answers are due", "{\"days\":60,\"due\":\"2026-12-21\"}"),
                EntryType.saying(
                        "threshold",
                        "So many supporters oblige to something",
                        "{\"supporters\":100,\"obliges\":\"hearing\",\"days\":30}"),
                EntryType.saying(
                        "threshold-reached",
                        "A submission has so many supporters",
                        "{\"number\":12,\"supporters\":100,\"obliges\":\"hearing\",\"due\":\"2026-12-30\"}"),
                EntryType.of(
                        "answer",
                        "An answer is given, or corrects another",
                        "{\"answer\":7,\"disposition\":\"accepted\",\"body\":\"labour\",\"corrects\":6}",
                        "{\"answer\":7,\"disposition\":\"accepted\",\"body\":\"labour\",\"corrects\":6,\"given\":\"2026-11-30T07:20Z\",\"reason\":{\"en\":\"why\"}}"),
                EntryType.of(
                        "submission-answered",
                        "An answer is given to this submission",
                        "{\"number\":12,\"answer\":7}",
                        "{\"number\":12,\"answer\":7,\"particular\":{\"en\":\"what concerns this one alone\"}}"),
                EntryType.salted(
                        "reply-made",
                        "The sender replies to the answer",
                        "{\"number\":12,\"state\":\"published\"}",
                        "{\"number\":12,\"made\":\"2026-11-30T07:20Z\",\"words\":\"what they reply\"}"),
                EntryType.saying(
                        "reply-published", "A moderator shows the reply", "{\"number\":12,\"state\":\"published\"}"),
                EntryType.saying(
                        "reply-moderation",
                        "The reply waits for a moderator again",
                        "{\"number\":12,\"state\":\"moderation\"}"),
                EntryType.saying(
                        "reply-hidden",
                        "A moderator hides the reply, for this reason",
                        "{\"number\":12,\"state\":\"hidden\",\"reason\":\"insult\"}"),
                EntryType.saying(
                        "reply-erased", "The reply is erased; its sum stays", "{\"number\":12,\"state\":\"erased\"}"),
                EntryType.of(
                        "reopening",
                        "An answered submission is opened again",
                        "{\"number\":12}",
                        "{\"number\":12,\"reason\":{\"en\":\"why\"}}"),
                EntryType.of(
                        "opinion",
                        "An expert gives an opinion; the name stands on the page, and may be taken away there",
                        "{\"opinion\":3,\"version\":1,\"label\":\"25.3\",\"number\":12,\"stance\":\"for\"}",
                        "{\"opinion\":3,\"version\":1,\"label\":\"25.3\",\"number\":12,\"stance\":\"for\",\"given\":\"2026-11-30T07:20Z\",\"words\":{\"en\":\"what they say\"}}"),
                EntryType.of(
                        "argument",
                        "An argument for or against a provision is published",
                        "{\"argument\":1,\"version\":1,\"label\":\"26.3\",\"side\":\"for\"}",
                        "{\"argument\":1,\"version\":1,\"label\":\"26.3\",\"side\":\"for\",\"words\":{\"en\":\"what it says\"}}"),
                EntryType.of(
                        "tie",
                        "An editor says where a change of the draft comes from",
                        "{\"version\":2,\"against\":1,\"side\":\"new\",\"label\":\"26.3\",\"source\":\"submission\",\"number\":8,\"opinion\":3}",
                        "{\"version\":2,\"against\":1,\"side\":\"new\",\"label\":\"26.3\",\"source\":\"submission\",\"number\":8,\"opinion\":3,\"reason\":{\"en\":\"why\"},\"words\":[{\"language\":\"ru\",\"change\":0,\"ofChanges\":2,\"removed\":\"words\",\"added\":\"other words\"}]}"),
                EntryType.of(
                        "tie-refused",
                        "An editor takes that back",
                        "{\"version\":2,\"against\":1,\"side\":\"new\",\"label\":\"26.3\",\"source\":\"submission\",\"number\":8,\"opinion\":3}",
                        "{\"version\":2,\"against\":1,\"side\":\"new\",\"label\":\"26.3\",\"source\":\"submission\",\"number\":8,\"opinion\":3,\"reason\":{\"en\":\"why\"},\"words\":[{\"language\":\"ru\",\"change\":0,\"ofChanges\":2,\"removed\":\"words\",\"added\":\"other words\"}]}"));
    }
}
