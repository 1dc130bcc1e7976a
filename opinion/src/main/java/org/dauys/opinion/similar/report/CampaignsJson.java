package org.dauys.opinion.similar.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.Member;
import org.dauys.opinion.similar.Passage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Campaigns as JSON on one line; described in docs/formats.md, "Campaigns". The same file gives the same bytes. */
public final class CampaignsJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final CampaignReport report;
    private final JsonGenerator json;

    private CampaignsJson(CampaignReport report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    /** Writes it, and leaves the stream open. */
    public static void write(CampaignReport report, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new CampaignsJson(report, json).write();
        }
        out.write('\n');
    }

    private void write() {
        json.writeStartObject();
        json.writeNumberProperty("submissions", report.submissions().texts().size());
        json.writeNumberProperty("threshold", report.threshold());
        json.writeNumberProperty("alone", report.alone());
        json.writeArrayPropertyStart("campaigns");
        report.campaigns().forEach(this::campaign);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void campaign(Campaign campaign) {
        json.writeStartObject();
        json.writeNumberProperty("size", campaign.members().size());
        json.writeStringProperty("medoid", report.id(campaign.medoid()));
        json.writeArrayPropertyStart("letter");
        for (Passage passage : report.letter(campaign)) {
            json.writeStartObject();
            json.writeStringProperty("text", passage.in(report.text(campaign.medoid())));
            json.writeBooleanProperty("common", passage.common());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("members");
        campaign.members().forEach(member -> member(campaign, member));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void member(Campaign campaign, Member member) {
        json.writeStartObject();
        json.writeStringProperty("id", report.id(member.place()));
        json.writeName("similarity");
        json.writeNumber(CampaignReport.figure(member.similarity()));
        json.writeStringProperty("likeness", CampaignReport.word(member.likeness()));
        words("own", report.own(campaign, member));
        words("leftOut", report.leftOut(campaign, member));
        json.writeEndObject();
    }

    private void words(String name, List<String> passages) {
        json.writeArrayPropertyStart(name);
        passages.forEach(json::writeString);
        json.writeEndArray();
    }
}
