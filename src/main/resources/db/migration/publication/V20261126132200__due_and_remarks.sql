-- A proposal may name the first day on which it may be read outside. Approved before, it waits until then.
alter table publication.proposal add column due date;
alter table publication.proposal add column publish_at timestamptz;
alter table publication.proposal drop constraint proposal_state_check;
alter table publication.proposal add constraint proposal_state_check
    check (state in ('OPEN', 'WAITING', 'APPROVED', 'SENT_BACK', 'OVERTAKEN'));
alter table publication.proposal add check (state <> 'WAITING' or publish_at is not null);
drop index publication.one_open_proposal;
create unique index one_open_proposal on publication.proposal (room_id, item) where state in ('OPEN', 'WAITING');
create index on publication.proposal (publish_at) where state = 'WAITING';

-- What was said to single passages of what was sent back.
create table publication.remark (
    room_id uuid not null,
    proposal uuid not null,
    -- the id of the block, and its first words as they were
    block text not null,
    quote text not null,
    words text not null,
    said_by uuid not null references account.person,
    place int not null,
    primary key (room_id, proposal, block),
    foreign key (room_id, proposal) references publication.proposal (room_id, id) on delete cascade
);
