-- Whoever founds a project or has been asked into it: he does not decide on it.
create view project.participant as
select id as project, founder as person from project.project
 union select id, second from project.project where second is not null
 union select project, invited from project.invitation where state in ('WAITING', 'ACCEPTED');

-- For which offices an officer may speak on a project: his own; and the central one for an office of which somebody
-- takes part, which may have nobody else. Whether he takes part himself is asked apart.
create view project.voice as
select d.project, d.office, d.office as speaker from project.decision d
 union select d.project, d.office, 'central' from project.decision d
         join account.officer o on o.office = d.office
         join project.participant p on p.project = d.project and p.person = o.person;
