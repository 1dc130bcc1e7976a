package org.dauys.server.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.invariants.ImpossibleException;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.junit.jupiter.api.Test;

/** The acts of texts: one that has gone is the way of a desk, one that was never read is a fault of the program. */
class ActsTest {
    @Test
    void textThatHasGoneIsToldFromOneThatWasNeverRead() {
        try (TestSite site = TestSite.empty()) {
            Drafting drafting = site.bean(Drafting.class);
            Acts acts = site.bean(Acts.class);
            long consultation = drafting.create("gone", new Words("", "Черновик", ""), Words.NONE, List.of());
            long version = drafting.addVersion(consultation, new Words("", "Проект", ""), Optional.empty());
            byte[] letter = "Dear colleagues, this is no act.".getBytes(StandardCharsets.UTF_8);
            long text = drafting.upload(version, "letter.txt", Format.TEXT, letter, Optional.empty());
            assertThrows(ImpossibleException.class, () -> acts.byId(text));
            assertEquals(
                    1,
                    site.owner()
                            .sql("delete from consultation.text where id = :id")
                            .param("id", text)
                            .update());
            assertThrows(TextGoneException.class, () -> acts.byId(text));
        }
    }
}
