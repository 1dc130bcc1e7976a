package org.dauys.server.meeting.hold;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.meeting.hold.Body.Contribution;
import org.dauys.server.meeting.hold.Body.Speaker;
import org.dauys.server.meeting.hold.Items.Item;
import org.dauys.server.submission.Codes;

/** What the page of a held meeting shows. */
public record HeldView(
        List<Count> counts,
        List<Conflict> conflicts,
        List<OpenDesk> desks,
        List<HallLine> hall,
        List<NamedLine> named,
        List<Closed> closed,
        List<Picture> pictures) {

    /**
     * How many of a kind.
     *
     * @param kind part of a phrase's key
     */
    public record Count(String kind, int count) {}

    /**
     * An item with more than one open wording.
     *
     * @param open the wordings, as people read them
     */
    public record Conflict(String kind, List<String> open) {}

    public record OpenDesk(long id, String name, Instant expires, boolean isOpen) {}

    /**
     * What a phone sent.
     *
     * @param kind part of a phrase's key
     * @param state the same
     * @param supports how many support it; empty when too few do to be told
     */
    public record HallLine(long id, String kind, String words, String state, OptionalInt supports) {
        public boolean isWaiting() {
            return state.equals("waiting");
        }
    }

    public record NamedLine(UUID who, String name, String consent, String words) {}

    /**
     * What a sheet says to the commission only.
     *
     * @param kind part of a phrase's key
     */
    public record Closed(String kind, String language, String words) {}

    public record Picture(String key, String caption) {}

    static HeldView of(
            List<Item> items, List<Desk> desks, List<HallMessages.Message> hall, List<String> pictures, Instant now) {
        Map<String, String> captions = items.stream()
                .filter(Item::isSettled)
                .filter(item -> item.open().getFirst().body() instanceof Body.Photo)
                .collect(Collectors.toMap(
                        Item::key, item -> ((Body.Photo) item.open().getFirst().body()).caption()));
        return new HeldView(
                Arrays.stream(ItemKind.values())
                        .map(kind -> new Count(kind.code(), (int) items.stream()
                                .filter(item -> item.kind() == kind)
                                .count()))
                        .toList(),
                items.stream()
                        .filter(Item::isConflict)
                        .map(item -> new Conflict(
                                item.kind().code(),
                                item.open().stream().map(HeldView::told).toList()))
                        .toList(),
                desks.stream()
                        .map(desk -> new OpenDesk(desk.id(), desk.name(), desk.expires(), desk.isOpen(now)))
                        .toList(),
                hall.stream()
                        .map(message -> new HallLine(
                                message.id(),
                                Codes.of(message.kind()),
                                message.words(),
                                Codes.of(message.state()),
                                message.told()))
                        .toList(),
                items.stream()
                        .flatMap(item -> item.open().stream())
                        .filter(wording -> wording.who().isPresent())
                        .filter(wording -> wording.body() instanceof Contribution said
                                && said.speaker().how() == Speaker.How.BY_NAME)
                        .map(wording -> named(wording.who().orElseThrow(), (Contribution) wording.body()))
                        .toList(),
                items.stream()
                        .flatMap(item -> Items.contribution(item).stream())
                        .filter(said -> !said.isPublic())
                        .map(said -> new Closed(Codes.of(said.kind()), said.language(), said.words()))
                        .toList(),
                pictures.stream()
                        .map(key -> new Picture(key, captions.getOrDefault(key, "")))
                        .toList());
    }

    private static NamedLine named(UUID who, Contribution said) {
        return new NamedLine(
                who,
                Objects.requireNonNullElse(said.speaker().name(), ""),
                Objects.requireNonNullElse(said.speaker().consent(), ""),
                said.words());
    }

    private static String told(Items.Wording wording) {
        if (wording.gone()) {
            return "—";
        }
        return switch (wording.body()) {
            case Contribution said -> said.words();
            case Body.Attendance attendance -> String.valueOf(attendance.people());
            case Body.Turn turn -> turn.who() + " · " + turn.seconds();
            case Body.Photo photo -> photo.caption();
            case Body.Poll poll ->
                poll.question() + " · " + poll.agree() + " / " + poll.disagree() + " / " + poll.undecided();
            case Body.Mark mark -> String.valueOf(mark.minute());
        };
    }
}
