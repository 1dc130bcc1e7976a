package org.dauys.tally.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Severity;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionText;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.total.AreaTotal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Totals, findings and the decision as JSON on one line; described in docs/formats.md, "Tally". The same count gives the same bytes. */
public final class JsonExport {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final List<Locale> LANGUAGES = List.of(Locale.of("kk"), Locale.of("ru"), Locale.ENGLISH);

    private final Report report;
    private final JsonGenerator json;

    private JsonExport(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    /** Writes it, and leaves the stream open. */
    public static void write(Report report, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonExport(report, json).write();
        }
        out.write('\n');
    }

    private void write() {
        Tally tally = report.tally();
        json.writeStartObject();
        json.writeArrayPropertyStart("levels");
        tally.count().levels().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("stationsListed", tally.count().listed());
        json.writeArrayPropertyStart("questions");
        tally.totals().forEach((question, totals) -> {
            json.writeStartObject();
            json.writeStringProperty("question", question);
            if (report.decisions().containsKey(question)) {
                decision(report.decisions().get(question));
            }
            json.writeArrayPropertyStart("totals");
            totals.values().forEach(this::total);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeObjectPropertyStart("counts");
        for (Severity severity : Severity.values()) {
            long count = tally.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            json.writeNumberProperty(severity.name().toLowerCase(Locale.ROOT), count);
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("findings");
        tally.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void decision(Decision decision) {
        json.writeObjectPropertyStart("decision");
        json.writeStringProperty("rule", decision.rule().name());
        json.writeStringProperty(
                "outcome", decision.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (Locale language : LANGUAGES) {
            DecisionText text = DecisionText.in(language);
            json.writeObjectPropertyStart(language.getLanguage());
            json.writeStringProperty("rule", text.rule(decision.rule()));
            json.writeArrayPropertyStart("decision");
            text.decision(decision, report.tally().count().listed()).forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void total(AreaTotal total) {
        json.writeStartObject();
        json.writeNumberProperty("level", total.area().level());
        json.writeArrayPropertyStart("area");
        total.area().path().forEach(json::writeString);
        json.writeEndArray();
        String name = report.tally().count().names().getOrDefault(total.area(), "");
        if (!name.isEmpty() && !total.area().equals(Area.NATION)) {
            json.writeStringProperty("name", name);
        }
        json.writeNumberProperty("stations", total.stations());
        json.writeNumberProperty("reported", total.reported());
        json.writeNumberProperty("eligible", total.eligible());
        json.writeNumberProperty("eligibleUnknown", total.eligibleUnknown());
        json.writeNumberProperty("left", total.left());
        json.writeNumberProperty("leftUnknown", total.leftUnknown());
        figures(total.figures());
        json.writeEndObject();
    }

    private void figures(Figures figures) {
        json.writeObjectPropertyStart("figures");
        for (Figure figure : Figure.values()) {
            if (figures.has(figure)) {
                json.writeNumberProperty(figure.key(), figures.orZero(figure));
            }
        }
        if (!figures.extra().isEmpty()) {
            json.writeObjectPropertyStart("extra");
            figures.extra().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().number());
        json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("subject", finding.subject());
        json.writeStringProperty("question", finding.question());
        json.writeStringProperty("says", finding.rule().says());
        json.writeObjectPropertyStart("values");
        finding.values().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("file", finding.origin().file());
        json.writeNumberProperty("row", finding.origin().row());
        json.writeEndObject();
    }
}
