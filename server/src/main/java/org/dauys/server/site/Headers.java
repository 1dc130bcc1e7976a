package org.dauys.server.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The headers of pages, in one place; those of security are {@code people}'s, those of files to come back for {@code publish}'s. */
@Component
public class Headers implements HandlerInterceptor, WebMvcConfigurer {
    private static final String NOT_KEPT = "no-store";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(NotKept.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), NotKept.class))) {
            notKept(response);
        }
        return true;
    }

    /** What is answered now is kept nowhere. */
    public static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
    }

    /** The page asks again by itself after so long, in whole seconds, and is kept nowhere until then. */
    public static void again(HttpServletResponse response, Duration after) {
        notKept(response);
        response.setHeader("Refresh", String.valueOf(after.toSeconds()));
    }

    /** Whoever asked for it too often may ask again after so long, in whole seconds that are enough. */
    public static void later(HttpServletResponse response, Duration wait) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
    }

    /** A file of ours for who asks alone, to be saved under a name of Latin letters. */
    public static ResponseEntity<byte[]> attached(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .contentType(type)
                .body(bytes);
    }

    /** The same, a table in UTF-8. */
    public static ResponseEntity<byte[]> csv(String name, String table) {
        return attached(
                name, new MediaType("text", "csv", StandardCharsets.UTF_8), table.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that someone sent, under the name they gave it. Whatever opens it all the same may do nothing. */
    public static ResponseEntity.BodyBuilder sent(String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
    }
}
