-- Few rows are at fault: only those are looked at closely, with what empty cells stand for.
-- Grain: one row per staged row that conforming could not say all of.
create or replace table suspect as
select
    * exclude (source_detail, value_as_printed)
        replace (
            coalesce(sex, '_T') as sex, coalesce(age, '_T') as age, coalesce(urbanisation, '_T') as urbanisation,
            coalesce(ethnicity, '_T') as ethnicity, coalesce(breakdown, '_T') as breakdown,
            coalesce(obs_status, 'A') as obs_status, coalesce(conf_status, 'F') as conf_status,
            coalesce(unit_mult, '0') as unit_mult
        )
from axis
where row_id in (select row_id from conformed where is_suspect);

-- What conforming made of those rows. Grain: one row per suspect row.
create or replace table suspect_conformed as
select row_id, indicator, unit_measure, unit_of_indicator, obs_status
from conformed
where is_suspect;

-- What could not be conformed. Grain: one row per staged row and axis at fault.
create or replace table conform_found as
with faults as (
    select x.row_id, 'indicator' as column_name, coalesce(i.rule_code, 'INDICATOR_MISSING') as rule_code, x.indicator as found, i.expected
    from suspect as x left join lookup_indicator as i on i.raw = x.indicator
    where i.indicator is null or i.rule_code is not null
    union all by name
    select x.row_id, 'time_period' as column_name, coalesce(p.rule_code, 'PERIOD_MISSING') as rule_code, x.time_period as found, p.expected
    from suspect as x left join lookup_period as p on p.raw = x.time_period
    where p.time_period is null
    union all by name
    select x.row_id, 'source' as column_name, 'SOURCE_MISSING' as rule_code, null as found, null as expected
    from suspect as x
    where x.source is null
    union all by name
    select x.row_id, 'reported_for' as column_name, p.rule_code, x.reported_for as found, p.expected
    from suspect as x join lookup_period as p on p.raw = x.reported_for
    where p.time_period is null
    union all by name
    select
        x.row_id, 'ref_area' as column_name,
        case
            when a.rule_code is null then 'AREA_MISSING'
            -- an office prints '..' beside a unit that was not there: no figure is lost
            when a.rule_code = 'AREA_WRONG_EDITION' and x.is_empty then 'AREA_NOT_THEN'
            else a.rule_code
        end as rule_code,
        x.ref_area as found,
        case
            when a.rule_code = 'AREA_WRONG_EDITION' and not x.is_empty then concat(x.time_period, ' (', a.expected, ')')
            else a.expected
        end as expected
    from suspect as x
    left join lookup_area as a
        on a.raw = x.ref_area
        and a.area_edition is not distinct from x.area_edition
        and a.area_level is not distinct from x.area_level
        and a.parent_area is not distinct from x.parent_area
        and a.time_period is not distinct from x.time_period
    where x.ref_area is null or a.rule_code is not null
    union all by name
    select u.row_id, u.column_name, l.rule_code, u.found, l.expected
    from (
        unpivot (select row_id, sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure from suspect)
        on sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure
        into name column_name value found
    ) as u
    join lookup_code as l on l.codelist = upper(u.column_name) and l.raw = u.found
    where l.code is null or l.rule_code is not null
    union all by name
    select c.row_id, 'unit_measure' as column_name,
        case when c.unit_measure is null then 'UNIT_MISSING' else 'UNIT_OTHER' end as rule_code,
        c.unit_measure as found, c.unit_of_indicator as expected
    from suspect_conformed as c
    join suspect as x on x.row_id = c.row_id
    where c.indicator is not null
        and ((c.unit_measure is null and x.unit_measure is null) or c.unit_measure <> c.unit_of_indicator)
    union all by name
    -- a withdrawal says why, and nothing else
    select c.row_id, 'obs_status' as column_name, 'WITHDRAWAL_UNCLEAR' as rule_code, x.obs_status as found, null as expected
    from suspect_conformed as c
    join suspect as x on x.row_id = c.row_id
    where c.obs_status = 'WITHDRAWN' and (x.comment_obs is null
        or coalesce(x.obs_value, x.lower_bound, x.upper_bound, x.numerator, x.denominator) is not null)
    union all by name
    select u.row_id, u.column_name, 'NUMBER_UNREADABLE' as rule_code, u.found, '1234.5' as expected
    from (
        unpivot (select row_id, obs_value, numerator, denominator, lower_bound, upper_bound from suspect)
        on obs_value, numerator, denominator, lower_bound, upper_bound
        into name column_name value found
    ) as u
    where exact_number(u.found, '0', false) is null
)
select
    x.file_no, x.sheet, x.row_no, coalesce(k.column_no, x.column_no) as column_no,
    f.rule_code, f.found, f.expected, f.row_id
from faults as f
join suspect as x on x.row_id = f.row_id
left join staged_column as k
    on k.file_no = x.file_no and k.sheet is not distinct from x.sheet and k.column_name = f.column_name;
