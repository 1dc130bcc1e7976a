package org.dauys.server.meeting.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.Row;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Theme;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.submission.Submission;

/**
 * What is taken along to a meeting: what the draft changes for those who are invited, and what was asked about that elsewhere.
 *
 * @param compared the text in force and the newest draft; empty while there are not two texts to compare
 * @param themes those of the audience and the agenda
 * @param rows what changes in provisions of these themes and of the agenda, in the order of the act
 * @param questions those with an answer, on these provisions and themes, those that most support first
 * @param unanswered how many questions on them have no answer yet
 */
record Pack(
        Meeting meeting,
        Optional<Compared> compared,
        List<Theme> themes,
        List<Row> rows,
        List<Question> questions,
        int unanswered) {

    Pack {
        themes = List.copyOf(themes);
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
    }

    /** A question as readers may know it, with its newest answer. */
    record Question(Submission submission, Served answer) {}
}
