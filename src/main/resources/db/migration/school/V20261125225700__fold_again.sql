-- `store.fold` sees every script since V20261125225500.
reindex table school.school;
