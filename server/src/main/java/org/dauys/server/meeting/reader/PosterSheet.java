package org.dauys.server.meeting.reader;

import java.util.List;
import org.dauys.server.consultation.Theme;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Told;
import org.dauys.server.submission.Codes;

/** What a poster says in one language. */
public record PosterSheet(Told told, List<Theme> themes) {
    /** How large its letters are: the next one where all does not fit on the page. */
    public enum Size {
        LARGE(8, 8),
        SMALL(8, 8),
        SMALLEST(5, 5);

        private final int delegates;
        private final int themes;

        Size(int delegates, int themes) {
            this.delegates = delegates;
            this.themes = themes;
        }

        /** The class of its style. */
        public String code() {
            return Codes.of(this);
        }

        /** Those of the delegation that are named; how many more there are is told. */
        public List<Delegate> delegates(Meeting meeting) {
            List<Delegate> all = meeting.plan().delegation();
            return all.subList(0, Math.min(delegates, all.size()));
        }

        /** The same of themes. */
        public List<Theme> themes(List<Theme> all) {
            return all.subList(0, Math.min(themes, all.size()));
        }
    }
}
