package org.dauys.server.referendum.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether the text on a poster, or in a newspaper, is the one that is voted on: by its sum, or word by word. */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/referendum/compare")
class ComparePage {
    private static final int LONGEST = 2_000_000;
    /** More is not sent back with the answer. */
    private static final int LONGEST_SHOWN = 20_000;
    /** From one place in ten minutes: a school or a newspaper has one address. */
    static final int OFTEN = 100;

    private final Referendums referendums;
    private final PosterTexts texts;
    private final PlacePace pace;

    ComparePage(Referendums referendums, PosterTexts texts, PlacePace pace) {
        this.referendums = referendums;
        this.texts = texts;
        this.pace = pace;
    }

    @GetMapping
    Shown ask(ReaderVisit visit) {
        return show(visit, "", Optional.empty());
    }

    @PostMapping
    Shown compare(ReaderVisit visit) {
        Referendum.Pinned pinned =
                referendums.announced(visit.id()).flatMap(Referendum::pinned).orElseThrow(Visit::missing);
        String typed =
                Optional.ofNullable(visit.sent().getFirst("text")).orElse("").strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            visit.mistake("text", "referendum.compare.error", LONGEST);
            return show(visit, "", Optional.empty());
        }
        if (pace.take(visit.request(), "compare", OFTEN).isPresent()) {
            visit.mistake("text", "referendum.compare.error.often");
            return show(visit, typed.length() > LONGEST_SHOWN ? "" : typed, Optional.empty());
        }
        String sum = typed.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (sum.matches("[0-9a-f]{64}")) {
            return show(visit, typed, Optional.of(PosterComparison.ofSum(pinned.texts(), sum)));
        }
        Version version = visit.frame().versions().stream()
                .filter(one -> one.number() == pinned.number())
                .findFirst()
                .orElseThrow(Visit::missing);
        return show(visit, typed.length() > LONGEST_SHOWN ? "" : typed, Optional.of(nearest(version, typed)));
    }

    private PosterComparison nearest(Version version, String typed) {
        List<String> theirs = PosterComparison.words(typed);
        PosterComparison best = PosterComparison.NONE;
        for (Text text : version.readTexts()) {
            PosterComparison one =
                    PosterComparison.of(text.language().orElseThrow().code(), texts.words(text), theirs);
            best = one.same() > best.same() || one.isSame() ? one : best;
            if (best.isSame()) {
                break;
            }
        }
        return best;
    }

    private Shown show(ReaderVisit visit, String typed, Optional<PosterComparison> result) {
        return visit.show("referendum/reader/compare")
                .with("referendum", referendums.announced(visit.id()).orElseThrow(Visit::missing))
                .with("typed", typed)
                .with("result", result);
    }
}
