package org.dauys.server.drafting.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.server.answer.Opinion;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.ProvisionNames;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.springframework.stereotype.Component;

/** What experts say of amendments, and of the provisions of an article. */
@Component
class ExpertOpinions {
    private final Opinions opinions;
    private final Participants participants;

    ExpertOpinions(Opinions opinions, Participants participants) {
        this.opinions = opinions;
        this.participants = participants;
    }

    /** By the numbers of the amendments. */
    Map<Integer, List<ExpertOpinion>> onAmendments(List<Candidate> amendments) {
        List<Opinion> all = opinions.onSubmissions(
                amendments.stream().map(one -> one.submission().id()).toList());
        return named(all.stream().filter(one -> one.submission().isPresent()).toList(), one -> "").stream()
                .collect(Collectors.groupingBy(one -> one.opinion().submission().getAsInt()));
    }

    /** On the article itself and on what stands in it, in the version that the work is on. */
    List<ExpertOpinion> onArticle(OpenWork work, String article, ProvisionNames names) {
        List<String> labels = work.drafts().values().stream()
                .flatMap(draft -> draft.base().walk())
                .map(one -> one.label())
                .filter(label -> OtherUnit.article(label).equals(article))
                .distinct()
                .toList();
        long version = work.base().id();
        return named(opinions.onProvisions(version, labels), one -> names.in(version, one.label()));
    }

    private List<ExpertOpinion> named(List<Opinion> all, Function<Opinion, String> place) {
        Map<UUID, PublicName> names =
                participants.names(all.stream().map(Opinion::expert).distinct().toList());
        return all.stream()
                .map(one -> new ExpertOpinion(one, Optional.ofNullable(names.get(one.expert())), place.apply(one)))
                .toList();
    }
}
