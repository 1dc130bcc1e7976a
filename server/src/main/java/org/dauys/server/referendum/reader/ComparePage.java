package org.dauys.server.referendum.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
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

    private final Referendums referendums;
    private final Acts acts;

    ComparePage(Referendums referendums, Acts acts) {
        this.referendums = referendums;
        this.acts = acts;
    }

    @GetMapping
    Shown ask(ReaderVisit visit) {
        return show(visit, "", Optional.empty());
    }

    @PostMapping
    Shown compare(ReaderVisit visit) throws IOException {
        Referendum.Pinned pinned =
                referendums.announced(visit.id()).flatMap(Referendum::pinned).orElseThrow(Visit::missing);
        String typed =
                Optional.ofNullable(visit.sent().getFirst("text")).orElse("").strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            visit.mistake("text", "referendum.compare.error", LONGEST);
            return show(visit, "", Optional.empty());
        }
        String sum = typed.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (sum.matches("[0-9a-f]{64}")) {
            return show(visit, typed, Optional.of(PosterComparison.ofSum(pinned.texts(), sum)));
        }
        Version version = visit.frame().versions().stream()
                .filter(one -> one.number() == pinned.number())
                .findFirst()
                .orElseThrow(Visit::missing);
        PosterComparison best = PosterComparison.NONE;
        for (Text text : version.readTexts()) {
            PosterComparison one =
                    PosterComparison.of(text.language().orElseThrow().code(), words(text), typed);
            best = one.same() > best.same() || one.isSame() ? one : best;
            if (best.isSame()) {
                break;
            }
        }
        return show(visit, typed.length() > 20_000 ? "" : typed, Optional.of(best));
    }

    private String words(Text text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(acts.of(text), List.of(), Format.TEXT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Shown show(ReaderVisit visit, String typed, Optional<PosterComparison> result) {
        return visit.show("referendum/reader/compare")
                .with("referendum", referendums.announced(visit.id()).orElseThrow(Visit::missing))
                .with("typed", typed)
                .with("result", result);
    }
}
