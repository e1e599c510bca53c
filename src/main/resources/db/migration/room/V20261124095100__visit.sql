-- The end of the visit before this one: what has happened since is new for as long as a visit lasts.
alter table room.visit add column before timestamptz;
