-- In what language a letter is written: it goes into its HTML, with the direction.
alter table mail.letter add column language text not null default 'en';
-- Where one click ends letters of this kind (RFC 8058); empty for those that must come.
alter table mail.letter add column stop text not null default '';
-- Whether its writer is asked, when it leaves, how it reads then.
alter table mail.letter add column renewed boolean not null default false;

-- Addresses whose server has refused them for good, until their owner shows that letters arrive again.
create table mail.refusal (
    address text primary key check (address = lower(address)),
    since timestamptz not null,
    reason text not null
);
