-- What is wrong with figures that could be read. Grain: one row per row and rule.
create or replace table validate_found as
with whole as not materialized (
    select c.* from conformed as c
    -- a row with a warning, such as a name that was recovered, is judged like any other
    where c.row_id not in (
        select row_id from conform_found join dim_rule using (rule_code) where severity <> 'warning'
    )
),
ranged as not materialized (
    select c.*, d.min_value, d.max_value, d.value_type
    from whole as c join dim_indicator as d on d.indicator = c.indicator
),
-- few keys stand in a file more than once: only those are looked at closely, and with them the rare two of one hash
repeated_hashes as (
    select hash(file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
    from whole group by key_hash having count(*) > 1
),
perhaps_repeated as (
    select * from whole
    where hash(file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
        in (select key_hash from repeated_hashes)
),
repeated_keys as (
    select file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
    from perhaps_repeated group by all having count(*) > 1
),
repeated as (
    select
        w.*,
        min((w.row_no, w.column_no, w.row_id)) over same_key as first_place,
        count(distinct (obs_value, lower_bound, upper_bound, numerator, denominator, obs_status)) over same_key as values_of_key,
        string_agg(coalesce(nullif(value_as_printed, ''), '–'), ' · ') over (same_key order by w.row_no, w.column_no
            rows between unbounded preceding and unbounded following) as printed_of_key
    from perhaps_repeated as w
    semi join repeated_keys using (file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
    window same_key as (
        partition by file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
    )
),
faults as (
    select row_id, 'time_period' as column_name, 'PERIOD_FUTURE' as rule_code, time_period as found,
        strftime(getvariable('loaded_on')::date, '%d/%m/%Y') as expected
    from whole where period_start > getvariable('loaded_on')::date
    union all by name
    select row_id, 'reported_for' as column_name, 'REPORTED_FOR_BEFORE_PERIOD' as rule_code, reported_for as found,
        time_period as expected
    from whole where reported_for_end < period_start
    union all by name
    select row_id, 'obs_value' as column_name, 'VALUE_MISSING' as rule_code, value_as_printed as found, null as expected
    from whole
    where obs_value is null and lower_bound is null and upper_bound is null and numerator is null
        and obs_status not in ('M', 'O', 'Q')
    union all by name
    select row_id, 'obs_value' as column_name, 'VALUE_OUT_OF_RANGE' as rule_code, value_as_printed as found,
        concat('[', coalesce(rtrim(rtrim(cast(min_value as varchar), '0'), '.'), '…'), '; ',
            coalesce(rtrim(rtrim(cast(max_value as varchar), '0'), '.'), '…'), ']') as expected
    from ranged
    where obs_value < min_value or obs_value > max_value
        or lower_bound < min_value or lower_bound > max_value
        or upper_bound < min_value or upper_bound > max_value
    union all by name
    select row_id, 'numerator' as column_name, 'NUMERATOR_ABOVE_DENOMINATOR' as rule_code,
        rtrim(rtrim(cast(numerator as varchar), '0'), '.') as found,
        rtrim(rtrim(cast(denominator as varchar), '0'), '.') as expected
    from whole where unit_measure = 'PT' and numerator > denominator
    union all by name
    select row_id, 'obs_value' as column_name, 'SHARE_NOT_QUOTIENT' as rule_code, value_as_printed as found,
        cast(round(100 * numerator::double / denominator::double, 2)::decimal(18, 2) as varchar) as expected
    from whole
    where unit_measure = 'PT' and denominator > 0 and numerator <= denominator
        -- printed shares are rounded: half a unit of the last printed decimal is allowed
        and abs(obs_value::double - 100 * numerator::double / denominator::double)
            > 0.5 * power(10, -length(regexp_extract(value_as_printed, '[.,]([0-9]+)', 1))) + 1e-9
    union all by name
    select row_id, 'obs_value' as column_name, 'KEY_CONFLICT' as rule_code, printed_of_key as found, null as expected
    from repeated where values_of_key > 1
    union all by name
    select row_id, 'obs_value' as column_name, 'KEY_REPEATED' as rule_code, value_as_printed as found, null as expected
    from repeated where values_of_key = 1 and (row_no, column_no, row_id) <> first_place
)
select
    c.file_no, c.sheet, c.row_no, coalesce(k.column_no, c.column_no) as column_no,
    f.rule_code, f.found, f.expected, f.row_id
from faults as f
join conformed as c on c.row_id = f.row_id
left join staged_column as k
    on k.file_no = c.file_no and k.sheet is not distinct from c.sheet and k.column_name = f.column_name;

-- Everything found in the files of this load, in the words of the rules.
-- Grain: one row per cell, rule and text: a label at fault is one finding, however many figures stand in its row.
create or replace table finding_of_load as
with all_found as (
    select file_no, sheet, row_no, column_no, rule_code, found, expected from found
    union by name
    select file_no, sheet, row_no, column_no, rule_code, found, expected from conform_found
    union by name
    select file_no, sheet, row_no, column_no, rule_code, found, expected from validate_found
)
select
    f.file_no, r.rule_kind, r.severity, f.sheet, f.row_no, f.column_no, f.rule_code, f.found, f.expected,
    replace(replace(r.message_vi, '{found}', coalesce(f.found, '')), '{expected}', coalesce(f.expected, '')) as message_vi,
    replace(replace(r.message_en, '{found}', coalesce(f.found, '')), '{expected}', coalesce(f.expected, '')) as message_en,
    null::varchar as waiver_role, null::varchar as waiver_reason, null::date as waived_until
from all_found as f
join dim_rule as r on r.rule_code = f.rule_code;

-- How each file ends. Grain: one row per file of the load.
create or replace table outcome as
with rejected as (
    select file_no, count(distinct row_no * 100000 + column_no) as cells, count(distinct row_no) as rows_hit
    from (
        select file_no, row_no, column_no from found join dim_rule using (rule_code) where severity = 'error' and rule_kind = 'layout'
        union
        select c.file_no, c.row_no, c.column_no from conform_found as f
        join dim_rule using (rule_code) join conformed as c using (row_id) where severity = 'error'
        union
        select c.file_no, c.row_no, c.column_no from validate_found as f
        join dim_rule using (rule_code) join conformed as c using (row_id) where severity = 'error'
    )
    group by file_no
),
refusing as (
    select distinct file_no from finding_of_load where rule_kind = 'file' and severity = 'error'
)
select
    r.file_no, r.rows_read,
    coalesce(j.cells, 0) as rows_rejected,
    r.reject_above_percent,
    case
        when r.already_loaded then 'already_loaded'
        when f.file_no is not null then 'refused'
        when 100 * coalesce(j.cells, 0) > r.reject_above_percent * r.rows_read then 'refused'
        when coalesce(j.cells, 0) > 0 then 'accepted_with_rejections'
        else 'accepted'
    end as outcome,
    f.file_no is null and not r.already_loaded
        and 100 * coalesce(j.cells, 0) > r.reject_above_percent * r.rows_read as above_threshold
from received as r
left join rejected as j on j.file_no = r.file_no
left join refusing as f on f.file_no = r.file_no;

insert into finding_of_load
select
    o.file_no, r.rule_kind, r.severity, null, 0, 0, r.rule_code,
    concat(o.rows_rejected, '/', o.rows_read), concat(o.reject_above_percent, ' %'),
    replace(replace(r.message_vi, '{found}', concat(o.rows_rejected, '/', o.rows_read)), '{expected}', concat(o.reject_above_percent, ' %')),
    replace(replace(r.message_en, '{found}', concat(o.rows_rejected, '/', o.rows_read)), '{expected}', concat(o.reject_above_percent, ' %')),
    null, null, null
from outcome as o
join dim_rule as r on r.rule_code = 'TOO_MANY_REJECTED'
where o.above_threshold;

-- Rows that are not taken, whatever becomes of their file. Grain: one row per conformed row.
create or replace table not_taken as
select row_id from conform_found join dim_rule using (rule_code) where severity = 'error'
union
select row_id from validate_found join dim_rule using (rule_code) where severity = 'error'
union
select row_id from conform_found where rule_code = 'AREA_NOT_THEN'
union
select row_id from validate_found where rule_code = 'KEY_REPEATED';
