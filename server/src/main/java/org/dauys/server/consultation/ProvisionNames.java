package org.dauys.server.consultation;

import java.util.List;
import java.util.function.Predicate;
import org.dauys.server.site.Page;

/** What provisions of a consultation are called on a page that names some of them: "Paragraph 27.3". */
public final class ProvisionNames {
    private final Acts acts;
    private final List<Version> versions;
    private final Page page;

    ProvisionNames(Acts acts, List<Version> versions, Page page) {
        this.acts = acts;
        this.versions = List.copyOf(versions);
        this.page = page;
    }

    /**
     * By its kind, as the text in the reader's language has it.
     *
     * @param version the key of the version that the label belongs to
     * @return "Provision 27.3" where that version has no such label, or is not among those of the page
     */
    public String in(long version, String label) {
        return name(one -> one.id() == version, label);
    }

    /** The same, of the version with this number. */
    public String inNumber(int version, String label) {
        return name(one -> one.number() == version, label);
    }

    private String name(Predicate<Version> version, String label) {
        return versions.stream()
                .filter(version)
                .flatMap(one -> one.textFor(page.locale()).stream())
                .flatMap(text -> ActPlace.of(acts.of(text), label).stream())
                .findFirst()
                .map(place -> place.name(page))
                .orElseGet(() -> ActPlace.unknown(label, page));
    }
}
