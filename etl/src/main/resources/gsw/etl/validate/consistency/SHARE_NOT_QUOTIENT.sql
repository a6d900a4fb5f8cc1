-- A printed rate is its numerator over its denominator, but for rounding: half a unit of the last printed decimal.
-- How much a rate is multiplied by is the parameter named after its unit. Grain: one row per row.
with scaled as (
    select c.*, p.value::double as factor
    from candidate as c
    join rule_parameter as p on p.rule_code = getvariable('rule_code') and p.name = c.unit_measure
    where c.numerator is not null and c.denominator > 0 and c.obs_value is not null
        and (c.indicator, c.unit_measure) in (from in_scope)
),
judged as (
    select *, factor * numerator::double / denominator::double as quotient,
        half_unit(obs_value, value_as_printed, unit_mult) as rounding
    from scaled
    where unit_measure not in ('PT', 'PER_1000', 'PER_10000', 'PER_100000') or numerator <= denominator
)
select row_id, 'obs_value' as column_name, value_as_printed as found,
    plain(round(quotient, greatest(2, ceil(-log10(2 * rounding)))::integer)::decimal(18, 6)) as expected
from judged
where abs(obs_value::double - quotient) > rounding * (1 + 1e-9)
