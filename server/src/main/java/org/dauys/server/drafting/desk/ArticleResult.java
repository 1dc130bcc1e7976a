package org.dauys.server.drafting.desk;

import java.util.List;
import org.dauys.text.Language;

/**
 * The article's next text in one language.
 *
 * @param complete whether no two of what was taken collide in it
 */
public record ArticleResult(Language language, List<ResultLine> lines, List<ResultLine.Gone> gone, boolean complete) {
    public ArticleResult {
        lines = List.copyOf(lines);
        gone = List.copyOf(gone);
    }
}
