package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.dauys.server.guard.Guard;
import org.dauys.server.site.UnmadeFileException;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** Lists are written for a word processor in the server itself, a few at a time. */
class ListFilesTest {
    @Test
    void listIsRefusedForAWhileWhereOthersAreBeingWritten() throws Exception {
        ListFiles files = new ListFiles(TemplateEngine.createPrecompiled(ContentType.Html), Guard.withUsualBudget());
        files.writers.acquire(2);
        assertThrows(UnmadeFileException.class, () -> files.docx("<p>1</p>", Language.ENGLISH));
        files.writers.release();
        for (int i = 0; i < 3; i++) {
            assertTrue(files.docx("<p>1</p>", Language.ENGLISH).length > 0);
        }
    }
}
