-- Rows up to half a page stay whole. Before, stems of all but short submissions were compressed and kept elsewhere, and a search
-- for a common word, which looks at thousands of rows, spent most of its time in fetching them. Counts for rows written from now.
alter table submission.submission set (toast_tuple_target = 4080);
