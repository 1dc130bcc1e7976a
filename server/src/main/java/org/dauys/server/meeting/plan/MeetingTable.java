package org.dauys.server.meeting.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.server.meeting.NewMeeting;
import org.dauys.server.meeting.Plan;
import org.dauys.server.table.Problem;
import org.dauys.server.table.RowKeys;
import org.dauys.server.table.TableRows;

/**
 * A table of meetings, looked through to its end before anything is planned.
 *
 * @param meetings the good rows; they count for nothing while there are problems
 * @param problems all that is wrong, in the order of the rows
 */
public record MeetingTable(List<NewMeeting> meetings, List<Wrong> problems) {
    private static final Set<MeetingColumn> NEEDED = EnumSet.of(
            MeetingColumn.KIND, MeetingColumn.HOST, MeetingColumn.DAY, MeetingColumn.BEGINS, MeetingColumn.ENDS);

    /**
     * What is wrong in a row.
     *
     * @param row as the program that made the file counts them; 1 is the row of the names
     * @param column as the table calls it; empty when the whole row is meant
     */
    public record Wrong(int row, String column, Problem problem) {}

    public MeetingTable {
        meetings = List.copyOf(meetings);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the rows.
     *
     * @param language of the page, in which words are where a column does not tell
     */
    static MeetingTable of(TableRows table, PlanContext context, String language) {
        List<Wrong> problems = new ArrayList<>();
        List<MeetingColumn.Named> columns = columns(table, language, problems);
        if (!problems.isEmpty()) {
            return new MeetingTable(List.of(), problems);
        }
        List<NewMeeting> meetings = new ArrayList<>();
        RowKeys keys = new RowKeys();
        for (TableRows.Row row : table.rows()) {
            int before = problems.size();
            row.problems().forEach(problem -> problems.add(new Wrong(row.number(), "", problem)));
            Mistakes mistakes = (field, key, values) -> problems.add(new Wrong(
                    row.number(),
                    called(table, columns, MeetingColumn.ofField(field)),
                    Problem.of(MeetingColumn.ofField(field).code(), key, values)));
            Optional<Plan> plan =
                    MeetingRow.form(columns, row.cells(), context, mistakes).check(context, mistakes);
            RowKeys.Key key =
                    keys.next(row.number(), MeetingRow.said(columns, row.cells(), MeetingColumn.KEY), row.cells());
            key.twice().ifPresent(first -> mistakes.add("key", "register.problem.twice", first));
            if (problems.size() == before) {
                plan.ifPresent(one -> meetings.add(new NewMeeting(one, Optional.empty(), Optional.of(key.hash()))));
            }
        }
        return new MeetingTable(meetings, problems);
    }

    private static List<MeetingColumn.Named> columns(TableRows table, String language, List<Wrong> problems) {
        List<MeetingColumn.Named> columns = new ArrayList<>();
        for (String name : table.columns()) {
            Optional<MeetingColumn.Named> known = MeetingColumn.named(name, language);
            if (known.isEmpty()) {
                problems.add(new Wrong(1, name, Problem.of("", "meeting.plan.error.column")));
            } else if (known.filter(columns::contains).isPresent()) {
                problems.add(new Wrong(1, name, Problem.of("", "meeting.plan.error.column.twice")));
            }
            known.ifPresent(columns::add);
        }
        NEEDED.stream()
                .filter(Predicate.not(one -> columns.stream().anyMatch(column -> column.column() == one)))
                .forEach(one -> problems.add(
                        new Wrong(1, "", Problem.of(one.code(), "meeting.plan.error.column.missing", one.code()))));
        return columns;
    }

    private static String called(TableRows table, List<MeetingColumn.Named> columns, MeetingColumn column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).column() == column) {
                return table.columns().get(i);
            }
        }
        return column.code();
    }
}
