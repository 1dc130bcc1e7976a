package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dauys.amend.Addition;
import org.dauys.amend.Application;
import org.dauys.amend.Applied;
import org.dauys.amend.Change;
import org.dauys.amend.ChangesJson;
import org.dauys.amend.Collision;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Edit;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;
import org.dauys.amend.instruct.InstructionReader;
import org.dauys.amend.instruct.InstructionWriter;
import org.dauys.amend.instruct.Instructions;
import org.dauys.amend.instruct.Told;
import org.dauys.amend.instruct.Written;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.write.ActWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys amend}: makes changes to an act, or writes them as the sentences of an amending act. */
@Command(
        name = "amend",
        description =
                "Makes changes to a legal act: those of amendments kept as JSON, or the instructions of an amending"
                        + " act. Nothing is made while two of them collide, or while one could not be applied.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 1 failure, 2 bad input or usage, also collisions. Method: docs/methods/amend.md",
        })
final class AmendCommand implements Callable<Integer> {
    /** An amending act of the length of the longest code. */
    private static final long MAX_BYTES = 64L << 20;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BASE", description = "The act that is changed.")
    private Path base = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "CHANGES",
            description = "The changes: .json, or the .txt of an amending act in the language of the act (kk, ru, en).")
    private Path changes = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "NEW",
            description = "The file for the new text; its ending tells the format. Without it the text is printed.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--instructions",
            paramLabel = "LANG",
            description = "Prints the sentences of an amending act instead of the text: kk ru en.")
    private Optional<Language> instructions = Optional.empty();

    @Option(
            names = "--act-lang",
            paramLabel = "LANG",
            description = "The language of the act, when it is detected wrongly.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--partly", description = "Makes what can be made of an amending act, and tells the rest.")
    private boolean partly;

    AmendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput, IOException {
        Format format = Format.TEXT;
        if (out.isPresent()) {
            format = Format.ofFileName(String.valueOf(out.get().getFileName()))
                    .orElseThrow(
                            () -> new BadInput(
                                    out.get()
                                            + ": the ending is none of .txt .md .docx .pdf .html .xml .akn .json. Choose one of them."));
            Output.check(out.get(), List.of(base, changes));
        }
        Act act;
        Applied applied;
        List<OwnedChange> wanted;
        try (Progress progress = Progress.start(terminal)) {
            ActFiles files = new ActFiles(terminal, progress);
            act = files.read(base, ReadingOptions.in(language)).act();
            files.check(false);
            wanted = wanted(act);
            applied = Application.of(act, wanted);
        } catch (CollisionException collide) {
            throw new BadInput(
                    collide.collisions().stream().map(AmendCommand::line).toList());
        } catch (IllegalArgumentException another) {
            throw new BadInput(changes + ": " + another.getMessage() + ".");
        }
        if (instructions.isPresent()) {
            Output.toStream(terminal.out(), content(act, wanted, instructions.get()));
        }
        if (out.isPresent() || instructions.isEmpty()) {
            Format written = format;
            Output.to(out, terminal.out(), stream -> ActWriter.write(applied.act(), List.of(), written, stream));
        }
        return 0;
    }

    private List<OwnedChange> wanted(Act act) throws BadInput, IOException {
        if (Files.isRegularFile(changes) && Files.size(changes) > MAX_BYTES) {
            throw new BadInput(changes + ": it is larger than 64 MB. Make the changes in several runs.");
        }
        String text = Files.readString(changes, StandardCharsets.UTF_8);
        String name = String.valueOf(changes.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            ChangesJson.Changes kept = ChangesJson.read(text);
            if (!kept.base().equals(ActWriter.sha256(act))) {
                throw new BadInput(changes + ": the changes were computed on another text (SHA-256 " + kept.base()
                        + ") than " + base + " (" + ActWriter.sha256(act) + "). Give the one that they belong to.");
            }
            return kept.changes();
        }
        if (!name.endsWith(".txt")) {
            throw new BadInput(changes + ": changes are read from .json and .txt. Convert it to one of them.");
        }
        return read(act, text);
    }

    private List<OwnedChange> read(Act act, String text) throws BadInput {
        Instructions read = new InstructionReader(act, act.language()).read(text);
        List<String> lost = read.told().stream()
                .filter(Told::isLost)
                .map(told -> changes + ": " + told.message())
                .toList();
        if (!lost.isEmpty() && !partly) {
            throw new BadInput(lost);
        }
        read.told().forEach(told -> terminal.say("warning", changes + ": " + told.message()));
        if (read.edits().isEmpty()) {
            throw new BadInput(changes + ": there is no instruction that could be applied.");
        }
        String source = String.valueOf(changes.getFileName());
        return List.of(new OwnedChange(new Owner.Amendment(source), new Change(read.edits())));
    }

    private Output.Content content(Act act, List<OwnedChange> wanted, Language words) throws BadInput {
        Set<Edit> edits = new LinkedHashSet<>();
        wanted.forEach(change -> edits.addAll(change.change().edits()));
        if (edits.isEmpty()) {
            throw new BadInput(changes + ": there is no change in it.");
        }
        Written written = new InstructionWriter(act, words).write(new Change(new ArrayList<>(edits)));
        written.unwritten()
                .forEach(edit -> terminal.say(
                        "warning",
                        edit.label() + ": no sentence says this change without a doubt; write it by hand: "
                                + edit.wording()));
        return stream -> stream.write(written.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Collision collision) {
        return collision.secondEdit().label() + ": " + name(collision.first()) + " (" + said(collision.firstEdit())
                + ") and " + name(collision.second()) + " (" + said(collision.secondEdit())
                + ") cannot both be made. Leave one of them out.";
    }

    private static String said(Edit edit) {
        return switch (edit) {
            case Removal removal -> "removes " + removal.label();
            case WordEdit words
            when words.isDeletion() -> "removes \"" + words.was().strip() + "\"";
            case WordEdit words -> "\"" + words.wording() + "\"";
            case Addition addition -> "adds \"" + addition.wording() + "\"";
        };
    }

    private static String name(Owner owner) {
        return switch (owner) {
            case Owner.Amendment amendment -> "amendment " + amendment.number();
            case Owner.Editor editor -> "the editor's change (" + editor.reason() + ")";
            case Owner.Base base -> "the base";
        };
    }
}
