-- Classes that a colleague has taken over, since the teacher who made them has left the school.
create table pupil.takeover (
    class uuid primary key references school.school_class,
    teacher uuid not null references account.person,
    since timestamptz not null
);
