-- A published ratio agrees with the published counts it is made from (quotients.csv), as far as the rounding of all
-- three lets one see. Counts of the same source come first; else those of another source of the same office.
-- Grain: one row per ratio.
with office as (
    select unnest(string_split(value, '|')) as source
    from rule_parameter where rule_code = getvariable('rule_code') and name = 'one_office'
),
ratio as (
    select f.*, q.numerator_indicator, q.numerator_sex, q.denominator_indicator, q.denominator_sex, q.factor::double as factor
    from figure as f
    join dim_indicator_quotient as q on q.indicator = f.indicator
    where f.sex = '_T' and f.obs_value is not null
        and (select count(*) from indicator_no where indicator in (select indicator from dim_indicator_quotient)) > 0
),
counts as (
    select f.*, half_unit(obs_value, value_as_printed, unit_mult) as rounding
    from figure as f
    where (indicator in (select numerator_indicator from dim_indicator_quotient)
            or indicator in (select denominator_indicator from dim_indicator_quotient))
        and obs_value > 0
        and (select count(*) from indicator_no where indicator in (select indicator from dim_indicator_quotient)) > 0
),
compared as (
    select
        r.indicator, r.row_id as ratio_row, coalesce(r.row_id, n.row_id, d.row_id) as row_id, r.value_as_printed, r.obs_value,
        half_unit(r.obs_value, r.value_as_printed, r.unit_mult) as rounding,
        r.factor * n.obs_value::double / d.obs_value::double as quotient,
        r.factor * (n.obs_value::double - n.rounding) / (d.obs_value::double + d.rounding) as least,
        r.factor * (n.obs_value::double + n.rounding) / nullif(greatest(d.obs_value::double - d.rounding, 0), 0) as most,
        row_number() over (
            partition by r.indicator, r.ref_area, r.time_period, r.age, r.urbanisation, r.ethnicity, r.breakdown, r.source
            order by n.source = r.source desc, n.rounding, n.source, n.indicator) as choice
    from ratio as r
    join counts as n on n.indicator = r.numerator_indicator and n.sex = r.numerator_sex and n.ref_area = r.ref_area
        and n.time_period = r.time_period and n.age = r.age and n.urbanisation = r.urbanisation
        and n.ethnicity = r.ethnicity and n.breakdown = r.breakdown
    join counts as d on d.indicator = r.denominator_indicator and d.sex = r.denominator_sex and d.ref_area = r.ref_area
        and d.time_period = r.time_period and d.age = r.age and d.urbanisation = r.urbanisation
        and d.ethnicity = r.ethnicity and d.breakdown = r.breakdown and d.source = n.source
    where n.source = r.source or (n.source in (from office) and r.source in (from office))
)
select row_id, 'obs_value' as column_name, coalesce(nullif(value_as_printed, ''), plain(obs_value)) as found,
    plain(round(quotient, 2)::decimal(18, 2)) as expected
from compared
where choice = 1 and row_id is not null
    and (obs_value::double + rounding < least - 1e-9 or obs_value::double - rounding > most + 1e-9)
