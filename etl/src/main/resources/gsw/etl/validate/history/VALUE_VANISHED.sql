-- What the sender had and has no more. A cell that is empty now; and in files of one form, which come again and again
-- with the same rows and columns, rows and columns that are not there. The delivery it is held against is every
-- earlier file of the form that was about at least half of the same units; units that have ended since do not count.
-- A file in the canonical layout may hold anything: it is held against an earlier one only if nearly every figure of
-- that one, indicator by indicator, comes again.
-- Grain: one row per empty cell; one row per unit that is missing, or per period that is missing for all of them.
with emptied as (
    select s.row_id, 'obs_value' as column_name, s.value_as_printed as found, k.value_as_printed as expected
    from standing as s
    join known_before as k
        on k.indicator = s.indicator and k.ref_area = s.ref_area and k.time_period = s.time_period and k.sex = s.sex
        and k.age = s.age and k.urbanisation = s.urbanisation and k.ethnicity = s.ethnicity
        and k.breakdown = s.breakdown and k.source = s.source
    where s.obs_value is null and k.obs_value is not null and s.obs_status <> 'WITHDRAWN'
),
sent_before as (
    select r.file_no, r.form
    from received as r
    where r.form in (select form from delivered) and r.form <> '-'
),
-- every row of the file that names a figure, also where its number cannot be read
sent as (
    select
        c.row_id, c.file_no, b.form, c.indicator, c.ref_area, c.time_period, c.sex, c.age, c.urbanisation, c.ethnicity,
        c.breakdown, c.source, c.period_end
    from conformed as c
    join sent_before as b on b.file_no = c.file_no
    where c.indicator is not null and c.ref_area is not null and c.time_period is not null and c.source is not null
),
unit_sent as (select distinct file_no, form, indicator, source, ref_area from sent),
unit_before as (
    select distinct d.form, l.load_id, l.file_no as file_before, l.indicator, l.source, l.ref_area
    from log_so_far as l
    join delivered as d on d.load_id = l.load_id and d.file_no = l.file_no
    where d.form in (select form from unit_sent) and l.indicator in (select indicator from unit_sent)
),
held_against as (
    select s.file_no, s.indicator, s.source, b.load_id, b.file_before
    from (select *, count(*) over (partition by file_no, indicator, source) as units from unit_sent) as s
    join unit_before as b on b.form = s.form and b.indicator = s.indicator and b.source = s.source and b.ref_area = s.ref_area
    where s.form <> 'canonical'
    group by s.file_no, s.indicator, s.source, s.units, b.load_id, b.file_before
    having 2 * count(*) >= s.units
    union all
    select f.file_no, l.indicator, l.source, l.load_id, l.file_no as file_before
    from (select distinct file_no, indicator, source from sent where form = 'canonical') as f
    join log_so_far as l on l.indicator = f.indicator and l.source = f.source
    join delivered as d on d.load_id = l.load_id and d.file_no = l.file_no and d.form = 'canonical'
    left join sent as s
        on s.file_no = f.file_no
        and s.indicator = l.indicator and s.ref_area = l.ref_area and s.time_period = l.time_period and s.sex = l.sex
        and s.age = l.age and s.urbanisation = l.urbanisation and s.ethnicity = l.ethnicity
        and s.breakdown = l.breakdown and s.source = l.source
    group by f.file_no, l.indicator, l.source, l.load_id, l.file_no
    having count(s.row_id) >= parameter('same_table') * count(*)
),
last_day as (select file_no, indicator, source, max(period_end) as last_day from sent group by all),
missing as (
    select distinct h.file_no, k.indicator, k.source, k.ref_area, k.time_period
    from held_against as h
    join log_so_far as l on l.load_id = h.load_id and l.file_no = h.file_before
        and l.indicator = h.indicator and l.source = h.source
    join known_before as k
        on k.indicator = l.indicator and k.ref_area = l.ref_area and k.time_period = l.time_period and k.sex = l.sex
        and k.age = l.age and k.urbanisation = l.urbanisation and k.ethnicity = l.ethnicity
        and k.breakdown = l.breakdown and k.source = l.source
    join dim_area as a on a.ref_area = k.ref_area
    join last_day as e on e.file_no = h.file_no and e.indicator = h.indicator and e.source = h.source
    anti join sent as s
        on s.file_no = h.file_no
        and s.indicator = k.indicator and s.ref_area = k.ref_area and s.time_period = k.time_period and s.sex = k.sex
        and s.age = k.age and s.urbanisation = k.urbanisation and s.ethnicity = k.ethnicity
        and s.breakdown = k.breakdown and s.source = k.source
    where k.obs_value is not null and coalesce(a.valid_to, date '9999-12-31') >= e.last_day
),
period_sent as (select distinct file_no, indicator, source, time_period from sent),
-- a form of one period a file has other periods each time: they are missed only where some of the old ones came again
period_missing as (
    select m.file_no, m.indicator, m.source, m.time_period
    from missing as m
    anti join period_sent as p on p.file_no = m.file_no and p.indicator = m.indicator and p.source = m.source
        and p.time_period = m.time_period
    group by all
),
came_again as (
    select distinct h.file_no, h.indicator, h.source
    from held_against as h
    join log_so_far as l on l.load_id = h.load_id and l.file_no = h.file_before and l.indicator = h.indicator and l.source = h.source
    join period_sent as p on p.file_no = h.file_no and p.indicator = h.indicator and p.source = h.source
        and p.time_period = l.time_period
),
gone as (
    select m.file_no, m.indicator, m.source, string_agg(distinct m.time_period, ', ' order by m.time_period) as what
    from period_missing as m semi join came_again using (file_no, indicator, source)
    group by all
    union all
    select m.file_no, m.indicator, m.source,
        concat(any_value(a.area_name_vi), ' (', string_agg(distinct m.time_period, ', ' order by m.time_period), ')') as what
    from missing as m
    join dim_area as a on a.ref_area = m.ref_area
    semi join period_sent as p on p.file_no = m.file_no and p.indicator = m.indicator and p.source = m.source
        and p.time_period = m.time_period
    group by m.file_no, m.indicator, m.source, m.ref_area
)
select row_id, column_name, found, expected from emptied
union all
select
    (select min(s.row_id) from sent as s where s.file_no = g.file_no and s.indicator = g.indicator and s.source = g.source),
    null, null, g.what
from gone as g
