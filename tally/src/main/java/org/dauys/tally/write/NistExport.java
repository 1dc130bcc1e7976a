package org.dauys.tally.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.dauys.tally.total.AreaTotal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Results by station and area in the Election Results Common Data Format of NIST, SP 1500-100 version 2.0, as JSON. It has no place
 * for ballots issued, ballots in portable boxes, and ballots counted apart: these are in our own files only. There is no type of
 * election "referendum" in it; the contest has that type.
 */
public final class NistExport {
    private static final String TYPE = "ElectionResults.";

    /** With seconds and without fractions, as DateTimeWithZone wants. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Tally tally;
    private final VoteFacts facts;
    private final JsonGenerator json;
    private final Map<Area, String> areaIds = new HashMap<>();
    private final Map<String, String> stationIds = new HashMap<>();

    private NistExport(Tally tally, VoteFacts facts, JsonGenerator json) {
        this.tally = tally;
        this.facts = facts;
        this.json = json;
        for (Area area : tally.totalsOf(tally.totals().firstKey()).keySet()) {
            areaIds.put(area, "gp" + (areaIds.size() + 1));
        }
        tally.stations()
                .forEach(station -> stationIds.put(station.code(), "gp" + (areaIds.size() + stationIds.size() + 1)));
    }

    /** Writes it, and leaves the stream open. */
    public static void write(Tally tally, VoteFacts facts, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new NistExport(tally, facts, json).write();
        }
        out.write('\n');
    }

    /** A time as the format wants it: "2026-03-15T20:00:00Z". */
    static String time(Instant time) {
        return TIME.format(time);
    }

    private void write() {
        begin("ElectionReport");
        json.writeStringProperty("Format", "precinct-level");
        json.writeStringProperty("GeneratedDate", time(facts.generated()));
        json.writeStringProperty("Issuer", facts.issuer());
        json.writeStringProperty("IssuerAbbreviation", facts.issuerAbbreviation());
        json.writeNumberProperty("SequenceStart", 1);
        json.writeNumberProperty("SequenceEnd", 1);
        json.writeStringProperty("Status", status());
        json.writeStringProperty("VendorApplicationId", "org.dauys");
        json.writeArrayPropertyStart("GpUnit");
        SortedMap<Area, AreaTotal> totals = tally.totalsOf(tally.totals().firstKey());
        Map<Area, List<String>> parts = parts(totals);
        totals.forEach((area, total) -> area(area, total, parts.getOrDefault(area, List.of())));
        tally.stations().forEach(this::station);
        json.writeEndArray();
        json.writeArrayPropertyStart("Election");
        election(totals);
        json.writeEndArray();
        json.writeEndObject();
    }

    private String id(Area area) {
        return areaIds.getOrDefault(area, "");
    }

    private String id(Station station) {
        return stationIds.getOrDefault(station.code(), "");
    }

    private String status() {
        boolean complete = tally.totals().keySet().stream()
                .allMatch(question -> tally.nation(question).isComplete());
        if (!complete) {
            return "unofficial-partial";
        }
        return facts.certified() ? "certified" : "unofficial-complete";
    }

    private Map<Area, List<String>> parts(SortedMap<Area, AreaTotal> totals) {
        Map<Area, List<String>> parts = new HashMap<>();
        for (Area area : totals.keySet()) {
            if (area.level() > 0) {
                parts.computeIfAbsent(area.at(area.level() - 1), _ -> new ArrayList<>())
                        .add(id(area));
            }
        }
        for (Station station : tally.stations()) {
            parts.computeIfAbsent(station.area(), _ -> new ArrayList<>()).add(id(station));
        }
        return parts;
    }

    private void area(Area area, AreaTotal total, List<String> parts) {
        begin("ReportingUnit");
        json.writeStringProperty("@id", id(area));
        if (area.level() == 0) {
            json.writeStringProperty("Type", "country");
        } else {
            json.writeStringProperty("Type", "other");
            json.writeStringProperty("OtherType", tally.count().levels().get(area.level() - 1));
            identifier(area.toString());
        }
        String name = tally.count().names().getOrDefault(area, "");
        if (!name.isEmpty()) {
            text("Name", name);
        }
        json.writeArrayPropertyStart("ComposingGpUnitIds");
        parts.forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("TotalSubUnits", total.stations());
        json.writeNumberProperty("SubUnitsReported", total.reported());
        voters(total.eligible(), total.figures());
        json.writeEndObject();
    }

    private void station(Station station) {
        begin("ReportingUnit");
        json.writeStringProperty("@id", id(station));
        json.writeStringProperty("Type", "polling-place");
        identifier(station.code());
        if (!station.name().isEmpty()) {
            text("Name", station.name());
        }
        Protocol first = tally.standingOf(tally.standing().firstKey()).get(station.code());
        if (first != null) {
            Figures figures = first.figures().completed();
            voters(figures.orZero(Figure.REGISTERED), figures);
        }
        json.writeEndObject();
    }

    private void voters(long registered, Figures figures) {
        json.writeNumberProperty("VotersRegistered", registered);
        if (figures.has(Figure.PARTICIPANTS)) {
            json.writeNumberProperty("VotersParticipated", figures.orZero(Figure.PARTICIPANTS));
        }
    }

    private void identifier(String value) {
        json.writeArrayPropertyStart("ExternalIdentifier");
        begin("ExternalIdentifier");
        json.writeStringProperty("Type", "national-level");
        json.writeStringProperty("Value", value);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void election(SortedMap<Area, AreaTotal> totals) {
        begin("Election");
        json.writeStringProperty("ElectionScopeId", id(Area.NATION));
        json.writeStringProperty("StartDate", facts.date().toString());
        json.writeStringProperty("EndDate", facts.date().toString());
        text("Name", facts.name());
        json.writeStringProperty("Type", "special");
        json.writeArrayPropertyStart("BallotCounts");
        totals.forEach((area, total) -> ballots(id(area), total.figures()));
        json.writeEndArray();
        json.writeArrayPropertyStart("Contest");
        tally.totals().forEach(this::contest);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ballots(String unit, Figures figures) {
        begin("BallotCounts");
        json.writeStringProperty("GpUnitId", unit);
        json.writeStringProperty("Type", "total");
        json.writeNumberProperty("BallotsCast", figures.orZero(Figure.IN_BOX));
        json.writeNumberProperty("BallotsRejected", figures.orZero(Figure.INVALID));
        json.writeEndObject();
    }

    private void contest(String question, SortedMap<Area, AreaTotal> totals) {
        String id = question.isEmpty() ? "question" : "question-" + question;
        begin("BallotMeasureContest");
        json.writeStringProperty("@id", id);
        json.writeStringProperty("ElectionDistrictId", id(Area.NATION));
        json.writeStringProperty("Name", question.isEmpty() ? facts.name() : question);
        json.writeStringProperty("Type", "referendum");
        json.writeArrayPropertyStart("ContestSelection");
        selection(id + "-yes", "yes", Figure.YES, question, totals);
        selection(id + "-no", "no", Figure.NO, question, totals);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void selection(String id, String says, Figure figure, String question, SortedMap<Area, AreaTotal> totals) {
        begin("BallotMeasureSelection");
        json.writeStringProperty("@id", id);
        json.writeObjectPropertyStart("Selection");
        content(says, "en");
        json.writeEndObject();
        json.writeArrayPropertyStart("VoteCounts");
        totals.forEach((area, total) -> votes(id(area), total.figures().orZero(figure)));
        for (Station station : tally.stations()) {
            Protocol protocol = tally.standingOf(question).get(station.code());
            if (protocol != null) {
                votes(id(station), protocol.figures().orZero(figure));
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void votes(String unit, long count) {
        begin("VoteCounts");
        json.writeStringProperty("GpUnitId", unit);
        json.writeStringProperty("Type", "total");
        json.writeNumberProperty("Count", count);
        json.writeEndObject();
    }

    private void begin(String type) {
        json.writeStartObject();
        json.writeStringProperty("@type", TYPE + type);
    }

    private void text(String property, String content) {
        json.writeObjectPropertyStart(property);
        content(content, facts.language());
        json.writeEndObject();
    }

    private void content(String content, String language) {
        json.writeStringProperty("@type", TYPE + "InternationalizedText");
        json.writeArrayPropertyStart("Text");
        begin("LanguageString");
        json.writeStringProperty("Language", language);
        json.writeStringProperty("Content", content);
        json.writeEndObject();
        json.writeEndArray();
    }
}
