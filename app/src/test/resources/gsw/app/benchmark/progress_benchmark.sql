-- One file, known in 2026, that every figure comes from.
insert into load_file by name
select
    1 as load_id, 1 as file_no, 'benchmark.csv' as file_name, 'none' as file_sha256, 1 as file_bytes,
    'accepted' as outcome, 1 as rows_read, 1 as rows_accepted, 0 as rows_rejected, 1 as rows_new, 0 as rows_changed,
    0 as rows_unchanged, 0 as rows_status, 0 as rows_withdrawn, timestamp '2026-05-20' as known_from,
    timestamp '2026-05-20' as recorded_at, false as is_backdated, true as is_synthetic, 'benchmark' as program_version;

-- Figures of every component by its first measure. Grain: one row per component, area and year.
create temp view measured as
with first_measure as (
    select distinct on (component_id) *
    from dim_component_measure
    where operation = 'value' and breakdown = '_T'
    order by component_id, rank
),
area as (
    select * from dim_area
    where area_level = getvariable('level') and ref_area like getvariable('keys') and valid_to is null
)
select
    a.area_level, m.indicator, a.ref_area, y.year::varchar as time_period, m.sex, m.age, m.urbanisation, m.ethnicity,
    m.breakdown, 'AGENCY_FORM' as source,
    (40 + (hash(m.indicator, a.ref_area) % 300) / 10 + (y.year - 2019) * 0.7
        + (hash(m.indicator, a.ref_area, y.year) % 20) / 10)::decimal(38, 12) as obs_value,
    c.unit_measure, y.year
from first_measure as m
join dim_component as c on c.component_id = m.component_id
cross join area as a
cross join (select unnest(range(getvariable('first_year'), getvariable('last_year') + 1)) as year) as y;

-- Everything else a warehouse holds: figures that measure no component.
create temp view other as
select
    'commune' as area_level, 'OTHER-' || (i % 1000) as indicator, 'VN63_' || (i // 1000 % 60) as ref_area,
    (1990 + i // 60000 % 36)::varchar as time_period, '_T' as sex, '_T' as age, '_T' as urbanisation,
    '_T' as ethnicity, '_T' as breakdown, 'SOURCE-' || (i // 2160000) as source, i::decimal(38, 12) as obs_value,
    'PT' as unit_measure, 2020 as year
from (select unnest(range(getvariable('facts') - (select count(*) from measured))) as i);

insert into fact_observation by name
select
    * exclude (year), 0 as unit_mult, obs_value::varchar as value_as_printed, 'A' as obs_status, 'F' as conf_status,
    make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end, true as is_synthetic,
    timestamp '2026-05-20' as known_from, 1 as load_id, 1 as file_no, 'none' as file_sha256, 1 as row_no, 1 as column_no
from (from measured union all by name from other);

insert into fact_observation_log by name
select
    * exclude (area_level, basis, basis_method, coverage, parts, parts_present, basis_reason), false as is_withdrawn
from fact_observation;
