-- The job that chains gives each row its place: rows may become visible in another order than their ids.
alter table audit.entry add column place bigint;
create unique index entry_place on audit.entry (chain, place);

-- The end of each chain, so that rows missing there are noticed too.
create table audit.head (
    chain text primary key,
    place bigint not null,
    hash bytea not null
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.entry only grows';
end $$;

create trigger only_grows before delete or truncate on audit.entry for each statement execute function audit.refuse();

-- The one change a row may know: it gets its place in the chain.
create trigger chained_once before update on audit.entry for each row
    when (old.hash is not null or (old.chain, old.who, old.what, old.subject, old.at)
          is distinct from (new.chain, new.who, new.what, new.subject, new.at))
    execute function audit.refuse();
