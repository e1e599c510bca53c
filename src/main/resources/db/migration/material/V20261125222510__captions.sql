-- Captions by language. Those that were replaced stay, for what was approved with them.
create table material.captions (
    room_id uuid not null,
    material uuid not null,
    language text not null,
    sha256 text not null,
    bytes bigint not null,
    current boolean not null,
    made timestamptz not null,
    made_by uuid not null references account.person,
    primary key (room_id, material, language, sha256),
    foreign key (room_id, material) references material.material (room_id, id)
);
create index on material.captions (sha256);
create unique index one_now on material.captions (room_id, material, language) where current;

insert into material.captions (room_id, material, language, sha256, bytes, current, made, made_by)
select distinct on (o.room_id, o.material, o.form) o.room_id, o.material, substr(o.form, 10), o.sha256, o.bytes, true,
       f.made, f.made_by
  from material.form o
  join material.file f on f.room_id = o.room_id and f.material = o.material and f.number = o.number
 where o.form like 'captions-%'
 order by o.room_id, o.material, o.form, o.number desc;

delete from material.form where form like 'captions-%';
