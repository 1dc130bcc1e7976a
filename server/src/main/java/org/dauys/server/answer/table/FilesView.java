package org.dauys.server.answer.table;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.answer.table.TableFiles.Standing;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;

/** The page of the table's files: what there is, what is being made, what can be. */
public final class FilesView {
    private static final long MEGABYTE = 1_000_000;

    private final Frame frame;
    private final Pair pair;
    private final List<Standing> standings;
    private final Instant now;
    private final Page page;

    FilesView(Frame frame, Pair pair, List<Standing> standings, Instant now, Page page) {
        this.frame = frame;
        this.pair = pair;
        this.standings = List.copyOf(standings);
        this.now = now;
        this.page = page;
    }

    /**
     * A kind of file.
     *
     * @param href of the newest one; empty when there is none
     * @param take words of the link to it
     * @param state when it was made and whether it is the newest; empty when there is none
     * @param percent of the one being made; -1 when none is
     * @param isBusy whether another file of the kind is being made
     * @param action the words of the button; empty when nothing can be begun now
     * @param hint why not; often empty
     */
    public record Kind(
            String code,
            String href,
            String take,
            String state,
            String sha256,
            int percent,
            boolean isBusy,
            String action,
            String hint) {}

    public Frame frame() {
        return frame;
    }

    public Version version() {
        return pair.spoken();
    }

    public String about() {
        return page.say("overview.files.of", Frame.name(pair.spoken(), page));
    }

    public String tableHref() {
        return frame.base() + "/table?v=" + pair.spoken().number();
    }

    /** Whether the page will soon be another. */
    public boolean isWaiting() {
        return standings.stream().anyMatch(one -> one.making().isPresent() || one.isBusy());
    }

    public List<Kind> kinds() {
        return standings.stream().map(this::kind).toList();
    }

    private Kind kind(Standing standing) {
        Optional<TableFile> file = standing.newest();
        Optional<Instant> later = standing.notBefore(now).filter(time -> standing.isOutdated());
        boolean possible = standing.making().isEmpty()
                && !standing.isBusy()
                && later.isEmpty()
                && (file.isEmpty() || standing.isOutdated());
        String code = standing.kind().code();
        return new Kind(
                code,
                file.map(one -> frame.base() + "/table." + code + "?file=" + one.id())
                        .orElse(""),
                file.map(one -> page.say(
                                "overview.files.take",
                                code.toUpperCase(Locale.ROOT),
                                size(one.whole().bytes())))
                        .orElse(""),
                file.map(one -> state(one, standing.isOutdated())).orElse(""),
                file.map(one -> one.whole().sha256()).orElse(""),
                standing.making().map(one -> one.progress().percent()).orElse(-1),
                standing.isBusy(),
                possible ? page.say(file.isEmpty() ? "overview.files.make" : "overview.files.anew") : "",
                later.map(time -> page.say(
                                "overview.files.wait",
                                page.moment(time, frame.consultation().zone())))
                        .orElse(""));
    }

    private String state(TableFile file, boolean outdated) {
        String made = page.say(
                "overview.files.made",
                page.moment(file.begun(), frame.consultation().zone()));
        return made + " " + page.say(outdated ? "overview.files.outdated" : "overview.files.current");
    }

    private String size(long bytes) {
        return bytes < MEGABYTE
                ? page.say("overview.files.size.small", Math.max(1, bytes / 1_000))
                : page.say("overview.files.size", Math.round(bytes / (double) (MEGABYTE / 10)) / 10.0);
    }
}
