-- Acts are searched in memory, where their comparison is: of their elements the table keeps the order only.
alter table consultation.provision drop column stems, drop column heading, drop column words;
