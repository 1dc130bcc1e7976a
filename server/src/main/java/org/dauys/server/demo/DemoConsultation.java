package org.dauys.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewRationale;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewTheme;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.site.Say;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The consultation on a constitution of the Republic of Aqdala, in three languages, from the files of this package. */
public final class DemoConsultation {
    private static final List<String> FILES = List.of("in-force", "draft-1", "draft-2");

    private DemoConsultation() {}

    /** Reads it from the program. */
    public static NewConsultation read() throws IOException {
        JsonNode told = new JsonMapper().readTree(file("consultation.json"));
        List<NewVersion> versions = told.get("versions")
                .valueStream()
                .map(version -> version(version, told.get("rationales")))
                .toList();
        return new NewConsultation(
                told.get("slug").asString(),
                words(told.get("title")),
                words(told.get("summary")),
                told.get("milestones")
                        .valueStream()
                        .map(step -> new Milestone(day(step), words(step.get("name"))))
                        .toList(),
                versions,
                told.get("themes").valueStream().map(DemoConsultation::theme).toList());
    }

    private static NewVersion version(JsonNode version, JsonNode rationales) {
        int number = version.get("number").asInt();
        return new NewVersion(
                words(version.get("name")),
                Optional.of(day(version)),
                Say.LANGUAGES.stream().map(language -> text(number, language)).toList(),
                rationales
                        .valueStream()
                        .filter(rationale -> rationale.get("version").asInt() == number)
                        .map(DemoConsultation::rationale)
                        .toList());
    }

    private static NewText text(int number, Locale language) {
        String name = FILES.get(number) + "." + language.getLanguage() + ".txt";
        return new NewText(name, Format.TEXT, file(name), Optional.of(new Language(language.getLanguage())));
    }

    private static NewRationale rationale(JsonNode rationale) {
        return new NewRationale(
                Rationale.Side.valueOf(rationale.get("side").asString().toUpperCase(Locale.ROOT)),
                rationale.get("label").asString(),
                words(rationale.get("words")));
    }

    private static NewTheme theme(JsonNode theme) {
        Map<Integer, List<String>> tags = new HashMap<>();
        theme.get("tags")
                .properties()
                .forEach(tag -> tags.put(
                        Integer.valueOf(tag.getKey()),
                        tag.getValue().valueStream().map(JsonNode::asString).toList()));
        return new NewTheme(theme.get("slug").asString(), words(theme.get("name")), tags);
    }

    private static LocalDate day(JsonNode node) {
        return LocalDate.parse(node.get("day").asString());
    }

    private static Words words(JsonNode words) {
        return new Words(
                words.path("kk").asString(""),
                words.path("ru").asString(""),
                words.path("en").asString(""));
    }

    private static byte[] file(String name) {
        try (InputStream in = DemoConsultation.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
