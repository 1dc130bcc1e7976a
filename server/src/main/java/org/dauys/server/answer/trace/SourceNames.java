package org.dauys.server.answer.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sources of changes are called on pages. */
public final class SourceNames {
    /** More submissions than this are counted, and listed on request. */
    private static final int SHOWN = 12;

    private static final int LISTED = 300;

    private final Map<Long, Integer> numbers;
    private final Map<Long, PublicName> experts;

    private SourceNames(Map<Long, Integer> numbers, Map<Long, PublicName> experts) {
        this.numbers = numbers;
        this.experts = experts;
    }

    /** A source, or several submissions together. */
    public sealed interface Named {
        /**
         * Submissions by their public numbers.
         *
         * @param first the first few
         * @param others the next ones
         * @param more how many there are besides
         */
        record OfSubmissions(List<Integer> first, List<Integer> others, int more) implements Named {}

        record OfExpert(PublicName name) implements Named {}

        record OfCommission(Words reason) implements Named {}
    }

    /** The sources of a change, submissions first. */
    List<Named> of(List<Tie> ties) {
        List<Integer> submitted = ties.stream()
                .flatMap(tie -> tie.submission().stream())
                .flatMap(id -> Optional.ofNullable(numbers.get(id)).stream())
                .sorted()
                .toList();
        List<Named> named = new ArrayList<>();
        if (!submitted.isEmpty()) {
            int first = Math.min(SHOWN, submitted.size());
            int listed = Math.min(LISTED, submitted.size());
            named.add(new Named.OfSubmissions(
                    submitted.subList(0, first), submitted.subList(first, listed), submitted.size() - listed));
        }
        ties.stream()
                .flatMap(tie -> tie.opinion().stream())
                .flatMap(id -> Optional.ofNullable(experts.get(id)).stream())
                .distinct()
                .map(Named.OfExpert::new)
                .forEach(named::add);
        ties.stream()
                .filter(tie -> tie.source() == Tie.Source.COMMISSION)
                .map(tie -> new Named.OfCommission(tie.reason()))
                .forEach(named::add);
        return List.copyOf(named);
    }

    /** Looks names up. */
    @Component
    static class Directory {
        private final Participants participants;
        private final JdbcClient sql;

        Directory(Participants participants, JdbcClient sql) {
            this.participants = participants;
            this.sql = sql;
        }

        private record Opinion(long id, UUID expert) {}

        /** Those of all sources of some ties: three queries, however many. */
        SourceNames of(Collection<Tie> ties) {
            List<Long> submitted = ties.stream()
                    .flatMap(tie -> tie.submission().stream())
                    .distinct()
                    .toList();
            record Of(long id, int number) {}
            Map<Long, Integer> numbers = submitted.isEmpty()
                    ? Map.of()
                    : sql
                            .sql("select id, number from submission.public where id = any(:ids)")
                            .param("ids", submitted.toArray(Long[]::new))
                            .query((row, i) -> new Of(row.getLong("id"), row.getInt("number")))
                            .list()
                            .stream()
                            .collect(Collectors.toMap(Of::id, Of::number));
            return new SourceNames(
                    numbers,
                    experts(ties.stream()
                            .flatMap(tie -> tie.opinion().stream())
                            .distinct()
                            .toList()));
        }

        private Map<Long, PublicName> experts(List<Long> opinions) {
            if (opinions.isEmpty()) {
                return Map.of();
            }
            List<Opinion> found = sql.sql("select id, expert from answer.opinion where id = any(:ids)")
                    .param("ids", opinions.toArray(Long[]::new))
                    .query((row, i) -> new Opinion(row.getLong("id"), row.getObject("expert", UUID.class)))
                    .list();
            Map<UUID, PublicName> names =
                    participants.names(found.stream().map(Opinion::expert).toList());
            Map<Long, PublicName> experts = new HashMap<>();
            found.forEach(opinion -> Optional.ofNullable(names.get(opinion.expert()))
                    .ifPresent(name -> experts.put(opinion.id(), name)));
            return experts;
        }
    }
}
