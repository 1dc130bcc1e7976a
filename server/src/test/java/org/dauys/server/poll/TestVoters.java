package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.opinion.Vote;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.submission.Codes;
import org.jsoup.nodes.Document;

/** People who vote over HTTP, as a browser without scripts and one with scripts do. */
final class TestVoters {
    private static final int AT_ONCE = 8;

    private TestVoters() {}

    /** So many people of two camps answer all statements that they are asked about. */
    static void vote(TestSite site, String page, int people) {
        try (ExecutorService many = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                all.add(many.submit(() -> one(site, page, number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void one(TestSite site, String path, int number) {
        TestVisitor visitor = TestVisitor.of(site);
        Random random = new Random(number);
        Document page = TestVisitor.page(visitor.get(path));
        String token = page.select("#card input[name=_csrf]").attr("value");
        // What a script has at hand: all that comes next.
        for (var ahead : Objects.requireNonNull(page.select("#ahead").first()).children()) {
            int statement = Integer.parseInt(ahead.attr("data-statement"));
            Vote vote = TestPoll.said(number % 2 == 0, statement, random);
            assertTrue(json(visitor, path, statement, vote, token).body().contains("true"));
        }
        assertEquals("12", TestVisitor.page(visitor.get(path)).select("#bar").attr("value"), "all are answered");
    }

    static HttpResponse<String> json(TestVisitor visitor, String path, int statement, Vote vote, String token) {
        return visitor.send(visitor.request(path + "/answers")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("statement=" + statement + "&vote=" + Codes.of(vote) + "&request="
                        + UUID.randomUUID() + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));
    }
}
