package org.dauys.server.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.site.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a reader's page reads of a consultation is as old as its stamp, never older, and never what was taken back. */
class StampedReadsTest {
    private TestSite site;
    private Consultations consultations;
    private Drafting drafting;
    private long id;

    @BeforeEach
    void begin() {
        site = TestSite.empty();
        consultations = site.bean(Consultations.class);
        drafting = site.bean(Drafting.class);
        id = drafting.create("stamped", new Words("", "Закон", ""), Words.NONE, List.of());
    }

    @AfterEach
    void end() {
        RequestContextHolder.resetRequestAttributes();
        site.close();
    }

    @Test
    void aRequestSeesOneStateAndTheNextOneWhatHasChanged() {
        ask();
        assertEquals(0, versions());
        drafting.addVersion(id, new Words("", "Проект", ""), Optional.empty());
        assertEquals(0, versions(), "one page speaks of one state");
        ask();
        assertEquals(1, versions());
        assertEquals("Закон", title());
        rename("Другой закон");
        ask();
        assertEquals("Другой закон", title());
    }

    @Test
    void whoAsksForNoStampReadsAnew() {
        assertEquals(0, versions());
        drafting.addVersion(id, new Words("", "Проект", ""), Optional.empty());
        assertEquals(1, versions());
    }

    @Test
    void whatATransactionTakesBackIsNotKept() {
        ask();
        new TransactionTemplate(site.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            drafting.addVersion(id, new Words("", "Проект", ""), Optional.empty());
            ask();
            assertEquals(1, versions(), "it sees its own change");
            transaction.setRollbackOnly();
        });
        ask();
        assertEquals(0, versions());
        // Another change grows the stamp to the value that the one taken back had.
        rename("Другой закон");
        ask();
        assertEquals(0, versions());
        assertEquals("Другой закон", title());
    }

    /** A request of its own, as the filter of pages begins it. */
    private void ask() {
        RequestContextHolder.setRequestAttributes(new Attributes());
        assertTrue(site.bean(Stamps.class).of("/c/stamped").isPresent());
    }

    private int versions() {
        return consultations
                .versions(consultations.bySlug("stamped").orElseThrow())
                .size();
    }

    private String title() {
        return consultations.bySlug("stamped").orElseThrow().title().ru();
    }

    private void rename(String title) {
        assertEquals(
                1,
                site.owner()
                        .sql("update consultation.consultation set title = jsonb_build_object('ru', :title::text)"
                                + " where id = :id")
                        .param("title", title)
                        .param("id", id)
                        .update());
    }

    /** Those of one request, outside a server. */
    private static final class Attributes implements RequestAttributes {
        private final Map<String, Object> values = new HashMap<>();

        @Override
        public @Nullable Object getAttribute(String name, int scope) {
            return values.get(name);
        }

        @Override
        public void setAttribute(String name, Object value, int scope) {
            values.put(name, value);
        }

        @Override
        public void removeAttribute(String name, int scope) {
            values.remove(name);
        }

        @Override
        public String[] getAttributeNames(int scope) {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        public void registerDestructionCallback(String name, Runnable callback, int scope) {}

        @Override
        public @Nullable Object resolveReference(String key) {
            return null;
        }

        @Override
        public String getSessionId() {
            return "none";
        }

        @Override
        public Object getSessionMutex() {
            return Objects.requireNonNull(values);
        }
    }
}
