-- when its words were taken away for good: what is left is the place that it had, so that its address can answer
alter table publication.item add column erased timestamptz;
alter table publication.item add check (erased is null or trashed is not null and approved_revision is null);
