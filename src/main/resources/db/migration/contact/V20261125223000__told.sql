-- When the sender was told who has taken his link: he is told once.
alter table contact.invitation add column told timestamptz;
update contact.invitation set told = taken
 where taker is not null
   and exists (select from school.employment e where e.person = taker and e.state = 'VALIDATED');
