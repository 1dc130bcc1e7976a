package org.dauys.server.submission;

import java.util.Optional;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Text;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;

/** What submissions speak of, in words: "Paragraph 26.3", "The whole draft". */
@Component
public class SubjectNames {
    private final Acts acts;

    SubjectNames(Acts acts) {
        this.acts = acts;
    }

    /** Of a submission, in the version that it was made for. */
    public String of(Frame frame, Submission submission, Page page) {
        Anchor anchor = submission.anchor();
        return of(frame, anchor.versionId(), anchor.label(), page);
    }

    /** Of a label in a version; the label itself when the version has none of it. */
    public String of(Frame frame, long version, String label, Page page) {
        return label.isEmpty()
                ? page.say("submission.whole")
                : place(frame, version, label, page)
                        .map(place -> place.name(page))
                        .orElse(label);
    }

    /** Where the label stands, in the text in the page's language. */
    public Optional<ActPlace> place(Frame frame, long version, String label, Page page) {
        return version(frame, version)
                .flatMap(found -> found.textFor(page.locale()))
                .flatMap(text -> ActPlace.of(acts.of(text), label));
    }

    /** The provision's own words in a language's text of a version; empty when there is none. */
    public String own(Frame frame, long version, String label, Language language) {
        return version(frame, version)
                .flatMap(found -> found.text(language))
                .flatMap(text -> own(text, label))
                .orElse("");
    }

    /** All words of a provision with those of what stands in it; empty when there is none. */
    public String whole(Frame frame, long version, String label, Language language) {
        return version(frame, version)
                .flatMap(found -> found.text(language))
                .flatMap(text -> ActPlace.of(acts.of(text), label))
                .map(ActPlace::words)
                .orElse("");
    }

    private Optional<String> own(Text text, String label) {
        return ActPlace.of(acts.of(text), label).map(place -> place.provision().text());
    }

    public static Optional<Version> version(Frame frame, long id) {
        return frame.versions().stream().filter(version -> version.id() == id).findFirst();
    }
}
