package org.dauys.server.answer.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.dauys.server.site.Form;

/**
 * What an answer is for: single numbers, or all that match a filter.
 *
 * @param numbers of submissions; empty when all are meant
 */
public record Selection(List<Integer> numbers, boolean all, QueueFilter filter) {
    public Selection {
        numbers = List.copyOf(numbers);
    }

    static Selection of(Form form) {
        boolean all = form.text("all").equals("yes");
        List<Integer> numbers = all
                ? List.of()
                : form.all("number").stream()
                        .filter(number -> number.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .limit(1000)
                        .toList();
        return new Selection(numbers, all, QueueFilter.of(form));
    }

    boolean isEmpty() {
        return !all && numbers.isEmpty();
    }

    /** As the query of the address of the form. */
    String query() {
        return all
                ? "all=yes" + (filter.query().isEmpty() ? "" : "&" + filter.query())
                : numbers.stream().map(number -> "number=" + number).collect(Collectors.joining("&"));
    }
}
