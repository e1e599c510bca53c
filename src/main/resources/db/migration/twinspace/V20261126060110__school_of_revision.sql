-- For which school a pupil was in the room when he wrote it: one of its teachers agrees before anybody outside reads it.
-- What adults write asks no school.
alter table twinspace.revision add column school uuid references school.school;
update twinspace.revision r
   set school = coalesce(
           (select m.school from room.member m where m.room_id = r.room_id and m.person = r.author),
           (select u.school from twinspace.update u where u.room_id = r.room_id and u.id = r.item))
 where r.pupil;
alter table twinspace.revision add check (pupil = (school is not null));
