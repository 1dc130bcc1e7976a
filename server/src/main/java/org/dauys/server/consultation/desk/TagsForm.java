package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;

/**
 * The tags of a theme on one version, as they were ticked and typed.
 *
 * @param ticked labels of articles, preamble, title, notes to the act and signatures
 * @param finer labels of single provisions, headings and notes, as they were typed: {@code 27.3, 27.4(1), 27-heading}
 */
public record TagsForm(Set<String> ticked, String finer) {

    public TagsForm {
        ticked = Set.copyOf(ticked);
    }

    /** What holds now: what has no check box stands among the finer labels. */
    static TagsForm of(Set<String> tags, Set<String> boxes) {
        return new TagsForm(
                tags.stream().filter(boxes::contains).collect(Collectors.toSet()),
                tags.stream().filter(label -> !boxes.contains(label)).sorted().collect(Collectors.joining(", ")));
    }

    static TagsForm read(Form form, String side) {
        return new TagsForm(Set.copyOf(form.all("tag-" + side)), form.text("finer-" + side));
    }

    /** All labels; those that the version does not know, and those of groups, are added to the errors. */
    Set<String> labels(Taggable known, String field, Errors errors) {
        Set<String> labels = new TreeSet<>(ticked);
        labels.addAll(known.meant(finer));
        for (String group : labels.stream().filter(known.groups()::contains).toList()) {
            errors.add(field, "desk.error.labels.group", group, OtherUnit.heading(group));
        }
        List<String> unknown = labels.stream()
                .filter(label ->
                        !known.labels().contains(label) && !known.groups().contains(label))
                .toList();
        if (!unknown.isEmpty()) {
            errors.add(field, "desk.error.labels", String.join(", ", unknown));
        }
        return labels;
    }
}
