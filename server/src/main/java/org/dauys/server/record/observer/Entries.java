package org.dauys.server.record.observer;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dauys.server.record.Recorded.Step;
import org.dauys.server.site.Page;
import tools.jackson.databind.json.JsonMapper;

/** What pages say of entries. */
public final class Entries {
    private static final String REMOVED = "-removed";
    private static final String REGISTERED = "submission-registered";
    private static final Set<String> CORRECTING = Set.of("answer", "minutes");
    private static final Set<String> SHOWN_LESS = Set.of("hidden", "withdrawn", "erased");

    private Entries() {}

    /**
     * An entry that is in the log, as a line of a page.
     *
     * @param index from 0
     * @param what has happened, in the page's language
     * @param when to the minute, UTC, in the page's language
     * @param time the same for machines
     * @param path of the page that shows the object
     * @param hash of the leaf, in base64
     * @param later whether it was public before there was a log
     */
    public record Line(long index, String what, String when, String time, String path, String hash, boolean later) {}

    /** The lines of those steps that are recorded, in their order. */
    static List<Line> of(List<Step> steps, Page page) {
        return of(steps, Entries::shownAs, page);
    }

    /** The same of gaps: an answer or minutes are among them when they correct others. */
    static List<Line> ofGaps(List<Step> steps, Page page) {
        return of(steps, step -> CORRECTING.contains(step.type()) ? step.type() + "-corrected" : shownAs(step), page);
    }

    private static List<Line> of(List<Step> steps, Function<Step, String> type, Page page) {
        return steps.stream()
                .filter(Step::isRecorded)
                .map(step -> new Line(
                        step.index().getAsLong(),
                        what(type.apply(step), page),
                        page.moment(step.at(), ZoneOffset.UTC),
                        step.at().toString(),
                        step.path(),
                        step.leaf().orElse(""),
                        step.later()))
                .toList();
    }

    /** What was hidden before there was a log was entered as it then was. */
    private static String shownAs(Step step) {
        String state = step.entry()
                .map(entry -> JsonMapper.shared()
                        .readTree(entry)
                        .path("says")
                        .path("state")
                        .asString(""))
                .orElse("");
        return step.type().equals(REGISTERED) && SHOWN_LESS.contains(state) ? "submission-" + state : step.type();
    }

    /** What a type of entry is called; a type that no room names is called by its code. */
    static String what(String type, Page page) {
        String key = "log.type." + (type.endsWith(REMOVED) ? "removed" : type);
        return page.phrases().has(key) ? page.say(key) : type;
    }
}
