-- Cards are a module of their own, which pupils build on: they belong to a person.
create schema card;
alter table pupil.card set schema card;
alter table pupil.device set schema card;
alter table pupil.open_door set schema card;
alter table pupil.sheet set schema card;
alter table card.card
    drop constraint card_person_fkey,
    add foreign key (person) references account.person;
