create schema demo;

-- How far the demo world has been made: a step is there as a whole, or not at all.
create table demo.step (
    name text primary key,
    done timestamptz not null
);

-- What the book of the world calls by a key.
create table demo.made (
    key text primary key,
    id uuid not null
);
