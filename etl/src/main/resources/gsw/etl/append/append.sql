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

-- Grain: one row per valid row.
create or replace view change_of_row as
select v.row_id, v.file_no, coalesce(c.change, 'new') as change
from valid as v
left join compared as c on c.row_id = v.row_id;

-- The segment of the log. Grain: one row per key and time of knowledge.
copy (
    select
        v.indicator, v.ref_area, v.time_period, v.sex, v.age, v.urbanisation, v.ethnicity, v.breakdown, v.source,
        v.obs_value, v.lower_bound, v.upper_bound, v.numerator, v.denominator, v.unit_measure, v.unit_mult,
        v.value_as_printed, v.correction, v.obs_status, v.conf_status, v.source_detail, v.comment_obs, v.reported_for,
        v.period_start, v.period_end,
        false as is_withdrawn,
        s.source_class = 'synthetic' as is_synthetic,
        r.known_from, getvariable('load_id')::integer as load_id, v.file_no, r.file_sha256,
        v.sheet, v.row_no, v.column_no
    from valid as v
    left join compared as c on c.row_id = v.row_id
    join received as r on r.file_no = v.file_no
    join dim_source as s on s.source = v.source
    where coalesce(c.change, 'new') <> 'unchanged'
) to (getvariable('observation_file')) (format parquet, compression zstd);

-- Grain: one row per finding.
copy (
    select
        getvariable('load_id')::integer as load_id, f.file_no, r.file_name, f.sheet,
        nullif(f.row_no, 0) as row_no, nullif(f.column_no, 0)::integer as column_no,
        case when f.row_no > 0 and f.column_no > 0 then concat(column_letters(f.column_no), f.row_no) end as cell,
        f.rule_code, f.severity, f.found, f.expected, f.message_vi, f.message_en,
        f.waiver_role, f.waiver_reason, f.waived_until
    from finding_of_load as f
    join received as r on r.file_no = f.file_no
    order by f.file_no, f.row_no, f.column_no, f.rule_code
) to (getvariable('finding_file')) (format parquet, compression zstd);

-- Grain: one row per file.
copy (
    with changes as (
        select
            file_no,
            count(*) filter (where change = 'new') as rows_new,
            count(*) filter (where change = 'changed') as rows_changed,
            count(*) filter (where change = 'unchanged') as rows_unchanged
        from change_of_row group by file_no
    ),
    taken as (select file_no, count(*) as rows_accepted from valid group by file_no),
    sources as (
        select v.file_no, bool_or(s.source_class = 'synthetic') as is_synthetic
        from valid as v join dim_source as s on s.source = v.source group by v.file_no
    )
    select
        getvariable('load_id')::integer as load_id, r.file_no, r.file_name, r.file_sha256, r.file_bytes,
        r.format, r.form, r.encoding, o.outcome, o.rows_read,
        coalesce(t.rows_accepted, 0) as rows_accepted, o.rows_rejected,
        coalesce(c.rows_new, 0) as rows_new, coalesce(c.rows_changed, 0) as rows_changed,
        coalesce(c.rows_unchanged, 0) as rows_unchanged,
        r.known_from, coalesce(s.is_synthetic, false) as is_synthetic,
        getvariable('program_version')::varchar as program_version
    from received as r
    join outcome as o on o.file_no = r.file_no
    left join changes as c on c.file_no = r.file_no
    left join taken as t on t.file_no = r.file_no
    left join sources as s on s.file_no = r.file_no
    order by r.file_no
) to (getvariable('load_file_file')) (format parquet, compression zstd);
