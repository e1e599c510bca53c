-- Who made a folder, so that one person does not make them without end; of the first ones nobody knows.
alter table material.folder add made_by uuid references account.person;
