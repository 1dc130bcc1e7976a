package org.dauys.server.meeting.hold;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.hold.DeskApi.Receipts;
import org.dauys.server.meeting.hold.NodeStatus.Net;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Brings what a laptop holds of its meeting to the central server, as a desk does and by the same rules: everything may be sent again at any
 * time, and is there once. What has a receipt is remembered in memory only: a laptop that was killed sends all once more, and each
 * is known there.
 */
@Component
@NamedInterface("hold")
public class NodeSending {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final NodeMeeting node;
    private final Meetings meetings;
    private final Items items;
    private final Photos photos;
    private final HallMessages hall;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ReentrantLock one = new ReentrantLock();
    /** Ids of wordings, and of photographs, that the central server has. */
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile Net net = Net.NOT_YET;

    NodeSending(NodeMeeting node, Meetings meetings, Items items, Photos photos, HallMessages hall) {
        this.node = node;
        this.meetings = meetings;
        this.items = items;
        this.photos = photos;
        this.hall = hall;
    }

    private static final class AnsweredException extends Exception {
        private static final long serialVersionUID = 1;

        AnsweredException(int status) {
            super(String.valueOf(status));
        }
    }

    /** By itself, when there is a network again. Every laptop begins at another moment. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    void again() {
        if (node.file().isPresent()) {
            send();
        }
    }

    /** As {@link #send(HowFar)}, where nobody waits for it. */
    public Optional<NodeStatus> send() {
        return send(HowFar.UNTOLD);
    }

    /**
     * Sends all that has no receipt; what came of it.
     *
     * @param far told after each answer of the central server, of all that is on this laptop
     * @return empty when this server is no laptop of a meeting
     */
    public Optional<NodeStatus> send(HowFar far) {
        one.lock();
        try {
            Optional<Meeting> meeting = node.file().flatMap(file -> meetings.byCode(file.code()));
            if (meeting.isPresent()) {
                net = Net.SENT;
                int whole = things(meeting.get()).size();
                Runnable told = () -> far.at(Math.min(there.size() + refused.size(), whole), whole);
                wordings(meeting.get(), told);
                photographs(meeting.get(), told);
            }
        } catch (IOException | JacksonException gone) {
            net = Net.GONE;
        } catch (AnsweredException answered) {
            net = "401".equals(answered.getMessage()) ? Net.TOKEN : Net.REFUSED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            one.unlock();
        }
        return status();
    }

    /** How many things are where. */
    Optional<NodeStatus> status() {
        return node.file().flatMap(file -> meetings.byCode(file.code())).map(meeting -> {
            Set<String> all = things(meeting);
            int arrived = (int) all.stream().filter(there::contains).count();
            int not = (int) all.stream().filter(refused::contains).count();
            return new NodeStatus(
                    all.size() - arrived - not,
                    arrived,
                    not,
                    net,
                    node.file().orElseThrow().server());
        });
    }

    /** Ids of all wordings, and of all photographs. */
    private Set<String> things(Meeting meeting) {
        Set<String> things = new HashSet<>(photos.keys(meeting.id()));
        all(meeting).forEach(sent -> things.add(sent.id()));
        return things;
    }

    /** All wordings, and what phones sent and the clerk has accepted, as contributions of their own. */
    private List<Sent> all(Meeting meeting) {
        Map<Long, Long> agenda = node.agenda(meeting);
        List<Sent> all = new ArrayList<>(items.written(meeting.id(), agenda));
        hall.of(meeting.id()).stream()
                .filter(HallMessages.Message::isAccepted)
                .map(message -> new Sent(
                        message.key().toString().replace("-", ""),
                        ItemKind.CONTRIBUTION,
                        hallWording(message.key().toString()),
                        List.of(),
                        false,
                        DeskJson.tree(message.said())))
                .forEach(all::add);
        return all;
    }

    /** The same whenever it is asked for, so that it is there once. */
    private static String hallWording(String key) {
        return HexFormat.of()
                .formatHex(Desks.sha256(("hall " + key).getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);
    }

    /** A wording that stands on one that has not come is sent once more after the others, as long as that helps. */
    private void wordings(Meeting meeting, Runnable told) throws IOException, InterruptedException, AnsweredException {
        for (boolean moved = true; moved; ) {
            moved = false;
            List<Sent> waiting = all(meeting).stream()
                    .filter(sent -> !there.contains(sent.id()) && !refused.contains(sent.id()))
                    .toList();
            for (int from = 0; from < waiting.size(); from += DeskApi.MOST_WORDINGS) {
                List<Sent> batch = waiting.subList(from, Math.min(waiting.size(), from + DeskApi.MOST_WORDINGS));
                byte[] answer = ask("POST", "wordings", "application/json", DeskJson.write(Map.of("wordings", batch)));
                for (Sent.Receipt receipt :
                        DeskJson.read(answer, Receipts.class).receipts()) {
                    moved |= take(receipt);
                }
                told.run();
            }
        }
    }

    private boolean take(Sent.Receipt receipt) {
        return switch (receipt.outcome()) {
            case "kept", "known", "conflict" -> there.add(receipt.id());
            case "refused" -> refused.add(receipt.id());
            default -> false;
        };
    }

    private void photographs(Meeting meeting, Runnable told)
            throws IOException, InterruptedException, AnsweredException {
        for (String item : photos.keys(meeting.id())) {
            if (!there.contains(item) && !refused.contains(item)) {
                byte[] bytes = photos.of(meeting.id(), item).orElseThrow();
                byte[] answer = ask("PUT", "photos/" + item, "image/jpeg", bytes);
                Photos.Receipt receipt = DeskJson.read(answer, Photos.Receipt.class);
                boolean kept =
                        receipt.outcome().equals("kept") || receipt.outcome().equals("known");
                (kept ? there : refused).add(item);
                told.run();
            }
        }
    }

    private byte[] ask(String method, String path, String type, byte[] bytes)
            throws IOException, InterruptedException, AnsweredException {
        NodeFile file = node.file().orElseThrow();
        BodyPublisher body = BodyPublishers.ofByteArray(bytes);
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(file.server() + "/m/" + file.code() + "/desk/" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + file.token())
                        .header("Content-Type", type)
                        .method(method, body)
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 500) {
            throw new IOException("status " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            throw new AnsweredException(answer.statusCode());
        }
        return answer.body();
    }
}
