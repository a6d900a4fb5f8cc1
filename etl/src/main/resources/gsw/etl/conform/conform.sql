-- The number a text says, times a power of ten; null if it says none. Exact: the power goes into the text, so that
-- 88.1e3 is 88100. The first branch says the same as the second for the numbers that are common, and takes a fiftieth
-- of the time: eighteen digits fit a machine word.
create or replace macro exact_number(text, power) as
    case
        when regexp_full_match(text, '[+-]?[0-9]{1,9}([.][0-9]{1,6})?') and power in ('0', '1', '2', '3') then
            cast(cast(concat(text, 'e', power) as decimal(18, 6)) as decimal(38, 12))
        when regexp_full_match(text, '[+-]?[0-9]+([.][0-9]+)?') then
            try_cast(concat(text, 'e', power) as decimal(38, 12))
    end;

-- Few texts, many rows: as places in a list of their own they are carried and written ten times as fast. In the file
-- they are texts again.
create type indicator_code as enum (
    select indicator from lookup_indicator where indicator is not null union select '_T' order by all
);

create type area_code as enum (
    select ref_area from lookup_area where ref_area is not null union select '_T' order by all
);

create type period_code as enum (
    select time_period from lookup_period where time_period is not null union select '_T' order by all
);

create type breakdown_code as enum (
    select code from lookup_code where codelist = 'BREAKDOWN' and code is not null union select '_T' order by all
);

create type axis_code as enum (
    select '_T'
    union
    select code from lookup_code where codelist <> 'BREAKDOWN' and code is not null
    union
    select unit_measure from dim_indicator where unit_measure is not null
    union
    select obs_status from lookup_period where obs_status is not null
    order by all
);

-- What the lookups found, in such places. Grain: one row per text.
create table indicator_said as
select
    l.raw, l.indicator::indicator_code as indicator, d.unit_measure::axis_code as unit_measure,
    l.rule_code is not null as has_finding
from lookup_indicator as l
left join dim_indicator as d on d.indicator = l.indicator;

create table period_said as
select
    raw, time_period::period_code as time_period, period_start, period_end, obs_status::axis_code as obs_status
from lookup_period;

create table area_said as
select
    raw, area_edition, area_level, parent_area, time_period, ref_area::area_code as ref_area,
    rule_code is not null as has_finding
from lookup_area;

create table code_said as
select codelist, raw, code::axis_code as code, rule_code is not null as has_finding
from lookup_code where codelist <> 'BREAKDOWN';

create table breakdown_said as
select raw, code::breakdown_code as code, rule_code is not null as has_finding
from lookup_code where codelist = 'BREAKDOWN';

-- Every axis in the codes of the warehouse, every number exact and in base units.
-- Grain: one row per staged row; a null that should not be null makes it suspect, and conform_found says why.
create or replace view conformed as
with looked_up as (
    select
        x.row_id, x.file_no, x.sheet, x.row_no, x.column_no,
        i.indicator, a.ref_area, p.time_period, p.period_start, p.period_end,
        rep.time_period as reported_for, rep.period_end as reported_for_end, x.reported_for as reported_for_text,
        sex.code as sex, age.code as age, urb.code as urbanisation, eth.code as ethnicity, brk.code as breakdown,
        src.code as source,
        -- a period may say that its figures are provisional
        case when sta.code = 'A' then coalesce(p.obs_status, sta.code) else sta.code end as obs_status, con.code as conf_status, mul.code as unit_mult_code,
        coalesce(unit.code, case when x.unit_measure is null then i.unit_measure end) as unit_measure,
        i.unit_measure as unit_of_indicator,
        true in (
            i.has_finding, a.has_finding, sex.has_finding, age.has_finding, urb.has_finding, eth.has_finding,
            brk.has_finding, src.has_finding, sta.has_finding, con.has_finding, mul.has_finding, unit.has_finding
        ) as has_lookup_finding,
        x.obs_value as value_text, x.numerator as numerator_text, x.denominator as denominator_text,
        x.lower_bound as lower_text, x.upper_bound as upper_text,
        x.source_detail, x.comment_obs, x.value_as_printed
    from axis as x
    left join indicator_said as i on i.raw = x.indicator
    left join period_said as p on p.raw = x.time_period
    left join period_said as rep on rep.raw = x.reported_for
    left join area_said as a
        on a.raw = x.ref_area
        and a.area_edition is not distinct from x.area_edition
        and a.area_level is not distinct from x.area_level
        and a.parent_area is not distinct from x.parent_area
        and a.time_period is not distinct from x.time_period
    left join code_said as sex on sex.codelist = 'SEX' and sex.raw = x.sex
    left join code_said as age on age.codelist = 'AGE' and age.raw = x.age
    left join code_said as urb on urb.codelist = 'URBANISATION' and urb.raw = x.urbanisation
    left join code_said as eth on eth.codelist = 'ETHNICITY' and eth.raw = x.ethnicity
    left join breakdown_said as brk on brk.raw = x.breakdown
    left join code_said as src on src.codelist = 'SOURCE' and src.raw = x.source
    left join code_said as sta on sta.codelist = 'OBS_STATUS' and sta.raw = x.obs_status
    left join code_said as con on con.codelist = 'CONF_STATUS' and con.raw = x.conf_status
    left join code_said as mul on mul.codelist = 'UNIT_MULT' and mul.raw = x.unit_mult
    left join code_said as unit on unit.codelist = 'UNIT_MEASURE' and unit.raw = x.unit_measure
),
numbered as (
    select
        *,
        try_cast(unit_mult_code::varchar as integer) as unit_mult,
        exact_number(value_text, unit_mult_code) as obs_value,
        exact_number(lower_text, unit_mult_code) as lower_bound,
        exact_number(upper_text, unit_mult_code) as upper_bound,
        exact_number(numerator_text, '0') as numerator,
        exact_number(denominator_text, '0') as denominator
    from looked_up
)
select
    * exclude (
        value_text, numerator_text, denominator_text, lower_text, upper_text, reported_for_text, unit_mult_code,
        has_lookup_finding
    ),
    coalesce(has_lookup_finding, false) or indicator is null or time_period is null or ref_area is null or sex is null or age is null
        or urbanisation is null or ethnicity is null or breakdown is null or source is null or obs_status is null
        or conf_status is null or unit_mult is null
        or unit_measure is null or coalesce(unit_measure <> unit_of_indicator, false)
        or (reported_for is null and reported_for_text is not null)
        or (obs_value is null and value_text is not null)
        or (lower_bound is null and lower_text is not null)
        or (upper_bound is null and upper_text is not null)
        or (numerator is null and numerator_text is not null)
        or (denominator is null and denominator_text is not null)
        or (obs_status = 'WITHDRAWN' and (comment_obs is null
            or coalesce(value_text, lower_text, upper_text, numerator_text, denominator_text) is not null)) as is_suspect
from numbered;
