package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;

class FullDiskTest {
    @Test
    void aFullDiskIsToldAsWhatItIsAndShowsInHealth() {
        FullDisk health = new FullDisk();
        assertEquals(Status.UP, health.health().getStatus());
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new DataAccessResourceFailureException("x", new SQLException("No space left on device", "53100")));
        Failure failure = Failure.of(request);
        assertEquals(503, failure.status());
        assertEquals("site.error.full", failure.words());
        assertTrue(failure.reference().isEmpty());
        assertTrue(failure.full());
        health.seen();
        assertEquals(Status.DOWN, health.health().getStatus());
    }
}
