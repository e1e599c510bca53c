-- What has happened to a project on its way, in the words of those who acted. It only grows.
create table project.step (
    project uuid not null references project.project,
    id uuid not null,
    at timestamptz not null,
    what text not null check (what in ('SENT', 'ACCEPTED', 'DECLINED', 'APPROVED', 'REFUSED', 'REOPENED', 'REMINDED',
        'OPENED', 'JOINED', 'CLOSED')),
    who uuid references account.person,
    office text,
    words text not null default '',
    primary key (project, id)
);

create index on project.reminder (project, at desc);
create index on project.project (founder);
create index on project.project (second);
create index on project.invitation (invited);
create index on project.decision (office) where state = 'WAITING';

-- Found by words in the gallery.
create index on project.project
    using gin (store.fold(title || ' ' || summary || ' ' || aims) gin_trgm_ops)
    where state in ('ACTIVE', 'CLOSED');
