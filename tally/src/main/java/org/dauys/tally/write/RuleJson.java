package org.dauys.tally.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.dauys.tally.decide.Condition;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.decide.Threshold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A rule as JSON, with the same keys as in YAML, for those who count again without a reader of YAML. */
public final class RuleJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private RuleJson(JsonGenerator json) {
        this.json = json;
    }

    /** On one line. */
    public static String of(DecisionRule rule) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("name", rule.name());
            RuleJson writer = new RuleJson(json);
            rule.quorum().ifPresent(quorum -> {
                json.writeName("quorum");
                writer.condition(quorum);
            });
            json.writeName("adopted");
            writer.condition(rule.adopted());
            json.writeNumberProperty("decimals", rule.decimals());
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8) + "\n";
    }

    private void condition(Condition condition) {
        json.writeStartObject();
        switch (condition) {
            case Condition.Share share -> {
                json.writeStringProperty("share", share.part().name().toLowerCase(Locale.ROOT));
                threshold(share.threshold());
                json.writeStringProperty("of", share.base().name().toLowerCase(Locale.ROOT));
            }
            case Condition.Areas areas -> {
                json.writeNumberProperty("areas", areas.level());
                threshold(areas.threshold());
                json.writeObjectPropertyStart("weights");
                new TreeMap<>(areas.weights())
                        .forEach((area, weight) -> json.writeStringProperty(area, weight.toString()));
                json.writeEndObject();
                json.writeName("where");
                condition(areas.inside());
            }
            case Condition.All all -> several("all", all.conditions());
            case Condition.Any any -> several("any", any.conditions());
        }
        json.writeEndObject();
    }

    private void several(String name, List<Condition> conditions) {
        json.writeArrayPropertyStart(name);
        conditions.forEach(this::condition);
        json.writeEndArray();
    }

    private void threshold(Threshold threshold) {
        json.writeStringProperty(
                threshold.strict() ? "moreThan" : "atLeast", threshold.share().toString());
    }
}
