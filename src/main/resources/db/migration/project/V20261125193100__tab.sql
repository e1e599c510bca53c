-- The form on somebody's screen that has last saved the draft by itself: it is never told that it was overtaken by itself.
alter table project.project add column tab text not null default '';
