-- Two numbers agree when they are the same at the precision of the coarser one: 97.8 is 97.79 rounded.
create or replace macro decimals_of(number) as length(rtrim(split_part(number::varchar, '.', 2), '0'));

create or replace macro agree(one, other) as
    one = other or (
        decimals_of(one) <> decimals_of(other)
        and abs(one - other) <= 0.5 * power(10, -least(decimals_of(one), decimals_of(other)))
    );

-- Rows that a correction is about, and what becomes of it: only those of CORRECTION_APPLIED take its value. Few rows;
-- the conformed rows themselves keep what the source says. Grain: one row per row.
create or replace table corrected_row as
with perhaps as (
    from conformed
    where key_hash in (
        select key_hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
        from dim_correction
    )
)
select
    c.row_id, k.correction, k.corrected_value,
    case
        when agree(c.obs_value, k.expected_value) then 'CORRECTION_APPLIED'
        when agree(c.obs_value, k.corrected_value) then 'CORRECTION_HEALED'
        else 'CORRECTION_UNEXPECTED'
    end as rule_code,
    c.file_no, c.sheet, c.row_no, coalesce(s.column_no, c.column_no) as column_no, c.value_as_printed as found,
    case rule_code
        when 'CORRECTION_APPLIED' then concat(rtrim(rtrim(k.corrected_value::varchar, '0'), '.'), ' (', k.correction, ')')
        when 'CORRECTION_HEALED' then k.correction
        else concat(rtrim(rtrim(k.expected_value::varchar, '0'), '.'), ' (', k.correction, ')')
    end as expected
from perhaps as c
join dim_correction as k
    on k.indicator = c.indicator and k.source = c.source and k.ref_area = c.ref_area and k.time_period = c.time_period
    and k.sex = c.sex and k.age = c.age and k.urbanisation = c.urbanisation and k.ethnicity = c.ethnicity
    and k.breakdown = c.breakdown
left join staged_column as s
    on s.file_no = c.file_no and s.sheet is not distinct from c.sheet and s.column_name = 'obs_value'
where c.obs_value is not null;
