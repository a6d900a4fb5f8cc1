-- The facts of one level of areas as a release holds them: figures of every component, and others beside them. Variables: level, others, file.

-- Who reports when. Provinces report for the map of their year, so that those that merged have to be put together; a
-- commune of today reports for all years. Grain: one row per area and year.
create temp view reporting as
select a.ref_area, a.area_level, y.year
from dim_area as a
cross join (select unnest(range(2019, 2026)) as year) as y
where a.area_level = getvariable('level')
    and a.area_edition = case when a.area_level = 'province' and y.year < 2025 then '63' else '34' end
    and coalesce(a.valid_from, date '1997-01-01') <= date '2025-07-01'
    and coalesce(a.valid_to, date '9999-12-31') >= date '2025-06-30';

-- Figures of every component by its first measure, with the counts behind them. Grain: one row per component, area, year.
create temp view measured as
with first_measure as (
    select distinct on (component_id) *
    from dim_component_measure
    where operation = 'value' and breakdown = '_T'
    order by component_id, rank
),
counted as (
    select
        m.*, c.unit_measure, a.*,
        1000 + hash(a.ref_area) % 1000 as denominator,
        (400 + hash(m.indicator, a.ref_area) % 300 + (a.year - 2019) * 7 + hash(m.indicator, a.ref_area, a.year) % 20)
            as thousandths
    from first_measure as m
    join dim_component as c on c.component_id = m.component_id
    cross join reporting as a
)
select
    area_level, indicator, ref_area, year::varchar as time_period, sex, age, urbanisation, ethnicity, breakdown,
    'AGENCY_FORM' as source,
    (thousandths / 10)::decimal(38, 12) as obs_value,
    (thousandths * denominator / 1000)::decimal(38, 12) as numerator,
    denominator::decimal(38, 12) as denominator,
    unit_measure, year
from counted;

-- Figures that measure no component, of the other indicators of the catalogue, by age. Grain: one row per number.
create temp view other as
with indicator as (
    select indicator, row_number() over (order by indicator) - 1 as place, count(*) over () as n
    from dim_indicator
    where indicator not in (select indicator from dim_component_measure)
),
numbered as (
    select range as i from range(getvariable('others'))
)
select
    getvariable('level') as area_level, k.indicator, 'VN63_' || (i // k.n % 60) as ref_area,
    (1990 + i // (k.n * 60) % 36)::varchar as time_period, '_T' as sex, 'Y' || (i // (k.n * 2160)) as age,
    '_T' as urbanisation, '_T' as ethnicity, '_T' as breakdown, 'AGENCY_FORM' as source, i::decimal(38, 12) as obs_value,
    null::decimal(38, 12) as numerator, null::decimal(38, 12) as denominator,
    'PT' as unit_measure, 2020 as year
from numbered
join indicator as k on k.place = i % k.n;

-- Sorted as in a release; what is the same everywhere is not carried through the sort.
copy (
    select
        indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value, null::decimal(38, 12) as lower_bound, null::decimal(38, 12) as upper_bound, numerator, denominator,
        unit_measure, 0 as unit_mult, (obs_value::decimal(18, 1))::varchar as value_as_printed, null::varchar as correction,
        'A' as obs_status, 'F' as conf_status, null::varchar as source_detail, null::varchar as comment_obs,
        null::varchar as reported_for, make_date(year, 1, 1) as period_start, make_date(year, 12, 31) as period_end,
        true as is_synthetic, timestamp '2026-05-20' as known_from, 1 as load_id, 1 as file_no, 'none' as file_sha256,
        null::varchar as sheet, 1::bigint as row_no, 1 as column_no, false as is_withdrawn
    from (
        from measured
        union all by name
        from other
        order by indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source, time_period
    )
) to (getvariable('file')) (format parquet, compression zstd);

drop view measured;
drop view reporting;
drop view other;
