package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody takes a file in small bites while others want the same one. */
class SlowReaderTest {
    private static final FilterChain FILE = (request, response) -> {
        response.setContentType("text/csv");
        response.getOutputStream().write("a,b".getBytes(StandardCharsets.UTF_8));
    };

    private final PageCache pages =
            new PageCache(List.of(path -> Optional.of("1")), new PageLanguage(), InstantSource.system(), 1_000_000);
    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);

    private final class SlowResponse extends MockHttpServletResponse {
        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(int one) throws IOException {
                    sending.countDown();
                    try {
                        taken.await();
                    } catch (InterruptedException stopped) {
                        throw new InterruptedIOException();
                    }
                }
            };
        }
    }

    @Test
    void othersDoNotWaitForWhoTakesAFileSlowly() throws Exception {
        FutureTask<Void> slow = new FutureTask<>(() -> {
            pages.doFilter(new MockHttpServletRequest("GET", "/c/one/file.csv"), new SlowResponse(), FILE);
            return null;
        });
        Thread.startVirtualThread(slow);
        sending.await();
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> pages.doFilter(new MockHttpServletRequest("GET", "/c/one/file.csv"), response, FILE));
        assertEquals("a,b", response.getContentAsString());
        taken.countDown();
        slow.get();
    }
}
