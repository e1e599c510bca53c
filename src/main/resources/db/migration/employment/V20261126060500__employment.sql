-- Who works at a school is a module of its own; until now it was a part of `school`.
create schema employment;
alter table school.employment set schema employment;
alter table school.remark set schema employment;
alter table school.subject set schema employment;
alter table school.spoken set schema employment;
