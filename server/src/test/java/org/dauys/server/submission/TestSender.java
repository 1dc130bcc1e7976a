package org.dauys.server.submission;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Someone who fills in the form of submissions and sends it, doing the work that a browser does. */
public final class TestSender {
    private static final int ZERO_BITS = 18;

    private final TestVisitor visitor;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Part> files = new ArrayList<>();
    private final String action;

    private record Part(String name, String type, byte[] bytes) {}

    private TestSender(TestVisitor visitor, String address, Document form) {
        this.visitor = visitor;
        this.action = address.replaceAll("\\?.*", "");
        fill(form);
    }

    /** Opens the form: {@code /c/x/submit?p=26.3}. */
    public static TestSender at(TestSite site, String address) {
        return at(TestVisitor.of(site), address);
    }

    public static TestSender at(TestVisitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        if (answer.statusCode() == 303) {
            // The language was chosen by the address.
            answer = visitor.get(TestVisitor.leadsTo(answer));
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return new TestSender(visitor, address, TestVisitor.page(answer));
    }

    private void fill(Document form) {
        for (Element input : form.select("form.submit input[type=hidden], form.submit input[type=radio][checked]")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        for (Element area : form.select("form.submit textarea")) {
            fields.put(area.attr("name"), area.wholeText().replaceFirst("^\n", ""));
        }
        for (Element input : form.select("form.submit input:not([type=hidden],[type=radio],[type=file])")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        fields.put(
                "language",
                form.select("form.submit select[name=language] option[selected]")
                        .attr("value"));
    }

    /** Goes on with the form as it was shown again. */
    public TestSender shownAgain(HttpResponse<String> answer) {
        fill(TestVisitor.page(answer));
        return this;
    }

    public TestVisitor visitor() {
        return visitor;
    }

    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    public TestSender with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public TestSender file(String name, byte[] bytes) {
        files.add(new Part(name, "application/octet-stream", bytes));
        return this;
    }

    /** What a browser with JavaScript does while its user writes. */
    public TestSender working() {
        return with("work", work(value("seal")));
    }

    /** Sends the form as it is. */
    public HttpResponse<String> send() {
        String boundary = "----" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) ->
                part(body, boundary, "name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8)));
        if (files.isEmpty()) {
            part(body, boundary, "name=\"files\"; filename=\"\"", "application/octet-stream", new byte[0]);
        }
        files.forEach(file ->
                part(body, boundary, "name=\"files\"; filename=\"" + file.name() + "\"", file.type(), file.bytes()));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends it, and answers what the page of the receipt says. */
    public Receipt receipt() {
        HttpResponse<String> answer = send();
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(answer.statusCode() + " "
                    + TestVisitor.page(answer)
                            .select(".errors, .looked, .notice")
                            .text());
        }
        Document page = TestVisitor.page(visitor.get(TestVisitor.leadsTo(answer)));
        return new Receipt(
                Integer.parseInt(page.select(".receipt .big").getFirst().text()),
                page.select(".receipt code").text());
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] bytes) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String work(String seal) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int number = 0; ; number++) {
                byte[] sum = sha.digest((seal + "." + number).getBytes(StandardCharsets.US_ASCII));
                int first = ((sum[0] & 0xFF) << 16) | ((sum[1] & 0xFF) << 8) | (sum[2] & 0xFF);
                if (first >>> (24 - ZERO_BITS) == 0) {
                    return String.valueOf(number);
                }
            }
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
