package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareChoices.Choice;

/** The way of a provision through all versions: what it was, what it is in the newest, and what else had its number. */
public final class ProvisionWay {
    private final ProvisionAsked asked;
    private final ProvisionPlace place;
    private final ProvisionChange change;
    private final ProvisionHistory history;
    private final Rationales rationales;

    ProvisionWay(
            ProvisionAsked asked,
            ProvisionPlace place,
            ProvisionChange change,
            ProvisionHistory history,
            Rationales rationales) {
        this.asked = asked;
        this.place = place;
        this.change = change;
        this.history = history;
        this.rationales = rationales;
    }

    /** Whether its way has more to tell than the comparison above. */
    public boolean isLong() {
        return history.versions().size() > 2;
    }

    public List<ProvisionStep> steps() {
        return history.versions().stream()
                .map(own -> ProvisionStep.of(own, history, asked.subject(), rationales, asked.query(), asked.page()))
                .toList();
    }

    /** What became of it in the newest version, when this is an older one. */
    public List<Choice> now() {
        Version newest = history.newest();
        return asked.version().equals(newest)
                ? List.of()
                : labelsOfNewest(newest).stream()
                        .map(label -> new Choice(
                                ProvisionNames.of(history.act(newest), label, asked.page()),
                                asked.page().language(),
                                asked.here(asked.subject().addresses().provision(newest.number(), label)),
                                0,
                                false))
                        .toList();
    }

    /** What never had a row of its own, such as a title, is where it was as long as there is one. */
    private List<String> labelsOfNewest(Version newest) {
        List<String> found = history.labels(newest);
        boolean same = found.isEmpty()
                && (change.hasNoRows() || place.other().isPresent())
                && asked.others().contains(newest);
        return same ? List.of(place.provision().label()) : found;
    }

    public boolean isOfNewest() {
        return asked.version().equals(history.newest());
    }

    public Version newest() {
        return history.newest();
    }

    /** Versions in which another provision has this label. */
    public List<Choice> namesakes() {
        if (place.other().isPresent() || change.hasNoRows()) {
            // A title is no namesake of the other version's; nor are signatures, which have no row while they stay.
            return List.of();
        }
        List<Choice> namesakes = new ArrayList<>();
        String label = place.provision().label();
        for (Version other : asked.others()) {
            if (!change.isPart() && !history.labels(other).contains(label)) {
                namesakes.add(new Choice(
                        Frame.name(other, asked.page()),
                        asked.page().language(),
                        asked.here(asked.subject().addresses().permanent(other.number(), label)),
                        other.number(),
                        false));
            }
        }
        return namesakes;
    }
}
