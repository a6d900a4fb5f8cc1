-- A withdrawal of what nobody knew is told of, with the rest. Grain: one row per finding.
create or replace view finding_of_all as
from finding_of_load
union all by name
select
    v.file_no, d.rule_kind, d.severity, v.sheet, v.row_no, v.column_no, d.rule_code,
    concat_ws(' ', v.indicator, v.ref_area, v.time_period) as found,
    replace(d.message_vi, '{found}', concat_ws(' ', v.indicator, v.ref_area, v.time_period)) as message_vi,
    replace(d.message_en, '{found}', concat_ws(' ', v.indicator, v.ref_area, v.time_period)) as message_en
from valid as v
join unchanged as u on u.row_id = v.row_id
join dim_rule as d on d.rule_code = 'WITHDRAWAL_OF_NOTHING'
where v.is_withdrawn;

-- Grain: one row per finding.
copy (
    select
        getvariable('load_id')::integer as load_id, f.file_no, r.file_name, f.sheet,
        nullif(f.row_no, 0) as row_no, nullif(f.column_no, 0)::integer as column_no,
        case when f.row_no > 0 and f.column_no > 0 then concat(column_letters(f.column_no), f.row_no) end as cell,
        f.rule_code, f.severity, f.found, f.expected, f.message_vi, f.message_en,
        f.waiver_role, f.waiver_reason, f.waived_until
    from finding_of_all as f
    join received as r on r.file_no = f.file_no
    order by f.file_no, f.row_no, f.column_no, f.rule_code
) to (getvariable('finding_file')) (format parquet, compression zstd);

-- Grain: one row per file.
copy (
    with said_by_source as (
        select v.file_no, v.source, count(*) as valid_rows from valid as v group by all
    ),
    taken as (
        select t.file_no, sum(t.valid_rows)::bigint as rows_accepted, bool_or(s.source_class = 'synthetic') as is_synthetic
        from said_by_source as t
        left join dim_source as s on s.source = t.source
        group by t.file_no
    ),
    changes as (
        select
            file_no,
            count(*) filter (where change in ('revised', 'status', 'withdrawn')) as rows_changed,
            count(*) filter (where change = 'status') as rows_status,
            count(*) filter (where change = 'withdrawn') as rows_withdrawn
        from compared group by file_no
    ),
    repeats as (select file_no, count(*) as rows_unchanged from unchanged group by file_no)
    select
        getvariable('load_id')::integer as load_id, r.file_no, r.file_name, r.file_sha256, r.file_bytes,
        r.format, r.form, r.encoding, o.outcome, o.rows_read,
        coalesce(t.rows_accepted, 0) as rows_accepted, o.rows_rejected,
        -- what is neither a change nor said again is new
        coalesce(t.rows_accepted, 0) - coalesce(c.rows_changed, 0) - coalesce(u.rows_unchanged, 0) as rows_new,
        coalesce(c.rows_changed, 0) as rows_changed, coalesce(u.rows_unchanged, 0) as rows_unchanged,
        coalesce(c.rows_status, 0) as rows_status, coalesce(c.rows_withdrawn, 0) as rows_withdrawn,
        r.known_from, getvariable('recorded_at')::timestamp as recorded_at,
        getvariable('is_backdated')::boolean as is_backdated, coalesce(t.is_synthetic, false) as is_synthetic,
        getvariable('program_version')::varchar as program_version
    from received as r
    join outcome as o on o.file_no = r.file_no
    left join taken as t on t.file_no = r.file_no
    left join changes as c on c.file_no = r.file_no
    left join repeats as u on u.file_no = r.file_no
    order by r.file_no
) to (getvariable('load_file_file')) (format parquet, compression zstd);
