package org.dauys.server.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which announced meetings are wanted; what is empty means all.
 *
 * @param region the id of one
 * @param theme the id of one: of those who are invited, or of the agenda
 * @param person words of a name in the delegation, in any spelling that {@link Delegate#key} makes one
 * @param language the code of a language that is spoken there
 */
public record MeetingFilter(
        Optional<Long> region, Optional<Long> theme, String person, Optional<MeetingKind> kind, String language) {
    public static final MeetingFilter ALL =
            new MeetingFilter(Optional.empty(), Optional.empty(), "", Optional.empty(), "");

    /** The same in all regions. */
    public MeetingFilter everywhere() {
        return new MeetingFilter(Optional.empty(), theme, person, kind, language);
    }

    private List<String> words() {
        String key = Delegate.key(person);
        return key.isEmpty() ? List.of() : List.of(key.split(" "));
    }

    /** As a condition on the meeting's row {@code m}; begins with "and", or is empty. */
    String condition() {
        StringBuilder condition = new StringBuilder();
        condition.append(region.isEmpty() ? "" : " and m.region_id = :region");
        condition.append(theme.isEmpty() ? "" : " and " + """
            m.id in (select t.meeting_id from meeting.meeting_theme t where t.theme_id = :theme
              union select i.meeting_id from meeting.agenda_theme a join meeting.agenda_item i on i.id = a.item_id
              where a.theme_id = :theme)""");
        condition.append(words().isEmpty() ? "" : " and " + """
            m.id in (select d.meeting_id from meeting.delegate d where string_to_array(d.name_key, ' ') @> :person::text[])""");
        condition.append(kind.isEmpty() ? "" : " and m.kind = :kind");
        condition.append(language.isEmpty() ? "" : " and m.languages @> array[:language]::text[]");
        return condition.toString();
    }

    /** Fills in what the condition asks. */
    StatementSpec fill(StatementSpec statement) {
        return statement
                .param("region", region.orElse(0L))
                .param("theme", theme.orElse(0L))
                .param("person", words().toArray(String[]::new))
                .param("kind", kind.map(MeetingKind::code).orElse(""))
                .param("language", language);
    }
}
