-- Every axis in the codes of the warehouse, every number exact and in base units.
-- Grain: one row per staged row; a null that should not be null has its finding in the second statement.
create or replace table conformed as
with looked_up as (
    select
        x.row_id, x.file_no, x.sheet, x.row_no, x.column_no,
        i.indicator, a.ref_area, p.time_period, p.period_start, p.period_end,
        rep.time_period as reported_for, rep.period_end as reported_for_end,
        sex.code as sex, age.code as age, urb.code as urbanisation, eth.code as ethnicity, brk.code as breakdown,
        src.code as source, sta.code as obs_status, con.code as conf_status, mul.code as unit_mult_code,
        coalesce(unit.code, case when x.unit_measure is null then d.unit_measure end) as unit_measure,
        d.unit_measure as unit_of_indicator,
        x.obs_value, x.numerator, x.denominator, x.lower_bound, x.upper_bound,
        x.source_detail, x.comment_obs, x.value_as_printed
    from axis as x
    left join lookup_indicator as i on i.raw = x.indicator
    left join dim_indicator as d on d.indicator = i.indicator
    left join lookup_period as p on p.raw = x.time_period
    left join lookup_period as rep on rep.raw = x.reported_for
    left join lookup_area as a
        on a.raw = x.ref_area
        and a.area_edition is not distinct from x.area_edition
        and a.area_level is not distinct from x.area_level
        and a.parent_area is not distinct from x.parent_area
        and a.time_period is not distinct from x.time_period
    left join lookup_code as sex on sex.codelist = 'SEX' and sex.raw = x.sex
    left join lookup_code as age on age.codelist = 'AGE' and age.raw = x.age
    left join lookup_code as urb on urb.codelist = 'URBANISATION' and urb.raw = x.urbanisation
    left join lookup_code as eth on eth.codelist = 'ETHNICITY' and eth.raw = x.ethnicity
    left join lookup_code as brk on brk.codelist = 'BREAKDOWN' and brk.raw = x.breakdown
    left join lookup_code as src on src.codelist = 'SOURCE' and src.raw = x.source
    left join lookup_code as sta on sta.codelist = 'OBS_STATUS' and sta.raw = x.obs_status
    left join lookup_code as con on con.codelist = 'CONF_STATUS' and con.raw = x.conf_status
    left join lookup_code as mul on mul.codelist = 'UNIT_MULT' and mul.raw = x.unit_mult
    left join lookup_code as unit on unit.codelist = 'UNIT_MEASURE' and unit.raw = x.unit_measure
)
select
    * exclude (obs_value, numerator, denominator, lower_bound, upper_bound, unit_mult_code),
    try_cast(unit_mult_code as integer) as unit_mult,
    null::varchar as correction,
    -- the power of ten goes into the text, so that the cast is exact: 88.1e3 is 88100
    case when regexp_full_match(obs_value, '[+-]?[0-9]+([.][0-9]+)?') then
        try_cast(concat(obs_value, 'e', unit_mult_code) as decimal(38, 12)) end as obs_value,
    case when regexp_full_match(lower_bound, '[+-]?[0-9]+([.][0-9]+)?') then
        try_cast(concat(lower_bound, 'e', unit_mult_code) as decimal(38, 12)) end as lower_bound,
    case when regexp_full_match(upper_bound, '[+-]?[0-9]+([.][0-9]+)?') then
        try_cast(concat(upper_bound, 'e', unit_mult_code) as decimal(38, 12)) end as upper_bound,
    case when regexp_full_match(numerator, '[+-]?[0-9]+([.][0-9]+)?') then
        try_cast(numerator as decimal(38, 12)) end as numerator,
    case when regexp_full_match(denominator, '[+-]?[0-9]+([.][0-9]+)?') then
        try_cast(denominator as decimal(38, 12)) end as denominator
from looked_up;

-- What could not be conformed. Grain: one row per staged row and axis at fault.
create or replace table conform_found as
with faults as (
    select x.row_id, 'indicator' as column_name, coalesce(i.rule_code, 'INDICATOR_MISSING') as rule_code, x.indicator as found, i.expected
    from axis as x left join lookup_indicator as i on i.raw = x.indicator
    where i.indicator is null
    union all by name
    select x.row_id, 'time_period' as column_name, coalesce(p.rule_code, 'PERIOD_MISSING') as rule_code, x.time_period as found, p.expected
    from axis as x left join lookup_period as p on p.raw = x.time_period
    where p.time_period is null
    union all by name
    select x.row_id, 'reported_for' as column_name, p.rule_code, x.reported_for as found, p.expected
    from axis as x join lookup_period as p on p.raw = x.reported_for
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
    from axis as x
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
        unpivot (select row_id, sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure from axis)
        on sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure
        into name column_name value found
    ) as u
    join lookup_code as l on l.codelist = upper(u.column_name) and l.raw = u.found
    where l.code is null
    union all by name
    select c.row_id, 'unit_measure' as column_name,
        case when c.unit_measure is null then 'UNIT_MISSING' else 'UNIT_OTHER' end as rule_code,
        c.unit_measure as found, c.unit_of_indicator as expected
    from conformed as c
    join axis as x on x.row_id = c.row_id
    where c.indicator is not null
        and ((c.unit_measure is null and x.unit_measure is null) or c.unit_measure <> c.unit_of_indicator)
    union all by name
    select u.row_id, u.column_name, 'NUMBER_UNREADABLE' as rule_code, u.found, '1234.5' as expected
    from (
        unpivot (select row_id, obs_value, numerator, denominator, lower_bound, upper_bound from axis)
        on obs_value, numerator, denominator, lower_bound, upper_bound
        into name column_name value found
    ) as u
    where not regexp_full_match(u.found, '[+-]?[0-9]+([.][0-9]+)?') or try_cast(u.found as decimal(38, 12)) is null
)
select
    x.file_no, x.sheet, x.row_no, coalesce(k.column_no, x.column_no) as column_no,
    f.rule_code, f.found, f.expected, f.row_id
from faults as f
join axis as x on x.row_id = f.row_id
left join staged_column as k on k.file_no = x.file_no and k.column_name = f.column_name;
