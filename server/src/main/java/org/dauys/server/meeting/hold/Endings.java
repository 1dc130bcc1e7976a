package org.dauys.server.meeting.hold;

import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a meeting: what could tell in which order people spoke, or which phone supported what, goes. */
@Component
class Endings {
    private final JdbcClient sql;
    private final Meetings meetings;

    Endings(JdbcClient sql, Meetings meetings) {
        this.sql = sql;
        this.meetings = meetings;
    }

    /**
     * Ends it; a desk that comes home later may still send what it has. Items get new numbers in an order dealt by chance,
     * all after the last one, so that desks ask for them again.
     *
     * @throws org.dauys.server.consultation.ConflictException when it was cancelled, or its minutes are published
     */
    @Transactional
    public void end(Meeting meeting) {
        if (meeting.standing().state() != MeetingState.HELD) {
            meetings.held(meeting);
        }
        sql.sql("""
            with counted as (
              update meeting.item_count c
              set last = c.last + (select count(*) from meeting.item i where i.meeting_id = c.meeting_id)
              where c.meeting_id = :meeting
              returning c.last - (select count(*) from meeting.item i where i.meeting_id = c.meeting_id) as before),
            dealt as (
              select i.id, row_number() over (order by gen_random_uuid()) as place
              from meeting.item i where i.meeting_id = :meeting)
            update meeting.item i set turn = counted.before + dealt.place
            from dealt, counted where dealt.id = i.id
            """).param("meeting", meeting.id()).update();
        sql.sql("""
            delete from meeting.hall_support s using meeting.hall_message m
            where m.id = s.message_id and m.meeting_id = :meeting
            """).param("meeting", meeting.id()).update();
    }
}
