-- The rows that are taken. Grain: one row per file and observation key.
create or replace view valid as
select
    c.* replace (coalesce(k.corrected_value, c.obs_value) as obs_value), k.correction,
    hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
from conformed as c
join outcome as o on o.file_no = c.file_no
left join corrected_row as k on k.row_id = c.row_id and k.rule_code = 'CORRECTION_APPLIED'
where o.outcome in ('accepted', 'accepted_with_rejections')
    and c.row_id not in (select row_id from not_taken);

create or replace view known as
select
    *,
    hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
from logged;

-- Keys that may have been met before, in the log or in an earlier file of the load. All other keys are new, and most
-- are in a file that is large. Grain: one row per hash of a key; two keys of one hash are told apart below.
create or replace table met_before as
select key_hash from valid group by key_hash having count(*) > 1
union
select key_hash from known where key_hash in (select key_hash from valid);

-- What is new. The log is append-only: a changed figure is a new row, an unchanged one is no row.
-- Files of one load follow each other in their order, as if they had come one after the other.
-- Grain: one row per valid row whose key may have been met before, with what was known just before it.
create or replace table compared as
with known_then as (
    select
        indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, obs_status, conf_status,
        correction, reported_for, is_withdrawn,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from known
    where key_hash in (select key_hash from met_before)
),
versions as (
    select 0 as file_no, null as row_id, * exclude (version_age)
    from known_then where version_age = 1 and not is_withdrawn
    union all by name
    select
        file_no, row_id, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, obs_status, conf_status,
        correction, reported_for
    from valid
    where key_hash in (select key_hash from met_before)
),
states as (
    select *, struct_pack(
        v := obs_value, l := lower_bound, u := upper_bound, n := numerator, d := denominator,
        m := unit_measure, s := obs_status, c := conf_status, k := correction, r := reported_for) as state
    from versions
),
with_before as (
    select file_no, row_id, state, lag(state) over (
        partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
        order by file_no) as state_before
    from states
)
select
    file_no, row_id,
    case
        when state_before is null then 'new'
        when state is distinct from state_before then 'changed'
        else 'unchanged'
    end as change
from with_before
where row_id is not null;

-- Rows that say nothing new. Grain: one row per row.
create or replace view unchanged as
select row_id from compared where change = 'unchanged';

-- Grain: one row per level the new rows are about.
create or replace view new_level as
select distinct area_level
from dim_area
where ref_area in (select ref_area from valid where row_id not in (from unchanged));

-- Grain: one row per valid row.
create or replace view change_of_row as
select v.row_id, v.file_no, coalesce(c.change, 'new') as change
from valid as v
left join compared as c on c.row_id = v.row_id;

-- Few texts, many rows: as places in a list of their own they are sorted and written ten times as fast.
-- The lists are sorted, so that places are in the order of texts; none may be empty, so each has the word for a total.
drop type if exists indicator_text;
create type indicator_text as enum (select indicator from valid union select '_T' order by all);

drop type if exists ref_area_text;
create type ref_area_text as enum (select ref_area from valid union select '_T' order by all);

drop type if exists time_period_text;
create type time_period_text as enum (select time_period from valid union select '_T' order by all);

-- every other axis of the key, and what is written beside them
drop type if exists code_text;
create type code_text as enum (
    select '_T'
    union select sex from valid
    union select age from valid
    union select urbanisation from valid
    union select ethnicity from valid
    union select source from valid
    union select unit_measure from valid
    union select obs_status from valid
    union select conf_status from valid
    order by all
);

drop type if exists breakdown_text;
create type breakdown_text as enum (select breakdown from valid union select '_T' order by all);

-- What is the same in all rows of a file, by the number of the file.
set variable file_digests = (select list(file_sha256 order by file_no) from received);

set variable files_known_from = (select list(known_from order by file_no) from received);
