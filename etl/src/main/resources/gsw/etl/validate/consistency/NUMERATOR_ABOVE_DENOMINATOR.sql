-- A part is not larger than what it is a part of. Grain: one row per row.
select row_id, 'numerator' as column_name, plain(numerator) as found, plain(denominator) as expected
from candidate
where numerator > denominator and (indicator, unit_measure) in (from in_scope)
