package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.amend.Applied;
import org.dauys.amend.Change;
import org.dauys.amend.ChangesJson;
import org.dauys.amend.CollisionException;
import org.dauys.amend.MarkedAct;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.SubAmendments;
import org.dauys.amend.SubApplied;
import org.dauys.amend.TrackedLines;
import org.dauys.amend.TrackedReading;
import org.dauys.amend.instruct.InstructionReader;
import org.dauys.amend.instruct.InstructionWriter;
import org.dauys.amend.instruct.Written;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.AmendingDocument;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedDocument;
import org.dauys.text.write.ActWriter;
import org.dauys.text.write.TrackedDocx;
import org.dauys.text.write.TrackedLine;
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

    /** What some editors put before a text in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "BASE", description = "The act that is changed.")
    private Path base = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "CHANGES",
            description =
                    "The changes: .json, a .docx with tracked changes, .akn with marked ones, or an amending act as .txt or"
                            + " .akn in the language of the act (kk, ru, en).")
    private Path changes = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "NEW",
            description = "The file for the new text; its ending tells the format. Without it the text is printed.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--instructions",
            paramLabel = "LANG",
            description =
                    "Prints the sentences of an amending act instead of the text: kk ru en. With --out NEW.akn they are"
                            + " that act, in Akoma Ntoso.")
    private Optional<Language> instructions = Optional.empty();

    @Option(
            names = "--tracked",
            description =
                    "Writes NEW as a .docx of the base with tracked changes, or as .akn with marked ones, each by its"
                            + " amendment.")
    private boolean tracked;

    @Option(names = "--format", paramLabel = "json", description = "Prints the changes as JSON instead of the text.")
    private Optional<PrintedForm> printed = Optional.empty();

    @Option(
            names = "--act-lang",
            paramLabel = "LANG",
            description = "The language of the act, when it is detected wrongly.")
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--partly",
            description = "Makes what can be read of an amending act or of tracked changes, and tells the rest.")
    private boolean partly;

    /** What may be printed instead of the new text. */
    enum PrintedForm {
        /** The changes themselves. */
        JSON
    }

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
        if (tracked && (out.isEmpty() || (format != Format.DOCX && format != Format.AKN))) {
            throw new BadInput("--tracked: changes are tracked in a DOCX or marked in Akoma Ntoso. Name one with"
                    + " --out NEW.docx or --out NEW.akn.");
        }
        if (instructions.isPresent() && printed.isPresent()) {
            throw new BadInput("--instructions and --format json both print. Give one of them.");
        }
        Act act;
        SubApplied made;
        ChangesJson.Changes wanted;
        try (Progress progress = Progress.start(terminal)) {
            ActFiles files = new ActFiles(terminal, progress);
            act = files.read(base, ReadingOptions.in(language)).act();
            files.check(false);
        }
        try {
            wanted = wanted(act);
            made = SubAmendments.of(act, wanted.changes(), wanted.subs());
        } catch (CollisionException collide) {
            throw new BadInput(
                    collide.collisions().stream().map(CollisionLine::of).toList());
        } catch (IllegalArgumentException another) {
            throw new BadInput(changes + ": " + another.getMessage() + ".");
        }
        if (tracked && !wanted.subs().isEmpty()) {
            throw new BadInput(
                    "--tracked: " + changes
                            + " has amendments to amendments, whose words cannot be tracked yet. Write the new text without it.");
        }
        made.fallen().stream().map(CollisionLine::fallen).forEach(line -> terminal.say("warning", line));
        Applied applied = made.applied();
        if (instructions.isPresent() && !tracked && out.isPresent() && format == Format.AKN) {
            files().write(act, made.changes(), instructions.get(), out.get());
            return 0;
        }
        if (instructions.isPresent()) {
            Output.toStream(terminal.out(), content(act, made.changes(), instructions.get()));
        }
        if (printed.isPresent()) {
            byte[] json = (ChangesJson.write(wanted) + "\n").getBytes(StandardCharsets.UTF_8);
            Output.toStream(terminal.out(), stream -> stream.write(json));
        }
        if (tracked) {
            Output.to(out, terminal.out(), tracked(act, wanted, applied, format));
        } else if (out.isPresent() || (instructions.isEmpty() && printed.isEmpty())) {
            Format written = format;
            Output.to(out, terminal.out(), stream -> ActWriter.write(applied.act(), List.of(), written, stream));
        }
        return 0;
    }

    private static Output.Content tracked(Act act, ChangesJson.Changes wanted, Applied applied, Format format)
            throws BadInput, IOException {
        try {
            if (format == Format.AKN) {
                byte[] akn = MarkedAct.akn(act, wanted.changes(), applied, wanted.remarks());
                return stream -> stream.write(akn);
            }
            List<TrackedLine> lines = TrackedLines.of(act, wanted.changes(), applied, wanted.remarks());
            return stream -> TrackedDocx.write(act, applied.act(), lines, stream);
        } catch (IllegalArgumentException cannot) {
            throw new BadInput("--tracked: " + cannot.getMessage() + ".");
        }
    }

    private void checkFile() throws BadInput, IOException {
        if (Files.isDirectory(changes)) {
            throw new BadInput(changes + ": this is a folder. Name a file in it.");
        }
        if (Files.isRegularFile(changes) && Files.size(changes) > MAX_BYTES) {
            throw new BadInput(changes + ": it is larger than 64 MB. Make the changes in several runs.");
        }
    }

    private String text() throws BadInput, IOException {
        try {
            String text = Files.readString(changes, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput(changes + ": the text is not in UTF-8. Save it in UTF-8.");
        }
    }

    private ChangesJson.Changes wanted(Act act) throws BadInput, IOException {
        checkFile();
        String name = String.valueOf(changes.getFileName()).toLowerCase(Locale.ROOT);
        Optional<Format> marked = Format.ofFileName(name).filter(one -> one == Format.DOCX || one == Format.AKN);
        if (marked.isPresent()) {
            return tracked(act, marked.get());
        }
        String text = text();
        if (name.endsWith(".json")) {
            ChangesJson.Changes kept = ChangesJson.read(text);
            if (!kept.base().equals(ActWriter.sha256(act))) {
                throw new BadInput(changes + ": the changes were computed on another text (SHA-256 " + kept.base()
                        + ") than " + base + " (" + ActWriter.sha256(act) + "). Give the one that they belong to.");
            }
            return kept;
        }
        if (!name.endsWith(".txt")) {
            throw new BadInput(
                    changes + ": changes are read from .json, .docx, .akn, .xml and .txt. Convert it to one of them.");
        }
        return new ChangesJson.Changes(
                ActWriter.sha256(act), files().made(new InstructionReader(act, act.language()).read(text)));
    }

    private ChangesJson.Changes tracked(Act act, Format format) throws BadInput, IOException {
        TrackedReading read;
        try {
            byte[] bytes = Files.readAllBytes(changes);
            TrackedDocument document = TrackedDocument.open(changes.toString(), bytes, format);
            if (format == Format.AKN && document.authors().isEmpty()) {
                AmendingDocument amending = AmendingDocument.open(changes.toString(), bytes, act.language());
                if (amending.isAmending()) {
                    return new ChangesJson.Changes(ActWriter.sha256(act), files().read(act, amending));
                }
            }
            read = TrackedReading.of(act, document, ReadingOptions.in(Optional.of(act.language())));
        } catch (UnreadableActException unreadable) {
            throw new BadInput(unreadable.problems().stream()
                    .map(problem -> changes + ": " + problem.message(terminal.locale()))
                    .toList());
        }
        List<String> told =
                read.told().stream().map(line -> changes + ": " + line + ".").toList();
        if (!told.isEmpty() && !partly) {
            throw new BadInput(told);
        }
        told.forEach(line -> terminal.say("warning", line));
        if (read.changes().isEmpty()) {
            throw new BadInput(changes + ": there is no tracked change that could be read.");
        }
        return new ChangesJson.Changes(ActWriter.sha256(act), read.changes(), read.remarks());
    }

    private AmendingFiles files() {
        return new AmendingFiles(terminal, changes, partly);
    }

    private Output.Content content(Act act, List<OwnedChange> wanted, Language words) throws BadInput {
        Change all = files().all(wanted);
        Written written = writer(act, words).write(all);
        files().unwritten(written.unwritten());
        return stream -> stream.write(written.text().getBytes(StandardCharsets.UTF_8));
    }

    private static InstructionWriter writer(Act act, Language words) throws BadInput {
        try {
            return new InstructionWriter(act, words);
        } catch (IllegalArgumentException noGrammar) {
            throw new BadInput("--instructions: " + noGrammar.getMessage() + ".");
        }
    }
}
