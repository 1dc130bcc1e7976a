package org.dauys.amend.instruct;

import java.util.List;
import org.dauys.amend.Edit;

/**
 * A change as the sentences of an amending act.
 *
 * @param sentences one a line with the lines that it quotes, without a number before it; each is read again as what it says
 * @param unwritten edits for which no sentence was found that is read again as the same; to be made by hand
 */
public record Written(List<String> sentences, List<Edit> unwritten) {
    public Written {
        sentences = List.copyOf(sentences);
        unwritten = List.copyOf(unwritten);
    }

    /** The sentences, numbered from 1, each on a line of its own. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(i + 1).append(". ").append(sentences.get(i)).append(".\n");
        }
        return text.toString();
    }
}
