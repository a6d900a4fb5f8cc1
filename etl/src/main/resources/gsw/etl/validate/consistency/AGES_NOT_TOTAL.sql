-- Age groups that follow each other without gap or overlap from birth to the open end are everybody; other sets of
-- groups say nothing. Grain: one row per figure of all ages.
with band as (
    select
        age_band,
        case when starts_with(age, 'Y_GE') then age[5:] else regexp_extract(age, '^Y([0-9]+)', 1) end::integer as youngest,
        case when starts_with(age, 'Y_GE') then '999' else regexp_extract(age, '([0-9]+)$', 1) end::integer as oldest
    from age_no
    where regexp_full_match(age, 'Y([0-9]+|[0-9]+T[0-9]+|_GE[0-9]+)')
),
-- as many years as a life has: the groups may follow each other
perhaps_complete as (
    select
        cell, subject, area, sex, residence, people, part,
        sum(value) as total, sum(rounding) as rounding, min(row_id) as first_row,
        list_sort(list({first: b.youngest, last: b.oldest})) as bands
    from measured as m
    join band as b on b.age_band = m.age_band
    where subject in (select subject from shape where has_ages)
    group by cell, subject, area, sex, residence, people, part
    having sum(b.oldest - b.youngest + 1) = 1000 and min(b.youngest) = 0 and max(b.oldest) = 999 and count(*) > 1
),
complete as (
    select * from perhaps_complete
    where len(list_filter(range(2, len(bands) + 1), lambda i : bands[i].first <> bands[i - 1].last + 1)) = 0
)
select coalesce(w.row_id, c.first_row) as row_id, 'obs_value' as column_name, w.value as found, c.total as expected
from measured as w
join complete as c on c.cell = w.cell and c.subject = w.subject and c.area = w.area and c.sex = w.sex
    and c.residence = w.residence and c.people = w.people and c.part = w.part
where w.age_band = 0 and coalesce(w.row_id, c.first_row) is not null
    and differ(w.value, c.total, w.rounding + c.rounding)
