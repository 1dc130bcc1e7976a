package org.dauys.server.referendum;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What referendums enter in the public log. */
@Component
@Order(50)
class ReferendumEntries implements EntrySource {
    private static final String SUM = "0000000000000000000000000000000000000000000000000000000000000000";

    @Override
    public List<EntryType> types() {
        return List.of(
                question(
                        "referendum-announced",
                        "A referendum is announced: question, text, rule, timetable",
                        "announced"),
                question("referendum-changed", "Its timetable, or who may vote and how, is changed", "announced"),
                question("referendum-open", "The day is opened: stations report", "open"),
                question("referendum-closed", "The count is closed: protocols can only be corrected", "closed"),
                EntryType.of(
                        "station-list",
                        "A list of polling stations is published; a change publishes all of them anew",
                        "{\"list\":1,\"stations\":2}",
                        "{\"list\":1,\"reason\":{},\"levels\":[\"region\"],\"areas\":[{\"area\":[\"01\"],\"name\":\"North\"}],\"stations\":[{\"station\":\"01-001\",\"name\":\"School\",\"area\":[\"01\"],\"place\":\"town\",\"registered\":1200}]}"),
                EntryType.saying(
                        "turnout",
                        "A station tells how many have voted up to an hour",
                        "{\"station\":\"01-001\",\"hour\":\"2026-12-06T07:00Z\",\"voted\":312}"),
                EntryType.of(
                        "protocol",
                        "A station's protocol; figures by the keys of docs/methods/tally.md",
                        "{\"protocol\":1,\"station\":\"01-001\",\"kind\":\"official\"}",
                        protocol("{\"protocol\":1,\"station\":\"01-001\",\"kind\":\"official\",\"reason\":\"\",")),
                EntryType.of(
                        "protocol-observed",
                        "An observer's copy of a station's protocol",
                        "{\"protocol\":2,\"station\":\"01-001\",\"kind\":\"observer\"}",
                        protocol("{\"protocol\":2,\"station\":\"01-001\",\"kind\":\"observer\",\"reason\":\"\",")),
                EntryType.of(
                        "protocol-correction",
                        "A protocol that takes the place of an earlier one, and why",
                        "{\"protocol\":3,\"station\":\"01-001\",\"kind\":\"official\",\"replaces\":1}",
                        protocol(
                                "{\"protocol\":3,\"station\":\"01-001\",\"kind\":\"official\",\"replaces\":1,\"reason\":\"why\",")),
                EntryType.of(
                        "published-total",
                        "What someone published as the total of an area, to be compared",
                        "{\"area\":[\"01\"]}",
                        "{\"area\":[\"01\"],\"figures\":{\"yes\":700,\"no\":200},\"source\":\"who published it\"}"),
                EntryType.of(
                        "tally",
                        "The count as it stands when it is closed, and again after each correction",
                        "{\"tally\":1,\"protocols\":3,\"outcome\":\"adopted\"}",
                        "{\"tally\":1,\"protocols\":3,\"outcome\":\"adopted\",\"counted\":{\"official.csv\":\"" + SUM
                                + "\"}}"),
                EntryType.of(
                        "audit-plan",
                        "The plan of an audit is published, before its seed is thrown",
                        "{\"method\":\"macro\",\"riskLimit\":\"1/1000\",\"minimum\":2,\"tally\":1}",
                        "{\"method\":\"macro\",\"riskLimit\":\"1/1000\",\"minimum\":2,\"tally\":1,\"plan\":{},\"minutes\":\"\"}"),
                EntryType.of(
                        "audit-seed",
                        "The seed of an audit was thrown in public",
                        "{\"method\":\"macro\",\"riskLimit\":\"1/1000\",\"minimum\":2,\"tally\":1,\"seed\":\"20260315471108152342\"}",
                        "{\"method\":\"macro\",\"riskLimit\":\"1/1000\",\"minimum\":2,\"tally\":1,\"plan\":{},\"seed\":\"20260315471108152342\",\"minutes\":\"who threw it, and where\"}"),
                EntryType.of(
                        "audit-round-sample",
                        "What the seed draws for a round",
                        "{\"round\":1}",
                        "{\"round\":1,\"sizes\":{},\"sample\":{}}"),
                EntryType.of(
                        "recount",
                        "What the paper of a drawn station says",
                        "{\"recount\":1,\"station\":\"01-001\"}",
                        "{\"recount\":1,\"station\":\"01-001\",\"figures\":{\"yes\":700,\"no\":200},\"photographs\":[],\"reason\":\"\"}"),
                EntryType.of(
                        "audit-round-result",
                        "The measured risk after a round, and whether to go on",
                        "{\"round\":1,\"verdict\":\"stop\"}",
                        "{\"round\":1,\"sizes\":{},\"sample\":{},\"result\":{},\"verdict\":\"stop\"}"));
    }

    private static EntryType question(String type, String meaning, String state) {
        String says = "\"version\":2,\"texts\":{\"ru\":\"" + SUM
                + "\"},\"opens\":\"2026-12-06T02:00Z\",\"closes\":\"2026-12-06T15:00Z\"}";
        return EntryType.of(
                type,
                meaning,
                "{\"state\":\"" + state + "\"," + says,
                "{\"question\":{\"en\":\"Do you adopt it?\"},\"voters\":{\"en\":\"who may vote\"},\"levels\":[\"region\"],\"rule\":\"the rule as YAML\","
                        + says);
    }

    private static String protocol(String beginning) {
        return beginning
                + "\"figures\":{\"registered\":1200,\"inBox\":950,\"yes\":700,\"no\":200,\"invalid\":50},\"closed\":\"20:00\",\"signed\":\"22:40\",\"photographs\":[\""
                + SUM + "\"],\"way\":\"form\"}";
    }
}
