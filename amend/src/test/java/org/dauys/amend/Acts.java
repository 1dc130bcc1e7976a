package org.dauys.amend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Assumptions;

/** The acts that are changed in tests. */
public final class Acts {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));

    private Acts() {}

    /** A text of the demo: {@code in-force}, {@code draft-1} or {@code draft-2}, in kk, ru or en. */
    public static Act demo(String version, String language) {
        return read(ROOT.resolve("server/src/main/resources/org/dauys/server/demo")
                .resolve(version + "." + language + ".txt"));
    }

    /** A file of the shared data; the test is skipped where that folder is absent. */
    public static Act shared(String path) {
        Path file = ROOT.resolve("../shared/data").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: ../shared/data/" + path + " is absent");
        return read(file);
    }

    /** An act's preamble and first two sections, so that many sets can be made. */
    static Act beginning(Act act) {
        return new Act(
                act.title(),
                act.language(),
                act.date(),
                act.notes(),
                act.provisions().subList(0, 3),
                act.words());
    }

    private static Act read(Path file) {
        try {
            return ActReader.read(file, Optional.empty()).act();
        } catch (UnreadableActException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** An act of plain text. */
    public static Act act(Language language, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return ActReader.read("act.txt", bytes, Format.TEXT, Optional.of(language))
                    .act();
        } catch (UnreadableActException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A small act of two articles, one of them with paragraphs. */
    static Act mills() {
        return act(
                Language.ENGLISH,
                "ACT ON MILLS",
                "",
                "Article 1. Mills",
                "1. A mill is open to all.",
                "2. It is of wood.",
                "Article 2. Start",
                "It starts today.");
    }

    /** The provision of an act with a label. */
    public static Provision at(Act act, String label) {
        return act.walk()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " among "
                        + act.walk().map(Provision::label).toList()));
    }

    /** A change of a provision's own text by an amendment. */
    public static OwnedChange wording(Act act, String number, String label, String wanted) {
        List<Edit> edits = Change.edits(at(act, label), Field.TEXT, wanted);
        return new OwnedChange(new Owner.Amendment(number), new Change(edits));
    }

    /** An edit by an amendment. */
    public static OwnedChange by(String number, Edit... edits) {
        return new OwnedChange(new Owner.Amendment(number), new Change(List.of(edits)));
    }
}
