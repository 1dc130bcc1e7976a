package org.dauys.server.publish.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.dauys.server.people.Open;
import org.dauys.server.publish.NotPublishedException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the API begins, and its description. */
@Controller
@Open
class IndexApi {
    private static final byte[] DESCRIPTION = description();

    record Index(String name, String version, Links links) {}

    record Links(String self, String description, String consultations, String feed) {}

    @GetMapping("/api/v1")
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        Links links = new Links(
                ApiAddresses.ROOT,
                ApiAddresses.ROOT + "/openapi.json",
                ApiAddresses.ROOT + "/consultations",
                "/versions.atom");
        return ApiJson.answer(new Index("Dauys", "1", links), request);
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> openApi(HttpServletRequest request) {
        return ApiJson.answer(DESCRIPTION, org.dauys.server.publish.Keeping.HOUR, request);
    }

    @GetMapping({"/api", "/api/**"})
    void nothing() {
        throw new NotPublishedException("publish.missing.address");
    }

    private static byte[] description() {
        try (InputStream in = IndexApi.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(in, "openapi.json is not in the program")
                    .readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
