-- The number a text says, times a power of ten; null if it says none. Exact: the power goes into the text, so that
-- 88.1e3 is 88100. The first two branches say the same as the third for the numbers that are common, and take a small part
-- of the time: eighteen digits fit a machine word, and eight characters of a plain number hold at most six decimals.
create or replace macro exact_number(text, power, is_plain) as
    case
        when is_plain and power = '0' and strlen(text) <= 8 then cast(cast(text as decimal(18, 6)) as decimal(38, 12))
        when regexp_full_match(text, '[+-]?[0-9]{1,9}([.][0-9]{1,6})?') and power in ('0', '1', '2', '3') then
            cast(cast(concat(text, 'e', power) as decimal(18, 6)) as decimal(38, 12))
        when regexp_full_match(text, '[+-]?[0-9]+([.][0-9]+)?') then
            try_cast(concat(text, 'e', power) as decimal(38, 12))
    end;

-- Few texts, many rows: as places in a list of their own they are carried, sorted and written ten times as fast. The
-- lists are sorted, so that places are in the order of texts.
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

create type level_code as enum (
    select distinct area_level from dim_area order by all
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
    x.raw, l.indicator::indicator_code as indicator, d.unit_measure::axis_code as unit_measure,
    l.rule_code is not null as has_finding, hash(l.indicator) as key_part
from indicator_asked as x
join lookup_indicator as l on l.raw = x.raw
left join dim_indicator as d on d.indicator = l.indicator;

create table period_said as
select
    x.raw, l.time_period::period_code as time_period, l.period_start, l.period_end, l.obs_status::axis_code as obs_status,
    hash(l.time_period) as key_part
from period_asked as x
join lookup_period as l on l.raw = x.raw;

create table reported_said as
select x.raw, l.time_period::period_code as time_period, l.period_end
from reported_asked as x
join lookup_period as l on l.raw = x.raw;

create table area_said as
select
    x.raw, x.area_edition, x.area_level, x.parent_area, x.time_period, l.ref_area::area_code as ref_area,
    d.area_level::level_code as level_of_area, l.rule_code is not null as has_finding, hash(l.ref_area) as key_part
from area_asked as x
join lookup_area as l
    on l.raw = x.raw
    and l.area_edition is not distinct from x.area_edition
    and l.area_level is not distinct from x.area_level
    and l.parent_area is not distinct from x.parent_area
    and l.time_period is not distinct from x.time_period
left join dim_area as d on d.ref_area = l.ref_area;

-- An empty cell stands for what the canonical layout says.
-- A combination is suspect if one of its texts is not understood, or there is something to say about it.
-- Grain: one row per combination.
create table beside_said as
select
    x.sex as sex_text, x.age as age_text, x.urbanisation as urbanisation_text, x.ethnicity as ethnicity_text,
    x.breakdown as breakdown_text, x.source as source_text, x.obs_status as obs_status_text,
    x.conf_status as conf_status_text, x.unit_mult as unit_mult_text, x.unit_measure as unit_measure_text,
    sex.code::axis_code as sex, age.code::axis_code as age, urb.code::axis_code as urbanisation,
    eth.code::axis_code as ethnicity, brk.code::breakdown_code as breakdown, src.code::axis_code as source,
    sta.code::axis_code as obs_status, con.code::axis_code as conf_status, mul.code::axis_code as unit_mult_code,
    try_cast(mul.code as integer) as unit_mult, unit.code::axis_code as unit_measure,
    sex.code is null or age.code is null or urb.code is null or eth.code is null or brk.code is null
        or src.code is null or sta.code is null or con.code is null or try_cast(mul.code as integer) is null
        or coalesce(
            sex.rule_code, age.rule_code, urb.rule_code, eth.rule_code, brk.rule_code, src.rule_code, sta.rule_code,
            con.rule_code, mul.rule_code, unit.rule_code) is not null as is_suspect,
    hash(sex.code, age.code, urb.code, eth.code, brk.code, src.code) as key_part
from said_beside as x
left join lookup_code as sex on sex.codelist = 'SEX' and sex.raw = coalesce(x.sex, '_T')
left join lookup_code as age on age.codelist = 'AGE' and age.raw = coalesce(x.age, '_T')
left join lookup_code as urb on urb.codelist = 'URBANISATION' and urb.raw = coalesce(x.urbanisation, '_T')
left join lookup_code as eth on eth.codelist = 'ETHNICITY' and eth.raw = coalesce(x.ethnicity, '_T')
left join lookup_code as brk on brk.codelist = 'BREAKDOWN' and brk.raw = coalesce(x.breakdown, '_T')
left join lookup_code as src on src.codelist = 'SOURCE' and src.raw = x.source
left join lookup_code as sta on sta.codelist = 'OBS_STATUS' and sta.raw = coalesce(x.obs_status, 'A')
left join lookup_code as con on con.codelist = 'CONF_STATUS' and con.raw = coalesce(x.conf_status, 'F')
left join lookup_code as mul on mul.codelist = 'UNIT_MULT' and mul.raw = coalesce(x.unit_mult, '0')
left join lookup_code as unit on unit.codelist = 'UNIT_MEASURE' and unit.raw = x.unit_measure;

-- Every axis in the codes of the warehouse, every number exact and in base units.
-- Grain: one row per staged row; a null that should not be null makes it suspect, and conform_found says why.
create or replace view worked_out as
with looked_up as (
    select
        x.row_id, x.file_no, x.sheet, x.row_no, x.column_no,
        i.indicator, a.ref_area, a.level_of_area as area_level, p.time_period, p.period_start, p.period_end,
        rep.time_period as reported_for, rep.period_end as reported_for_end, x.reported_for as reported_for_text,
        b.sex, b.age, b.urbanisation, b.ethnicity, b.breakdown, b.source,
        -- a period may say that its figures are provisional
        case when b.obs_status = 'A' then coalesce(p.obs_status, b.obs_status) else b.obs_status end as obs_status,
        b.conf_status, b.unit_mult_code, b.unit_mult,
        coalesce(b.unit_measure, case when x.unit_measure is null then i.unit_measure end) as unit_measure,
        i.unit_measure as unit_of_indicator,
        hash(i.key_part, a.key_part, p.key_part, b.key_part) as key_hash,
        true in (i.has_finding, a.has_finding, b.is_suspect) as is_suspect_text,
        x.obs_value as value_text, x.numerator as numerator_text, x.denominator as denominator_text,
        x.lower_bound as lower_text, x.upper_bound as upper_text,
        x.source_detail, x.comment_obs, x.value_as_printed, x.is_plain
    from axis as x
    left join indicator_said as i on i.raw = x.indicator
    left join period_said as p on p.raw = x.time_period
    left join reported_said as rep on rep.raw = x.reported_for
    left join area_said as a
        on a.raw = x.ref_area
        and a.area_edition is not distinct from x.area_edition
        and a.area_level is not distinct from x.area_level
        and a.parent_area is not distinct from x.parent_area
        and a.time_period is not distinct from x.time_period
    join beside_said as b
        on b.sex_text is not distinct from x.sex
        and b.age_text is not distinct from x.age
        and b.urbanisation_text is not distinct from x.urbanisation
        and b.ethnicity_text is not distinct from x.ethnicity
        and b.breakdown_text is not distinct from x.breakdown
        and b.source_text is not distinct from x.source
        and b.obs_status_text is not distinct from x.obs_status
        and b.conf_status_text is not distinct from x.conf_status
        and b.unit_mult_text is not distinct from x.unit_mult
        and b.unit_measure_text is not distinct from x.unit_measure
),
numbered as (
    select
        *,
        exact_number(value_text, unit_mult_code, is_plain) as obs_value,
        exact_number(lower_text, unit_mult_code, false) as lower_bound,
        exact_number(upper_text, unit_mult_code, false) as upper_bound,
        exact_number(numerator_text, '0', false) as numerator,
        exact_number(denominator_text, '0', false) as denominator
    from looked_up
)
select
    * exclude (
        value_text, numerator_text, denominator_text, lower_text, upper_text, reported_for_text, unit_mult_code,
        is_plain, is_suspect_text
    ),
    coalesce(is_suspect_text, false) or indicator is null or time_period is null or ref_area is null
        or unit_measure is null or coalesce(unit_measure <> unit_of_indicator, false)
        or (reported_for is null and reported_for_text is not null)
        or (obs_value is null and value_text is not null)
        or (lower_bound is null and lower_text is not null)
        or (upper_bound is null and upper_text is not null)
        or (numerator is null and numerator_text is not null)
        or (denominator is null and denominator_text is not null)
        or (obs_status = 'WITHDRAWN' and (comment_obs is null
            or coalesce(value_text, lower_text, upper_text, numerator_text, denominator_text) is not null)) as is_suspect,
    true as is_conformed
from numbered;

-- Whether all rows say the same, or none says anything.
create or replace macro is_same(text) as count(text) = 0 or (count(text) = count(*) and min(text) = max(text));

-- Columns that say the same in all rows, so that memory holds it once: those whose text is the same, and numbers nowhere
-- given. The last stands for itself: one such column there always is.
set variable same_in_all = (
    with beside as (
        select
            is_same(breakdown) as breakdown, is_same(source) as source, is_same(conf_status) as conf_status,
            is_same(unit_mult) as unit_mult
        from said_beside
    ),
    other as (
        select
            is_same(file_no) as file_no, is_same(sheet) as sheet, is_same(column_no) as column_no,
            is_same(reported_for) as reported_for, is_same(reported_for) as reported_for_end,
            is_same(source_detail) as source_detail, is_same(comment_obs) as comment_obs,
            count(lower_bound) = 0 as lower_bound, count(upper_bound) = 0 as upper_bound,
            count(numerator) = 0 as numerator, count(denominator) = 0 as denominator,
            true as is_conformed
        from axis
    )
    select list(column_name)
    from (unpivot (from beside cross join other) on columns(*) into name column_name value is_same)
    where is_same
);

create or replace table conformed_row as
select columns(name -> not list_contains(getvariable('same_in_all'), name)) from worked_out;

-- Grain: one row, or none if there are no rows at all.
create or replace table conformed_same as
select columns(name -> list_contains(getvariable('same_in_all'), name)) from worked_out limit 1;

-- Grain: one row per staged row.
create or replace view conformed as
select * exclude (is_conformed)
from conformed_row
cross join conformed_same;
