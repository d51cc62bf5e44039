-- Projection for those who read a convention: the day from which there is a text that is to replace it, whether they may
-- read that one or not. The task to open one is done from then on.
alter table conventions.convention add column successor_opened_on date;
update conventions.convention p set successor_opened_on = s.day
from (select c.replaces_id, min((c.created_at at time zone 'Europe/Paris')::date) as day
  from conventions.convention c where c.replaces_id is not null group by 1) s
where p.id = s.replaces_id;

grant update (met_on) on steering.deadline to maillage_policy;
create function conventions.tell_of_successor() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  declare
    today date := coalesce(access.today(), (new.created_at at time zone 'Europe/Paris')::date);
    since date;
  begin
    update conventions.convention p set successor_opened_on = today
    where p.id = new.replaces_id and p.successor_opened_on is null;
    select p.successor_opened_on into since from conventions.convention p where p.id = new.replaces_id;
    update steering.deadline d set met_on = since
    where d.convention_id = new.replaces_id and d.kind = 'renewal_successor' and d.met_on is null;
    -- Once it is signed nobody talks of renewal: what was still to be done for it goes.
    if new.status = 'in_force' then
      delete from steering.deadline d where d.convention_id = new.replaces_id and d.met_on is null
        and d.kind in ('renewal_assessment', 'renewal_decision', 'renewal_successor');
    end if;
    return null;
  end
  $$;
create trigger tell_of_successor after insert or update of status, replaces_id on conventions.convention
  for each row when (new.replaces_id is not null) execute function conventions.tell_of_successor();

-- A draft that is given up leaves the task open again.
create function conventions.forget_successor() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
  begin
    if exists (select 1 from conventions.convention s where s.replaces_id = old.replaces_id) then return null; end if;
    update conventions.convention p set successor_opened_on = null where p.id = old.replaces_id;
    update steering.deadline d set met_on = null where d.convention_id = old.replaces_id and d.kind = 'renewal_successor';
    return null;
  end
  $$;
create trigger forget_successor after delete on conventions.convention
  for each row when (old.replaces_id is not null) execute function conventions.forget_successor();

grant create on schema conventions to maillage_policy;
alter function conventions.tell_of_successor() owner to maillage_policy;
alter function conventions.forget_successor() owner to maillage_policy;
revoke create on schema conventions from maillage_policy;

-- A convention may say itself when its end is told: a step is then no parameter of the portal, so that what was told keeps
-- how long before the end that was. Zeros for what is not counted so.
alter table steering.expiry_notice
  drop constraint expiry_notice_step_fkey,
  add constraint expiry_notice_step_form check (step ~ '^[a-z0-9_]{1,40}$'),
  add column months integer not null default 0,
  add column days integer not null default 0;
update steering.expiry_notice x set months = greatest(-s.months, 0), days = greatest(-s.days, 0)
from steering.expiry_step s where s.code = x.step and s.anchor = 'end';
alter table steering.expiry_notice alter column months drop default, alter column days drop default;

-- In which code the bytes of a text were read: the person who imports it is told when it is not the usual one.
alter table conventions.reading add column encoding text
  constraint reading_encoding_length check (char_length(encoding) <= 20);

-- A draft is deleted with all that belongs to it: what its text has brought goes with the text.
do $$
declare
  f record;
begin
  for f in
    select c.conrelid::regclass as t, c.conname, pg_get_constraintdef(c.oid) as def from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[cardinality(c.conkey)]
    where c.confrelid = 'conventions.instrument'::regclass and c.contype = 'f' and c.confdeltype = 'a'
      and a.attname = 'instrument_id'
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade',
      f.t, f.conname, f.conname, f.def);
  end loop;
end
$$;
