package org.dauys.server.meeting.hold;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dauys.server.meeting.hold.DeskGate.Asked;
import org.dauys.server.meeting.hold.DeskGate.RefusedException;
import org.dauys.server.meeting.hold.Items.Item;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;

/**
 * What a meeting's desk asks the server for. Everything may be asked again at any time: it has happened once. Open, because
 * the {@link DeskGate} looks at the desk's own token and at no login.
 */
@Open
@NotKept
@Controller
@RequestMapping("/m/{code}/desk")
class DeskApi {
    static final int MOST_WORDINGS = 50;
    private static final int MOST_BYTES = 2_000_000;

    private final DeskGate gate;
    private final Items items;
    private final Photos photos;
    private final DeskPlans plans;

    DeskApi(DeskGate gate, Items items, Photos photos, DeskPlans plans) {
        this.gate = gate;
        this.items = items;
        this.photos = photos;
        this.plans = plans;
    }

    record Batch(@Nullable List<Sent> wordings) {}

    record Receipts(List<Sent.Receipt> receipts) {}

    record Shown(String id, boolean gone, Body body) {}

    /** @param photo whether its bytes are at the server */
    record ShownItem(String item, String kind, long turn, int number, boolean photo, List<Shown> open) {}

    record News(List<ShownItem> items, long last, boolean more) {}

    /** What the desk shows of the meeting. */
    @GetMapping("/plan")
    ResponseEntity<byte[]> plan(@PathVariable String code, HttpServletRequest request) {
        Asked asked = gate.in(request, code);
        return json(HttpStatus.OK, plans.of(asked.meeting(), asked.desk()));
    }

    /** Takes wordings in, in their order, each by itself. */
    @PostMapping("/wordings")
    ResponseEntity<byte[]> wordings(@PathVariable String code, HttpServletRequest request) throws IOException {
        Asked asked = gate.in(request, code);
        Batch batch = DeskJson.read(DeskGate.bytes(request, MOST_BYTES), Batch.class);
        List<Sent> wordings = Objects.requireNonNullElse(batch.wordings(), List.of());
        if (wordings.size() > MOST_WORDINGS) {
            throw new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "large");
        }
        return json(
                HttpStatus.OK,
                new Receipts(wordings.stream()
                        .map(sent -> items.take(asked.meeting(), asked.desk(), sent))
                        .toList()));
    }

    /** Takes the bytes of a photograph in. */
    @PutMapping("/photos/{item}")
    ResponseEntity<byte[]> photo(@PathVariable String code, @PathVariable String item, HttpServletRequest request)
            throws IOException {
        Asked asked = gate.in(request, code);
        if (!Sent.isKey(item)) {
            throw new RefusedException(HttpStatus.BAD_REQUEST, "id");
        }
        byte[] bytes = DeskGate.bytes(request, Photos.MOST_BYTES);
        return json(HttpStatus.OK, photos.take(asked.meeting().id(), item, bytes));
    }

    /** What changed after a number, at most {@link Items#PAGE} items at a time. */
    @GetMapping("/items")
    ResponseEntity<byte[]> items(
            @PathVariable String code, @RequestParam(defaultValue = "0") long after, HttpServletRequest request) {
        Asked asked = gate.in(request, code);
        List<Item> found = items.after(asked.meeting().id(), after);
        Set<String> there = Set.copyOf(photos.keys(asked.meeting().id()));
        return json(
                HttpStatus.OK,
                new News(
                        found.stream()
                                .map(item -> shown(item, there.contains(item.key())))
                                .toList(),
                        found.isEmpty() ? after : found.getLast().turn(),
                        found.size() == Items.PAGE));
    }

    private static ShownItem shown(Item item, boolean photo) {
        return new ShownItem(
                item.key(),
                item.kind().code(),
                item.turn(),
                item.number(),
                photo,
                item.open().stream()
                        .map(wording -> new Shown(wording.key(), wording.gone(), wording.body()))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException refused) {
        return json(refused.status(), Map.of("problem", Objects.requireNonNull(refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(JacksonException none) {
        return json(HttpStatus.BAD_REQUEST, Map.of("problem", "json"));
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, Object answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(DeskJson.write(answer));
    }
}
