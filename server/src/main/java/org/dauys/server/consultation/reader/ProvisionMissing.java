package org.dauys.server.consultation.reader;

import java.util.List;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareChoices.Choice;
import org.dauys.server.site.Page;

/**
 * A label that a version does not have, and where it leads.
 *
 * @param version that was asked for
 * @param traces one for each version that has the label, the newest first
 */
public record ProvisionMissing(CompareSubject subject, Version version, String label, List<Trace> traces) {

    /**
     * Where the provision of this label is.
     *
     * @param version that has the label
     * @param there its page in that version
     * @param now the pages of what became of it in the newest version; none when nothing did
     */
    public record Trace(Version version, Choice there, List<Choice> now) {
        public Trace {
            now = List.copyOf(now);
        }
    }

    public ProvisionMissing {
        traces = List.copyOf(traces);
    }

    static ProvisionMissing of(ProvisionAsked asked, CompareSteps steps) {
        List<Trace> traces = asked.others().reversed().stream()
                .map(other -> trace(
                        asked.subject(),
                        other,
                        asked.label(),
                        ProvisionHistory.of(asked.versions(), steps, other, asked.label()),
                        asked.page()))
                .toList();
        return new ProvisionMissing(asked.subject(), asked.version(), asked.label(), traces);
    }

    private static Trace trace(
            CompareSubject subject, Version version, String label, ProvisionHistory history, Page page) {
        Version newest = history.newest();
        List<Choice> now = version.equals(newest)
                ? List.of()
                : history.labels(newest).stream()
                        .map(own -> choice(
                                ProvisionNames.of(history.act(newest), own, page),
                                subject.addresses().provision(newest.number(), own),
                                page))
                        .toList();
        return new Trace(version, choice(label, subject.addresses().permanent(version.number(), label), page), now);
    }

    private static Choice choice(String name, String href, Page page) {
        return new Choice(name, page.language(), href, 0, false);
    }
}
