create schema if not exists store;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- How search sees a text: without case, accents and final sigma. unaccent(text) is not immutable, with a named
-- dictionary it is as good as: the dictionary belongs to the server.
create function store.fold(text) returns text
    language sql immutable parallel safe strict
    return replace(public.unaccent('public.unaccent'::regdictionary, lower(normalize($1, NFKC))), 'ς', 'σ');

create table store.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on store.scheduled_task (execution_time);
create index on store.scheduled_task (last_heartbeat);
create index on store.scheduled_task (priority desc, execution_time asc);
