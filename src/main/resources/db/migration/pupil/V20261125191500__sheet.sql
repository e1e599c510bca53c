-- Cards just made, sealed, until they are printed: ten minutes at most. Unlogged: no log, no replica and no copy of
-- either ever holds one.
create unlogged table pupil.sheet (
    place bytea primary key,
    sealed bytea not null,
    ends timestamptz not null
);
create index on pupil.sheet (ends);
