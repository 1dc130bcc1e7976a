package org.dauys.server.meeting.plan;

import java.util.Arrays;
import java.util.Optional;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * Someone of the delegation, as it was typed.
 *
 * @param task its code
 */
public record DelegateRow(String name, Words office, String task) {
    static final DelegateRow EMPTY = new DelegateRow("", Words.NONE, Delegate.Task.MEMBER.code());

    private static final int LONGEST = 200;

    static DelegateRow of(Delegate one) {
        return new DelegateRow(one.name(), one.office(), one.task().code());
    }

    static DelegateRow read(Form form, String prefix) {
        return new DelegateRow(form.text(prefix + "name"), form.words(prefix + "office"), form.text(prefix + "task"));
    }

    boolean isEmpty() {
        return name.isEmpty() && office.isEmpty();
    }

    Optional<Delegate> check(String prefix, Mistakes mistakes) {
        if (name.isEmpty()) {
            mistakes.add(prefix + "name", "meeting.plan.error.delegate");
        }
        PlanFields.limit(name, prefix + "name", LONGEST, mistakes);
        PlanFields.limit(office, prefix + "office", LONGEST, mistakes);
        Optional<Delegate.Task> known = Arrays.stream(Delegate.Task.values())
                .filter(one -> one.code().equals(task))
                .findFirst();
        if (known.isEmpty()) {
            mistakes.add(prefix + "task", "meeting.plan.error.task", task);
        }
        return known.map(one -> new Delegate(name, office, one));
    }
}
