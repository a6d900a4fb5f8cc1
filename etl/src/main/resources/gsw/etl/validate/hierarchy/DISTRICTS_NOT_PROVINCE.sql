-- The districts of a province make it up. The list of districts is that of one day, so figures of long before, about
-- others of the same name, are left alone.
-- Only where every one of them has a figure; half a unit of each printed last digit is allowed.
-- Grain: one row per figure of the whole.
with parts as (
    select
        o.whole_area, m.cell, m.subject, m.sex, m.residence, m.people, m.age_band, m.part,
        sum(m.value) as total, sum(m.rounding) as rounding, min(m.row_id) as first_row, o.parts
    from measured as m
    join area_part as p on p.area = m.area and p.level = 'district'
    join parts_on as o on o.level = p.level and o.whole_area = p.whole_area and o.area_edition = p.area_edition
        and o.cell = m.cell
    where p.valid_from <= o.day and p.valid_to >= o.day
        and o.day >= make_date(parameter('list_of_year')::integer, 1, 1)
    group by o.whole_area, o.area_edition, m.cell, m.subject, m.sex, m.residence, m.people, m.age_band, m.part, o.parts
    having count(*) = o.parts
)
select
    coalesce(w.row_id, p.first_row) as row_id, 'obs_value' as column_name, w.value as found,
    concat(shown(p.total), ' (', p.parts, ')') as expected
from parts as p
join measured as w on w.area = p.whole_area and w.cell = p.cell and w.subject = p.subject and w.sex = p.sex
    and w.residence = p.residence and w.people = p.people and w.age_band = p.age_band and w.part = p.part
where coalesce(w.row_id, p.first_row) is not null and differ(w.value, p.total, w.rounding + p.rounding)
