-- What was folded by a `lower` that knew ASCII only.
update publication.search set folded = store.fold(folded) where folded <> store.fold(folded);
