-- What a load entered into the past does not change: a figure that a later file confirmed. That file was no version, since
-- it said what was known already; with this load between, it becomes one. Without it the newest knowledge of the figure
-- would be what this load says of an earlier time.

-- What was said about the keys of this load after its own time of knowledge, the first statement of each.
-- Grain: one row per key.
create or replace table said_later as
with later as (
    select
        indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        known_from, load_id, file_no, file_sha256, sheet, row_no, column_no, false as is_version
    from confirmed_so_far
    union all by name
    select
        indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        known_from, load_id, file_no, file_sha256, sheet, row_no, column_no, true as is_version
    from logged
)
select later.*
from later
semi join (from statement where row_id is not null)
    using (indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
where getvariable('is_backdated')::boolean and known_from > (select max(known_from) from received)
qualify row_number() over (
    partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
    order by known_from, is_version desc) = 1;

-- Grain: one row per key this load changed for its own time only.
create or replace table reinstated as
with last_said as (
    select *
    from statement
    where getvariable('is_backdated')::boolean
    qualify row_number() over (
        partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
        order by file_no desc) = 1
),
ended as (
    select a.*
    from last_said as a
    join statement as b
        using (indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
    where b.file_no = 0 and a.file_no > 0
        and (a.figure is distinct from b.figure or a.standing is distinct from b.standing)
)
select
    k.* replace (
        l.known_from as known_from, l.load_id as load_id, l.file_no as file_no, l.file_sha256 as file_sha256,
        l.sheet as sheet, l.row_no as row_no, l.column_no as column_no)
from known_then as k
semi join ended using (indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
join said_later as l using (indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
where not l.is_version;

-- Files the new versions stand in: those of this load under their own number, then those that had confirmed what is
-- reinstated. Grain: one row per file.
create or replace table said_in as
select file_no as place, getvariable('load_id')::integer as load_id, file_no, file_sha256, known_from
from received
union all
select
    (select max(file_no) from received) + row_number() over (order by known_from) as place,
    load_id, file_no, file_sha256, known_from
from (select distinct load_id, file_no, file_sha256, known_from from reinstated);
