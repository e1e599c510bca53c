-- The schools that take part in a project, in the order in which they joined: the founders' first.
create view project.partner as
select project, school, bool_and(guest) as guest, min(since) as since,
       row_number() over (partition by project order by min(place), min(since), school)::int as place
  from (select id as project, founder_school as school, false as guest, made as since, 1 as place
          from project.project
        union all
        select id, second_school, false, made, 2 from project.project where second_school is not null
        union all
        select project, school, guest, since, 3 from project.invitation where state = 'ACCEPTED') as joined
 group by project, school;
