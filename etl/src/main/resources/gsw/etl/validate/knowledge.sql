-- What is known once this load is in: its own rows, and the newest knowledge of the log where it says nothing. Rules
-- that compare figures with each other or with their past look here. Synthetic figures are nobody's: there is no sender
-- to ask why they contradict each other, so they are not compared.

-- Rows that do not count any more. Grain: one row per row.
create or replace table set_aside as
select row_id from not_understood
union
select f.row_id from validate_found as f join dim_rule as r on r.rule_code = f.rule_code
where (r.severity = 'error' and f.waiver_role is null) or f.rule_code = 'KEY_REPEATED'
union
-- a later file of this load says it again
select row_id
from (
    select row_id, file_no, max(file_no) over (
        partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as last_file
    from candidate
    where (select count(distinct file_no) from conformed) > 1
)
where file_no < last_file;

set variable sources_with_sender = (select list(source) from dim_source where source_class <> 'synthetic');

-- The rows that stand, as the source says them: a correction does not hide from the rules what it corrects.
-- Grain: one row per figure of this load.
create or replace view standing as
select
    c.row_id, c.file_no, c.indicator, c.ref_area, c.time_period, c.sex, c.age, c.urbanisation, c.ethnicity, c.breakdown,
    c.source, c.period_start, c.period_end,
    c.obs_value, c.obs_status, c.unit_measure, c.unit_mult, c.value_as_printed
from conformed as c
where list_contains(getvariable('sources_with_sender'), c.source) and c.row_id not in (select row_id from set_aside);

-- Indicators this load is about, and those a ratio of theirs is made of or makes. Grain: one row per indicator.
create or replace table touched as
with told as (
    select b.indicator from brought as b
    join dim_source as s on s.source = b.source and s.source_class <> 'synthetic'
)
select indicator from told
union
select unnest([q.indicator, q.numerator_indicator, q.denominator_indicator])
from dim_indicator_quotient as q
where q.indicator in (from told) or q.numerator_indicator in (from told) or q.denominator_indicator in (from told);

-- What the log knew about them just before. Grain: one row per figure.
create or replace table known_before as
with version as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from log_so_far
    where indicator in (from touched) and not is_synthetic and known_from < (select min(known_from) from received)
)
select
    indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source, period_start, period_end,
    obs_value, obs_status, unit_measure, unit_mult, value_as_printed, correction, load_id, file_no
from version
where version_age = 1 and not is_withdrawn;

-- Of it, what this load says nothing about. Grain: one row per figure.
create or replace table known_elsewhere as
select k.*
from known_before as k
anti join standing as s
    on s.indicator = k.indicator and s.ref_area = k.ref_area and s.time_period = k.time_period and s.sex = k.sex
    and s.age = k.age and s.urbanisation = k.urbanisation and s.ethnicity = k.ethnicity
    and s.breakdown = k.breakdown and s.source = k.source;

-- Everything known once the load is in. Grain: one row per figure; row_id is null where the log says it.
create or replace view figure as
select
    row_id, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source, period_start, period_end,
    obs_value, obs_status, unit_measure, unit_mult, value_as_printed
from standing
union all
select
    null, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source, period_start, period_end,
    obs_value, obs_status, unit_measure, unit_mult, value_as_printed
from known_elsewhere;

-- Numbers for the texts of each axis: few texts, many figures. Grain: one row per text.
create or replace table area_no as
select ref_area, row_number() over ()::integer as area from (select distinct ref_area from figure);

create or replace table age_no as
select age, case age when '_T' then 0 else row_number() over () end::integer as age_band
from (select distinct age from figure);

create or replace table breakdown_no as
select breakdown, case breakdown when '_T' then 0 else row_number() over () end::integer as part
from (select distinct breakdown from figure);

create or replace table indicator_no as
select indicator, unit_measure, row_number() over ()::integer as subject
from (select distinct indicator, unit_measure from figure);

-- The figures that have a value, in few bytes each, so that a rule reads millions in a second: what is counted, of what
-- period and source, where, and of whom. Sums of halves are told from rounding by half a unit of the printed last digit.
-- Grain: one row per figure; row_id is null where the log says it. 0 stands for the total on every axis.
create or replace table measure as
select
    f.row_id, i.subject, hash(f.indicator, f.time_period, f.source) as cell, a.area,
    case f.sex when '_T' then 0 when 'F' then 1 when 'M' then 2 else 3 end::utinyint as sex,
    case f.urbanisation when '_T' then 0 when 'U' then 1 when 'R' then 2 else 3 end::utinyint as residence,
    case f.ethnicity when '_T' then 0 when 'KINH' then 1 when 'MINORITY' then 2 else 3 end::utinyint as people,
    g.age_band, b.part,
    f.obs_value::double as value,
    half_unit(f.obs_value, f.value_as_printed, f.unit_mult)::double as rounding
from figure as f
join indicator_no as i on i.indicator = f.indicator and i.unit_measure = f.unit_measure
join area_no as a on a.ref_area = f.ref_area
join age_no as g on g.age = f.age
join breakdown_no as b on b.breakdown = f.breakdown
where f.obs_value is not null;

-- What the rule that runs looks at. Grain: one row per figure.
create or replace view measured as
select m.* from measure as m
where m.subject in (select i.subject from indicator_no as i join in_scope using (indicator, unit_measure));

-- Two sums differ more than rounding explains; the second term is what arithmetic with doubles may lose.
create or replace macro differ(one, other, rounding) as
    abs(one - other) > rounding * (1 + 1e-9) + 1e-13 * (abs(one) + abs(other));

-- Which parts there are at all, so that a rule passes over what has none. Grain: one row per subject.
create or replace table shape as
select
    subject,
    bool_or(sex = 0) and bool_or(sex = 1) and bool_or(sex = 2) as has_sexes,
    bool_or(residence = 0) and bool_or(residence = 1) and bool_or(residence = 2) as has_residences,
    bool_or(people = 0) and bool_or(people = 1) and bool_or(people = 2) as has_peoples,
    bool_or(age_band = 0) and bool_or(age_band <> 0) as has_ages,
    bool_or(part = 0) and bool_or(part <> 0) as has_parts
from measure
group by subject;

-- The last day a map of the country was in force. Grain: one row per edition.
create or replace table map_end as
select area_edition, max(coalesce(valid_to, date '9999-12-31')) as last_day
from dim_area where area_level = 'province' group by area_edition;

-- Which units make up which whole, where figures of both are there. Grain: one row per unit and whole.
create or replace table area_part as
with unit as (
    select area_level as level, ref_area, 'VN' as whole, area_edition, valid_from, valid_to
    from dim_area where area_level = 'province'
    union all
    select 'province of region', ref_area, region_ref_area, area_edition, valid_from, valid_to
    from dim_area where area_level = 'province' and region_ref_area is not null
    union all
    select c.area_level, c.ref_area, coalesce(d.parent_ref_area, c.parent_ref_area), c.area_edition, c.valid_from, c.valid_to
    from dim_area as c
    left join dim_area as d on d.ref_area = c.parent_ref_area and d.area_level = 'district'
    where c.area_level = 'commune'
    union all
    -- an island district may have no communes: it stands for itself
    select 'commune', d.ref_area, d.parent_ref_area, d.area_edition, d.valid_from, d.valid_to
    from dim_area as d
    where d.area_level = 'district'
        and d.ref_area not in (select parent_ref_area from dim_area where area_level = 'commune')
    union all
    select 'commune of district', c.ref_area, d.ref_area, c.area_edition, c.valid_from, c.valid_to
    from dim_area as c
    join dim_area as d on d.ref_area = c.parent_ref_area and d.area_level = 'district'
    where c.area_level = 'commune'
    union all
    select area_level, ref_area, parent_ref_area, area_edition, valid_from, valid_to
    from dim_area where area_level = 'district'
)
select
    u.level, u.ref_area, u.whole, u.area_edition, p.area, w.area as whole_area,
    coalesce(u.valid_from, date '0001-01-01') as valid_from, coalesce(u.valid_to, date '9999-12-31') as valid_to,
    count(p.area) over (partition by u.level, u.whole, u.area_edition) as parts_with_figures
from unit as u
join area_no as w on w.ref_area = u.whole
left join area_no as p on p.ref_area = u.ref_area;

-- The periods a whole has figures of, and how many units it had then: on the last day of the period, or of the map.
-- Grain: one row per level, whole, edition and cell.
create or replace table parts_on as
with said as (
    select distinct w.ref_area, hash(f.indicator, f.time_period, f.source) as cell, f.period_end
    from figure as f
    join (select distinct whole as ref_area from area_part where parts_with_figures > 0) as w on w.ref_area = f.ref_area
)
select p.level, p.whole_area, p.area_edition, s.cell, least(s.period_end, m.last_day) as day, count(*) as parts
from area_part as p
join map_end as m on m.area_edition = p.area_edition
join said as s on s.ref_area = p.whole
where p.parts_with_figures > 0 and p.valid_from <= least(s.period_end, m.last_day) and p.valid_to >= least(s.period_end, m.last_day)
group by all
having count(*) = count(p.area);

-- Wholes that are not what their parts add up to, as a rule finds them: only where every part has a figure, and from a day
-- on. Half a unit of each printed last digit is allowed. Grain: one row per figure of the whole.
create or replace macro whole_not_parts(level_of_parts, since) as table
with parts as (
    select
        o.whole_area, m.cell, m.subject, m.sex, m.residence, m.people, m.age_band, m.part,
        sum(m.value) as total, sum(m.rounding) as rounding, min(m.row_id) as first_row, o.parts
    from measured as m
    join area_part as p on p.area = m.area and p.level = level_of_parts
    join parts_on as o on o.level = p.level and o.whole_area = p.whole_area and o.area_edition = p.area_edition
        and o.cell = m.cell
    where p.valid_from <= o.day and p.valid_to >= o.day and o.day >= since
    group by o.whole_area, o.area_edition, m.cell, m.subject, m.sex, m.residence, m.people, m.age_band, m.part, o.parts
    having count(*) = o.parts
)
select
    coalesce(w.row_id, p.first_row) as row_id, 'obs_value' as column_name, w.value as found,
    concat(shown(p.total), ' (', p.parts, ')') as expected
from parts as p
join measured as w on w.area = p.whole_area and w.cell = p.cell and w.subject = p.subject and w.sex = p.sex
    and w.residence = p.residence and w.people = p.people and w.age_band = p.age_band and w.part = p.part
where coalesce(w.row_id, p.first_row) is not null and differ(w.value, p.total, w.rounding + p.rounding);
