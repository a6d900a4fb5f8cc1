set variable files_taken = (
    select list(file_no) from outcome where outcome in ('accepted', 'accepted_with_rejections')
);

-- The rows that are taken. Grain: one row per file and observation key.
create or replace view valid as
select
    c.* replace (coalesce(k.corrected_value, c.obs_value) as obs_value), k.correction,
    c.obs_status = 'WITHDRAWN' as is_withdrawn
from conformed as c
left join corrected_row as k on k.row_id = c.row_id and k.rule_code = 'CORRECTION_APPLIED'
anti join not_taken as n on n.row_id = c.row_id
where list_contains(getvariable('files_taken'), c.file_no);

create or replace view known as
select
    *,
    key_hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
from logged;

-- Keys that may have been met before, in the log or in an earlier file of the load. All other keys are new, and most
-- are in a file that is large. Grain: one row per hash of a key; two keys of one hash are told apart below.
create or replace table met_before as
select key_hash from said_twice
union
select key_hash from known where key_hash in (select key_hash from valid);

-- What is new. The log is append-only: a changed figure is a new row, an unchanged one is no row. A figure is compared
-- with what was known just before the load's own time of knowledge, also where that lies in the past.
-- Files of one load follow each other in their order, as if they had come one after the other.
-- Grain: one row per key whose figure was met before: its version then.
create or replace table known_then as
with version as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from known
    where key_hash in (select key_hash from met_before)
        and known_from < (select min(known_from) from received)
)
select * exclude (version_age, key_hash) from version where version_age = 1;

-- Every statement about such a key in its order, what was known then first. The state of a figure is in two parts: what
-- it says, and how it stands (final or provisional, free or not, for which report).
-- Grain: one row per key and statement.
create or replace view statement as
with said as (
    select
        0 as file_no, null as row_id, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, obs_status, conf_status,
        correction, reported_for, is_withdrawn
    from known_then
    union all by name
    select
        file_no, row_id, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, obs_status, conf_status,
        correction, reported_for, is_withdrawn
    from valid
    where key_hash in (select key_hash from met_before)
)
select
    * exclude (
        obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, obs_status, conf_status,
        correction, reported_for),
    case when not is_withdrawn then struct_pack(
        v := obs_value, l := lower_bound, u := upper_bound, n := numerator, d := denominator,
        m := unit_measure, k := correction) end as figure,
    case when not is_withdrawn then struct_pack(s := obs_status, c := conf_status, r := reported_for) end as standing
from said;

-- Grain: one row per valid row whose key may have been met before.
create or replace table compared as
with with_before as (
    select
        *,
        lag(figure) over same_key as figure_before,
        lag(standing) over same_key as standing_before
    from statement
    window same_key as (
        partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
        order by file_no)
)
select
    file_no, row_id,
    case
        when is_withdrawn and figure_before is null then 'unchanged'
        when is_withdrawn then 'withdrawn'
        when figure_before is null then 'new'
        when figure is distinct from figure_before then 'revised'
        when standing is distinct from standing_before then 'status'
        else 'unchanged'
    end as change
from with_before
where row_id is not null;

-- Rows that say nothing new; a key nobody knew has nothing to withdraw. Grain: one row per such row.
create or replace table unchanged as
select row_id, file_no from compared where change = 'unchanged'
union all
select row_id, file_no from valid where is_withdrawn and key_hash not in (select key_hash from met_before);
