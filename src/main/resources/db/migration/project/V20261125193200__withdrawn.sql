alter table project.invitation drop constraint invitation_state_check;
alter table project.invitation add constraint invitation_state_check
    check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
