package org.dauys.server.meeting;

import java.util.List;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what of a plan lies beside the meeting's row: themes, delegation, agenda. */
@Component
class PlanParts {
    private final JdbcClient sql;

    PlanParts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Puts these parts in the place of those before; an item of the agenda that is named by its id stays the same. */
    void write(long meeting, Plan plan) {
        themes(meeting, plan.audience().themes());
        delegation(meeting, plan.delegation());
        agenda(meeting, plan.agenda());
    }

    private void themes(long meeting, List<Long> themes) {
        delete("meeting.meeting_theme", "meeting_id", meeting);
        sql.sql("insert into meeting.meeting_theme (meeting_id, theme_id) select distinct :meeting, unnest(:themes)")
                .param("meeting", meeting)
                .param("themes", themes.toArray(Long[]::new))
                .update();
    }

    private void delegation(long meeting, List<Delegate> delegation) {
        delete("meeting.delegate", "meeting_id", meeting);
        for (int i = 0; i < delegation.size(); i++) {
            Delegate one = delegation.get(i);
            sql.sql("""
                insert into meeting.delegate (meeting_id, ordinal, name, office, task, name_key)
                values (:meeting, :ordinal, :name, :office::jsonb, :task, :key)
                """)
                    .param("meeting", meeting)
                    .param("ordinal", i)
                    .param("name", one.name())
                    .param("office", WordsJson.write(one.office()))
                    .param("task", one.task().code())
                    .param("key", one.key())
                    .update();
        }
    }

    private void agenda(long meeting, List<AgendaItem> agenda) {
        sql.sql("delete from meeting.agenda_item where meeting_id = :meeting and id <> all(:kept)")
                .param("meeting", meeting)
                .param("kept", agenda.stream().map(AgendaItem::id).toArray(Long[]::new))
                .update();
        // Out of the way of the places that they get.
        sql.sql("update meeting.agenda_item set ordinal = -1 - ordinal where meeting_id = :meeting")
                .param("meeting", meeting)
                .update();
        for (int i = 0; i < agenda.size(); i++) {
            item(meeting, i, agenda.get(i));
        }
    }

    private void item(long meeting, int ordinal, AgendaItem item) {
        long id = sql.sql("""
            merge into meeting.agenda_item as i using (select :id::bigint as id) as new on i.id = new.id and i.meeting_id = :meeting
            when matched then update set ordinal = :ordinal, title = :title::jsonb, begins_at = :begins, minutes = :minutes
            when not matched then insert (meeting_id, ordinal, title, begins_at, minutes)
              values (:meeting, :ordinal, :title::jsonb, :begins, :minutes)
            returning i.id
            """)
                .param("id", item.id())
                .param("meeting", meeting)
                .param("ordinal", ordinal)
                .param("title", WordsJson.write(item.title()))
                .param("begins", Meetings.utc(item.begins()))
                .param("minutes", item.minutes())
                .query(Long.class)
                .single();
        delete("meeting.agenda_provision", "item_id", id);
        for (Provision provision : item.provisions()) {
            sql.sql("""
                insert into meeting.agenda_provision (item_id, version_id, label) values (:item, :version, :label)
                on conflict do nothing
                """)
                    .param("item", id)
                    .param("version", provision.versionId())
                    .param("label", provision.label())
                    .update();
        }
        delete("meeting.agenda_theme", "item_id", id);
        sql.sql("insert into meeting.agenda_theme (item_id, theme_id) select distinct :item, unnest(:themes)")
                .param("item", id)
                .param("themes", item.themes().toArray(Long[]::new))
                .update();
    }

    private void delete(String table, String column, long id) {
        sql.sql("delete from " + table + " where " + column + " = :id")
                .param("id", id)
                .update();
    }
}
