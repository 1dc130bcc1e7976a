package org.dauys.server.meeting;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What meetings enter in the public log. */
@Component
@Order(40)
class MeetingEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                EntryType.of(
                        "region",
                        "A region is named",
                        "{\"region\":\"north\"}",
                        "{\"region\":\"north\",\"name\":{\"en\":\"North\"},\"row\":0,\"column\":1}"),
                EntryType.of(
                        "meeting-planned",
                        "A meeting is announced",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"state\":\"planned\",\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"region\":\"north\"}",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"host\":{\"en\":\"Residents\"},\"region\":\"north\",\"settlement\":{\"en\":\"Uzynaral\"},\"address\":{\"en\":\"House of culture\"},\"link\":\"\",\"accessibility\":{},\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"capacity\":100,\"languages\":[\"kk\"],\"cancelled\":{},\"themes\":[\"labour\"],\"delegation\":[{\"name\":\"A. Member\",\"office\":{\"en\":\"Judge\"},\"task\":\"head\"}],\"agenda\":[{\"title\":{\"en\":\"The draft\"},\"begins\":\"2026-12-01T10:00Z\",\"minutes\":60,\"provisions\":[{\"version\":1,\"label\":\"27\"}],\"themes\":[\"labour\"]}]}"),
                EntryType.of(
                        "meeting-changed",
                        "What is announced of it is changed",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"state\":\"planned\",\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"region\":\"north\"}",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"host\":{\"en\":\"Residents\"},\"region\":\"north\",\"settlement\":{\"en\":\"Uzynaral\"},\"address\":{\"en\":\"House of culture\"},\"link\":\"\",\"accessibility\":{},\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"capacity\":100,\"languages\":[\"kk\"],\"cancelled\":{},\"themes\":[\"labour\"],\"delegation\":[{\"name\":\"A. Member\",\"office\":{\"en\":\"Judge\"},\"task\":\"head\"}],\"agenda\":[{\"title\":{\"en\":\"The draft\"},\"begins\":\"2026-12-01T10:00Z\",\"minutes\":60,\"provisions\":[{\"version\":1,\"label\":\"27\"}],\"themes\":[\"labour\"]}]}"),
                EntryType.of(
                        "meeting-held",
                        "It was held",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"state\":\"held\",\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"region\":\"north\"}",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"host\":{\"en\":\"Residents\"},\"region\":\"north\",\"settlement\":{\"en\":\"Uzynaral\"},\"address\":{\"en\":\"House of culture\"},\"link\":\"\",\"accessibility\":{},\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"capacity\":100,\"languages\":[\"kk\"],\"cancelled\":{},\"themes\":[\"labour\"],\"delegation\":[{\"name\":\"A. Member\",\"office\":{\"en\":\"Judge\"},\"task\":\"head\"}],\"agenda\":[{\"title\":{\"en\":\"The draft\"},\"begins\":\"2026-12-01T10:00Z\",\"minutes\":60,\"provisions\":[{\"version\":1,\"label\":\"27\"}],\"themes\":[\"labour\"]}]}"),
                EntryType.of(
                        "meeting-cancelled",
                        "It is cancelled",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"state\":\"cancelled\",\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"region\":\"north\"}",
                        "{\"meeting\":\"hds24597\",\"kind\":\"village\",\"host\":{\"en\":\"Residents\"},\"region\":\"north\",\"settlement\":{\"en\":\"Uzynaral\"},\"address\":{\"en\":\"House of culture\"},\"link\":\"\",\"accessibility\":{},\"begins\":\"2026-12-01T10:00Z\",\"ends\":\"2026-12-01T12:00Z\",\"zone\":\"Asia/Almaty\",\"capacity\":100,\"languages\":[\"kk\"],\"cancelled\":{},\"themes\":[\"labour\"],\"delegation\":[{\"name\":\"A. Member\",\"office\":{\"en\":\"Judge\"},\"task\":\"head\"}],\"agenda\":[{\"title\":{\"en\":\"The draft\"},\"begins\":\"2026-12-01T10:00Z\",\"minutes\":60,\"provisions\":[{\"version\":1,\"label\":\"27\"}],\"themes\":[\"labour\"]}]}"),
                EntryType.of(
                        "minutes",
                        "Minutes are published, or corrected by another version; without names, and without the words of what is in the register",
                        "{\"meeting\":\"hds24597\",\"minutes\":1}",
                        "{\"meeting\":\"hds24597\",\"minutes\":1,\"published\":\"2026-12-02T07:20Z\",\"delegation\":[{\"name\":\"A. Member\",\"office\":{\"en\":\"Judge\"},\"task\":\"head\"}],\"recorded\":false,\"agenda\":[{\"title\":{\"en\":\"The draft\"},\"said\":[{\"kind\":\"PROPOSAL\",\"language\":\"kk\",\"number\":12,\"provisions\":[\"27\"]}]}],\"second\":\"for the village\",\"reason\":{}}"),
                EntryType.of(
                        "promise",
                        "A promise of a meeting is published; from the day after it is due it is late",
                        "{\"promise\":1,\"meeting\":\"hds24597\",\"body\":\"labour\",\"due\":\"2026-12-20\"}",
                        "{\"promise\":1,\"meeting\":\"hds24597\",\"body\":\"labour\",\"due\":\"2026-12-20\",\"words\":{\"en\":\"Send the table\"},\"outcome\":{}}"),
                EntryType.of(
                        "promise-kept",
                        "It was kept",
                        "{\"promise\":1,\"meeting\":\"hds24597\",\"body\":\"labour\",\"due\":\"2026-12-20\",\"settled\":\"2026-12-19\"}",
                        "{\"promise\":1,\"meeting\":\"hds24597\",\"body\":\"labour\",\"due\":\"2026-12-20\",\"settled\":\"2026-12-19\",\"words\":{\"en\":\"Send the table\"},\"outcome\":{\"en\":\"what was done\"}}"),
                EntryType.of(
                        "promise-broken",
                        "It cannot be kept",
                        "{\"promise\":1,\"meeting\":\"hds24597\",\"body\":\"labour\",\"due\":\"2026-12-20\",\"settled\":\"2026-12-19\"}",
                        "{\"promise\":1,\"meeting\":\"hds24597\",\"body\":\"labour\",\"due\":\"2026-12-20\",\"settled\":\"2026-12-19\",\"words\":{\"en\":\"Send the table\"},\"outcome\":{\"en\":\"why not\"}}"),
                EntryType.salted(
                        "remark-published",
                        "A remark on minutes is shown",
                        "{\"remark\":1,\"meeting\":\"hds24597\",\"minutes\":1,\"day\":\"2026-12-02\",\"state\":\"published\"}",
                        "{\"remark\":1,\"words\":\"what someone says of the minutes\"}"),
                EntryType.saying(
                        "remark-hidden",
                        "A moderator hides the remark",
                        "{\"remark\":1,\"meeting\":\"hds24597\",\"minutes\":1,\"day\":\"2026-12-02\",\"state\":\"hidden\"}"),
                EntryType.saying(
                        "remark-restored",
                        "It is shown again",
                        "{\"remark\":1,\"meeting\":\"hds24597\",\"minutes\":1,\"day\":\"2026-12-02\",\"state\":\"published\"}"),
                EntryType.of(
                        "report",
                        "A paragraph of a report for the press is written by a person",
                        "{\"meeting\":\"hds24597\",\"paragraph\":\"what\"}",
                        "{\"meeting\":\"hds24597\",\"language\":\"ru\",\"paragraph\":\"what\",\"words\":\"what it says\"}"),
                EntryType.of(
                        "poll",
                        "What may be told of a straw poll at a meeting",
                        "{\"meeting\":\"hds24597\",\"poll\":\"00000000000000000000000000000000\"}",
                        "{\"meeting\":\"hds24597\",\"poll\":\"00000000000000000000000000000000\",\"question\":\"what was asked\",\"differed\":false,\"why\":\"\",\"figures\":{},\"phones\":true,\"listed\":true}"),
                EntryType.of(
                        "figures",
                        "Figures across meetings that may be shown, as released",
                        "{\"released\":\"2026-11-30T07:20Z\"}",
                        "{\"released\":\"2026-11-30T07:20Z\",\"facts\":{},\"figures\":[{\"level\":\"region\",\"place\":\"north\",\"kind\":\"\",\"theme\":\"\",\"people\":120,\"asOf\":\"2026-11-30T07:20Z\"}]}"));
    }
}
