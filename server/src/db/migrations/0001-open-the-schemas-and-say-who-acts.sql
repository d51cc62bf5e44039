-- One schema per context. Everything belongs to maillage_owner; the API (maillage_app) and the jobs
-- (maillage_worker) own nothing and cannot bypass row-level security.
-- The roles are made by the provisioning step (server/src/db/engine), which needs more rights than a migration has.

create schema if not exists access;
create schema if not exists organisations;
create schema if not exists reference;
create schema if not exists conventions;
create schema if not exists steering;
create schema if not exists audit;
create schema if not exists platform;

grant usage on schema access, organisations, reference, conventions, steering, audit, platform
  to maillage_app, maillage_worker, maillage_auth, maillage_policy;

-- PostgreSQL lets everybody execute a new function: here each right is granted by name.
alter default privileges for role maillage_owner revoke execute on functions from public;

-- A pooled connection answers '' for a setting that an earlier transaction had set, hence nullif.
create function access.actor_account() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('maillage.account', true), '')::uuid $$;

create function access.today() returns date
  language sql stable parallel safe
  as $$ select nullif(current_setting('maillage.today', true), '')::date $$;

grant execute on function access.actor_account(), access.today()
  to maillage_app, maillage_worker, maillage_auth, maillage_policy;
