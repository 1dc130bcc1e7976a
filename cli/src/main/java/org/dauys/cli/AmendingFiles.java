package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dauys.amend.Change;
import org.dauys.amend.Edit;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.instruct.AmendingAct;
import org.dauys.amend.instruct.AmendingActReader;
import org.dauys.amend.instruct.Instructions;
import org.dauys.amend.instruct.Told;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.read.AmendingDocument;

/** Amending acts as files: what they do, and what of them could not be applied. */
final class AmendingFiles {
    private final Terminal terminal;
    private final Path changes;
    private final boolean partly;

    /**
     * @param changes by which errors call the file
     * @param partly whether what can be read is made although something else cannot
     */
    AmendingFiles(Terminal terminal, Path changes, boolean partly) {
        this.terminal = terminal;
        this.changes = changes;
        this.partly = partly;
    }

    /** Writes changes as an amending act in Akoma Ntoso. */
    void write(Act act, List<OwnedChange> wanted, Language words, Path out) throws BadInput, IOException {
        Change change = all(wanted);
        AmendingAct.File file;
        try {
            file = new AmendingAct(act, words).write(change);
        } catch (IllegalArgumentException cannot) {
            throw new BadInput("--instructions: " + cannot.getMessage() + ".");
        }
        unwritten(file.unwritten());
        if (file.marked() < file.sentences()) {
            terminal.say(
                    "warning",
                    (file.sentences() - file.marked()) + " of " + file.sentences()
                            + " sentences have no textualMod and are read by their words.");
        }
        Output.toFile(out, stream -> stream.write(file.akn()));
    }

    /** All edits in one change, each once. */
    Change all(List<OwnedChange> wanted) throws BadInput {
        Set<Edit> edits = new LinkedHashSet<>();
        wanted.forEach(change -> edits.addAll(change.change().edits()));
        if (edits.isEmpty()) {
            throw new BadInput(changes + ": there is no change in it.");
        }
        return new Change(new ArrayList<>(edits));
    }

    /** Tells what no sentence says. */
    void unwritten(List<Edit> edits) {
        edits.forEach(edit -> terminal.say(
                "warning",
                edit.label() + ": no sentence says this change without a doubt; write it by hand: " + edit.wording()));
    }

    /** What an amending act in Akoma Ntoso does. */
    List<OwnedChange> read(Act act, AmendingDocument document) throws BadInput {
        AmendingActReader.Amending read;
        try {
            read = new AmendingActReader(act, act.language()).read(document);
        } catch (IllegalArgumentException noGrammar) {
            throw new BadInput(changes + ": " + noGrammar.getMessage() + ".");
        }
        read.notes().forEach(note -> terminal.say("warning", changes + ": " + note));
        List<OwnedChange> made = made(read.instructions());
        terminal.say("amend.applied", changes, read.byMarks(), read.bySentences());
        return made;
    }

    /** What was read as one change, unless something of it is lost. */
    List<OwnedChange> made(Instructions read) throws BadInput {
        List<String> lost =
                read.told().stream().filter(Told::isLost).map(this::line).toList();
        if (!lost.isEmpty() && !partly) {
            throw new BadInput(lost);
        }
        read.told().forEach(told -> terminal.say("warning", line(told)));
        if (read.edits().isEmpty()) {
            throw new BadInput(changes + ": there is no instruction that could be applied.");
        }
        String source = String.valueOf(changes.getFileName());
        return List.of(new OwnedChange(new Owner.Amendment(source), new Change(read.edits())));
    }

    /** One line in the reader's language: the place, what is wrong and what to do. */
    private String line(Told told) {
        Messages messages = Messages.in(terminal.locale());
        String about = told.detail().isEmpty() ? "" : " (" + told.detail() + ")";
        String remedy = messages.say("amend.told." + told.cause());
        return messages.say("amend.line", changes, String.valueOf(told.line()), remedy, about);
    }
}
