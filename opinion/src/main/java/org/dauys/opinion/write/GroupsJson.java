package org.dauys.opinion.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.dauys.opinion.Group;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Representative;
import org.dauys.opinion.StatementCounts;
import org.dauys.opinion.Trial;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A map of opinions as JSON on one line; described in docs/formats.md, "Groups". The same votes give the same bytes. */
public final class GroupsJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final GroupsReport report;
    private final JsonGenerator json;

    private GroupsJson(GroupsReport report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    /** Writes it, and leaves the stream open. */
    public static void write(GroupsReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new GroupsJson(report, json).write();
        }
        out.write('\n');
    }

    private void write() {
        OpinionMap map = report.map();
        json.writeStartObject();
        json.writeStringProperty("method", report.options().method().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty(
                "outcome", map.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberProperty("seed", report.options().seed());
        json.writeNumberProperty("votes", report.file().votes().size());
        json.writeNumberProperty("shaping", map.shaping());
        json.writeNumberProperty("fewestVotes", map.fewest());
        json.writeArrayPropertyStart("trials");
        map.trials().forEach(this::trial);
        json.writeEndArray();
        json.writeArrayPropertyStart("groups");
        map.groups().forEach(this::group);
        json.writeEndArray();
        json.writeArrayPropertyStart("statements");
        for (int j = 0; j < report.file().statements().size(); j++) {
            statement(j);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("participants");
        for (int p = 0; p < report.file().participants().size(); p++) {
            participant(p);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        report.findings().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trial(Trial trial) {
        json.writeStartObject();
        json.writeNumberProperty("k", trial.groups());
        json.writeNumberProperty("silhouette", trial.silhouette());
        number("stability", trial.stability());
        json.writeArrayPropertyStart("groupStability");
        for (double stability : trial.groupStability()) {
            json.writeNumber(stability);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** JSON knows no NaN: what was not asked is null. */
    private void number(String name, double value) {
        if (Double.isNaN(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private void group(Group group) {
        json.writeStartObject();
        json.writeNumberProperty("group", group.number());
        json.writeNumberProperty("size", group.size());
        json.writeNumberProperty("slight", group.slight());
        json.writeNumberProperty("x", group.x());
        json.writeNumberProperty("y", group.y());
        number("stability", group.stability());
        json.writeArrayPropertyStart("representatives");
        for (Representative one : group.representatives()) {
            json.writeStartObject();
            json.writeStringProperty("statement", report.id(one.statement()));
            json.writeStringProperty("vote", one.agree() ? "agree" : "disagree");
            json.writeNumberProperty("voices", one.voices());
            json.writeNumberProperty("votes", one.votes());
            json.writeNumberProperty("probability", one.probability());
            json.writeNumberProperty("probabilityTest", one.probabilityTest());
            json.writeNumberProperty("ratio", one.ratio());
            json.writeNumberProperty("ratioTest", one.ratioTest());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void statement(int statement) {
        OpinionMap map = report.map();
        json.writeStartObject();
        json.writeStringProperty("statement", report.id(statement));
        json.writeStringProperty("text", report.statements().text(report.id(statement)));
        json.writeBooleanProperty("moderated", report.isModerated(statement));
        counts(map.all(), statement);
        json.writeNumberProperty("agreement", map.figures().agreement()[statement]);
        json.writeNumberProperty("disagreement", map.figures().disagreement()[statement]);
        json.writeNumberProperty("extremity", map.figures().extremity()[statement]);
        json.writeNumberProperty("priority", map.figures().priority()[statement]);
        json.writeArrayPropertyStart("groups");
        for (Group group : map.groups()) {
            json.writeStartObject();
            json.writeNumberProperty("group", group.number());
            counts(group.counts(), statement);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(StatementCounts counts, int statement) {
        json.writeNumberProperty("agree", counts.agree()[statement]);
        json.writeNumberProperty("pass", counts.pass()[statement]);
        json.writeNumberProperty("disagree", counts.disagree()[statement]);
    }

    private void participant(int participant) {
        OpinionMap map = report.map();
        json.writeStartObject();
        json.writeStringProperty("participant", report.file().participants().get(participant));
        json.writeNumberProperty("x", map.x()[participant]);
        json.writeNumberProperty("y", map.y()[participant]);
        json.writeNumberProperty("votes", report.file().votes().size(participant));
        int group = map.group()[participant];
        if (group < 0) {
            json.writeNullProperty("group");
        } else {
            json.writeNumberProperty("group", map.groups().get(group).number());
        }
        json.writeEndObject();
    }
}
