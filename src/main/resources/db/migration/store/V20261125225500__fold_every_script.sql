-- `lower` follows the locale of the database, and that of `C` knows ASCII only: École and école were two words.
create or replace function store.fold(text) returns text
    language sql immutable parallel safe strict
    return replace(
        public.unaccent('public.unaccent'::regdictionary, lower(normalize($1, NFKC) collate "und-x-icu")), 'ς', 'σ');
