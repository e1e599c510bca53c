create schema audit;

-- Ids only: a chain never holds a name, so that erasure stays possible. One chain a room or an office.
create table audit.entry (
    id bigint generated always as identity primary key,
    chain text not null,
    who uuid,
    what text not null,
    subject uuid,
    at timestamptz not null,
    previous bytea,
    hash bytea
);
create index on audit.entry (chain, id);
create index on audit.entry (id) where hash is null;
