-- What one rule found goes to the findings of the load: the rule ran just before and left found_by_rule. Somebody may
-- have let it pass: a waiver for the figure, or a correction that answers it. Where a rule allows so many findings a
-- series (series_up_to), or a file and indicator (single_up_to), more of them become one that counts them.
insert into validate_found
with by_subject as (
    select r.row_id, c.file_no, c.indicator, r.column_name, r.found, r.expected
    from found_by_rule as r
    join (select row_id, file_no, indicator from conformed) as c on c.row_id = r.row_id
),
-- thousands of a kind are one finding whatever they are in detail
flood as (
    select file_no, indicator, min(row_id) as row_id, count(*) as findings
    from by_subject
    where parameter('single_up_to') is not null
    group by file_no, indicator
    having count(*) > 1000
),
few as (
    select b.row_id, b.column_name, shown(b.found) as found, shown(b.expected) as expected, coalesce(f.findings, 1) as stands_for
    from by_subject as b
    left join flood as f on f.file_no = b.file_no and f.indicator = b.indicator
    where f.row_id is null or f.row_id = b.row_id
),
placed as (
    select
        c.row_id, c.file_no, c.indicator, c.ref_area, c.time_period, a.correction, c.sheet, c.row_no,
        c.column_no as value_column, r.column_name, r.found, r.expected, r.stands_for,
        hash(c.file_no, c.indicator, c.ref_area, c.sex, c.age, c.urbanisation, c.ethnicity, c.breakdown, c.source) as series
    from few as r
    join conformed as c on c.row_id = r.row_id
    left join corrected_row as a on a.row_id = r.row_id and a.rule_code = 'CORRECTION_APPLIED'
),
waived as (
    select p.row_id, arg_max((w.role, w.reason, w.until), w.until) as waiver
    from placed as p
    join waiver as w on w.rule_code = getvariable('rule_code')
        and coalesce(w.indicator, p.indicator) = p.indicator
        and coalesce(w.ref_area, p.ref_area) = p.ref_area
        and coalesce(w.time_period, p.time_period) = p.time_period
        and w.until >= getvariable('loaded_on')::date
    group by p.row_id
),
-- rules about one figure see the value as it was corrected; the others see what the source says
answer as (
    select * from dim_correction
    where (select rule_kind from dim_rule where rule_code = getvariable('rule_code')) <> 'data_point'
),
answered as (
    select
        p.*,
        case when w.row_id is null then k.role else w.waiver[1] end as waiver_role,
        case when w.row_id is null then concat(k.correction, ': ', k.reason_vi, ' · ', k.reason_en) else w.waiver[2] end
            as waiver_reason,
        w.waiver[3] as waived_until
    from placed as p
    left join waived as w on w.row_id = p.row_id
    left join answer as k on k.correction = p.correction
),
in_series as (
    select
        *,
        count(*) over (partition by series, waiver_role) as like_it,
        row_number() over (partition by series, waiver_role order by row_no, value_column, row_id, expected, found) as place
    from answered
),
one_a_series as (
    select
        * exclude (like_it, place)
        replace (case when like_it > parameter('series_up_to') then like_it else stands_for end as stands_for)
    from in_series
    where place = 1 or not coalesce(like_it > parameter('series_up_to'), false)
),
in_file as (
    select
        *,
        count(*) over (partition by file_no, indicator, waiver_role) as like_it,
        sum(stands_for) over (partition by file_no, indicator, waiver_role) as all_like_it,
        row_number() over (partition by file_no, indicator, waiver_role order by row_no, value_column, row_id, expected, found) as place
    from one_a_series
),
kept as (
    select
        * exclude (stands_for),
        case when like_it > parameter('single_up_to') then all_like_it else stands_for end as stands_for
    from in_file
    where place = 1 or not coalesce(like_it > parameter('single_up_to'), false)
)
select
    k.row_id, k.file_no, k.sheet,
    case when k.column_name is null then 0 else k.row_no end as row_no,
    case when k.column_name is null then 0 else coalesce(s.column_no, k.value_column) end as column_no,
    getvariable('rule_code') as rule_code,
    case when k.stands_for > 1 then concat(k.found, ' (+', k.stands_for - 1, ')') else k.found end as found,
    k.expected, k.waiver_role, case when k.waiver_role is not null then k.waiver_reason end, k.waived_until
from kept as k
left join staged_column as s
    on s.file_no = k.file_no and s.sheet is not distinct from k.sheet and s.column_name = k.column_name;
