package org.dauys.server.answer.desk;

import java.util.Map;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Disposition;

/**
 * An answer that is to be given.
 *
 * @param reason in at least one language
 * @param particular what is particular to single submissions, by their number, each in its sender's language
 */
record Draft(Disposition disposition, Words reason, Map<Integer, String> particular) {
    Draft {
        particular = Map.copyOf(particular);
    }
}
