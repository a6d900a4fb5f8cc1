-- History on the map of a day. Nothing is rewritten: a figure is carried to the unit that has its ground on that day, put
-- together from its parts by the rule of its indicator, or not given, with the reason.
-- Conditions on indicator, ref_area and time_period reach the files, since they are part of every key below.

-- factor x numerator / denominator to 12 decimals, half away from zero, without binary fractions; null where that does
-- not go. Counts have at most 6 decimals.
create macro exact_quotient(factor, numerator, denominator) as
    case
        when denominator > 0 then try_cast(
            sign(numerator) * (
                (2 * abs(numerator)::decimal(30, 6) * 1000000)::hugeint * factor::hugeint * 1000000000000::hugeint
                + (denominator::decimal(30, 6) * 1000000)::hugeint
            ) // (2 * (denominator::decimal(30, 6) * 1000000)::hugeint)
            as decimal(38, 0)) * 0.000000000001::decimal(13, 12)
    end;

-- The facts as reported, as known at a moment or, where there is none (null), by the newest knowledge. One row per key;
-- one of the two halves is always empty.
create macro fact_observation_known(moment) as table
select * from fact_observation_as_reported where moment is null
union all by name
select * from fact_observation_as_known_on(moment) where moment is not null;

-- One row per key of fact_observation, for units of the map of a day, as known at a moment (null: now).
create macro fact_observation_at(moment, map_of) as table
with
projection as (
    select *
    from dim_area_projection
    where basis_since <= map_of::date and map_of::date < basis_until
),
-- reported for the unit itself, on its own ground or beside pieces of it: the figure as it is
own as not materialized (
    select f.* replace (map_of::date::varchar as basis, 'reported' as basis_method)
    from fact_observation_known(moment) as f
    join projection as p
        on p.from_ref_area = f.ref_area
        and p.piece <> 'part' and p.from_since <= f.period_end and f.period_end < p.from_until
),
-- one row per figure and unit of the map that it is a piece of
piece as (
    select
        f.* replace (p.to_ref_area as ref_area, p.area_level as area_level, p.parts as parts),
        f.ref_area as from_ref_area, p.share, p.share_low, p.share_high, p.certainty, p.of_population,
        p.parts > 1 or p.certainty <> 'exact' as is_put_together
    from fact_observation_known(moment) as f
    join projection as p
        on p.from_ref_area = f.ref_area
        and p.piece = 'part' and p.from_since <= f.period_end and f.period_end < p.from_until
),
-- the weight of a piece: the population of its year, of its sex or residence
weighed as (
    select
        f.*,
        w.total * f.share as people,
        case
            when f.age <> '_T' or f.ethnicity <> '_T' or f.breakdown <> '_T' then null
            when f.sex = '_T' and f.urbanisation = '_T' then w.total
            when f.sex = 'F' and f.urbanisation = '_T' then w.female
            when f.sex = 'M' and f.urbanisation = '_T' then w.male
            when f.sex = '_T' and f.urbanisation = 'U' then w.urban
            when f.sex = '_T' and f.urbanisation = 'R' then w.rural
        end * f.share as weight
    from piece as f
    left join dim_population as w
        on w.ref_area = f.from_ref_area and w.time_period = year(f.period_end)::varchar
        and w.reference = 'annual_average'
),
-- one row per key: what its pieces add up to
gathered as (
    select
        area_level, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        any_value(period_start) as period_start, any_value(period_end) as period_end,
        -- the figure that needs no putting together: the one piece the unit consists of
        any_value(
            {
                'obs_value': obs_value, 'lower_bound': lower_bound, 'upper_bound': upper_bound,
                'numerator': numerator, 'denominator': denominator, 'unit_mult': unit_mult,
                'value_as_printed': value_as_printed, 'correction': correction, 'obs_status': obs_status,
                'comment_obs': comment_obs, 'reported_for': reported_for,
                'sheet': sheet, 'row_no': row_no, 'column_no': column_no
            }
        ) filter (not is_put_together) as single,
        max(parts) as parts,
        count(*) filter (obs_value is not null) as parts_with_value,
        count(*) filter (numerator is not null and denominator > 0) as parts_with_counts,
        count(*) filter (obs_value is not null and weight > 0) as parts_with_weight,
        bool_and(certainty = 'exact') as is_exact,
        bool_or(certainty = 'unknown') as is_unknown,
        bool_or(of_population) as of_population,
        sum(obs_value * share) as summed,
        sum(obs_value * share_low) as summed_low,
        sum(obs_value * share_high) as summed_high,
        min(obs_value) as least_value,
        max(obs_value) as greatest_value,
        sum(numerator * share) filter (denominator > 0) as numerators,
        sum(denominator * share) filter (numerator is not null) as denominators,
        sum(obs_value * weight) as weighted,
        sum(weight) filter (obs_value is not null) as weights,
        sum(people) filter (obs_value is not null) as people_with_value,
        min(unit_measure) as unit_measure,
        min(unit_measure) = max(unit_measure) as is_one_unit,
        case when bool_or(obs_status = 'P') then 'P' when bool_or(obs_status = 'E') then 'E' else 'A' end
            as parts_status,
        case when max(conf_status) = 'F' and min(conf_status) = 'F' then 'F' else max(nullif(conf_status, 'F')) end
            as conf_status,
        case when min(source_detail) = max(source_detail) then min(source_detail) end as source_detail,
        bool_or(is_synthetic) as is_synthetic,
        max(known_from) as known_from,
        arg_max({'load_id': load_id, 'file_no': file_no, 'file_sha256': file_sha256}, known_from) as newest
    from weighed
    group by area_level, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
),
-- the people of all pieces, where something is missing and the share of what is there has to be told
peopled as (
    select p.to_ref_area as ref_area, w.time_period, p.from_since, p.from_until,
        case when count(w.total) = any_value(p.parts) then sum(w.total * p.share) end as people
    from projection as p
    join dim_population as w
        on w.ref_area = p.from_ref_area and w.reference = 'annual_average'
        and p.from_since <= make_date(w.time_period::integer, 12, 31)
        and make_date(w.time_period::integer, 12, 31) < p.from_until
    where p.piece = 'part' and p.parts > 1
    group by all
),
-- one row per key: how much of it is there, and by which rule it may be put together
judged as (
    select
        g.*,
        i.aggregation, i.ratio_factor, i.aggregation_weight, i.min_coverage,
        greatest(g.parts_with_value, g.parts_with_counts) as parts_present,
        case
            when greatest(g.parts_with_value, g.parts_with_counts) >= g.parts then 1
            when w.people > 0 and g.people_with_value is not null then g.people_with_value / w.people
            else greatest(g.parts_with_value, g.parts_with_counts) / g.parts
        end::decimal(9, 6) as coverage
    from gathered as g
    join dim_indicator as i on i.indicator = g.indicator
    left join peopled as w
        on w.ref_area = g.ref_area and w.time_period = year(g.period_end)::varchar
        and w.from_since <= g.period_end and g.period_end < w.from_until
),
-- one row per key: the rule that gives a value, or the reason why none does
ruled as (
    select
        *,
        case
            when single is not null then 'carried'
            when not is_one_unit or coverage < min_coverage or is_unknown then 'none'
            when of_population and unit_measure in ('KM2', 'HECTARES', 'PERSONS_PER_KM2') then 'none'
            when aggregation = 'sum' then 'sum'
            when aggregation in ('ratio_of_sums', 'share_of_units') and ratio_factor is not null
                and parts_with_counts = parts_present then 'ratio_of_sums'
            when (aggregation = 'weighted_mean' or aggregation_weight is not null)
                and parts_with_weight = parts_present then 'weighted_mean'
            else 'none'
        end as basis_method
    from judged
),
reasoned as (
    select
        *,
        case
            when basis_method = 'carried' then null
            when not is_one_unit then 'definition_differs'
            when aggregation not in ('sum', 'ratio_of_sums', 'share_of_units', 'weighted_mean')
                and aggregation_weight is null then 'not_computable'
            when coverage < min_coverage then 'parts_missing'
            when is_unknown then 'share_unknown'
            when of_population and unit_measure in ('KM2', 'HECTARES', 'PERSONS_PER_KM2') then 'share_unknown'
            when basis_method = 'none' and aggregation_weight is not null then 'weight_missing'
            when basis_method = 'none' then 'counts_missing'
            when coverage < 1 then 'parts_estimated'
            when not is_exact then 'share_estimated'
            when basis_method = 'weighted_mean' then 'mean_estimated'
        end as basis_reason
    from ruled
),
put_together as (
    select
        area_level, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        case basis_method
            when 'carried' then single.obs_value
            when 'sum' then summed::decimal(38, 12)
            when 'ratio_of_sums' then exact_quotient(ratio_factor, numerators, denominators)
            when 'weighted_mean' then exact_quotient(1, weighted, weights)
        end as obs_value,
        -- what is possible, where a share is not certain
        case
            when single is not null then single.lower_bound
            when aggregation = 'sum' and coverage >= 1 and not is_exact then summed_low::decimal(38, 12)
            when basis_method = 'weighted_mean' then least_value
        end as lower_bound,
        case
            when single is not null then single.upper_bound
            when aggregation = 'sum' and coverage >= 1 and not is_exact then summed_high::decimal(38, 12)
            when basis_method = 'weighted_mean' then greatest_value
        end as upper_bound,
        case
            when single is not null then single.numerator
            when basis_method = 'ratio_of_sums' then numerators::decimal(38, 12)
        end as numerator,
        case
            when single is not null then single.denominator
            when basis_method = 'ratio_of_sums' then denominators::decimal(38, 12)
        end as denominator,
        unit_measure,
        coalesce(single.unit_mult, 0) as unit_mult,
        single.value_as_printed as value_as_printed,
        single.correction as correction,
        case
            when single is not null then single.obs_status
            when basis_method = 'none' then 'M'
            when basis_reason is not null then 'E'
            else parts_status
        end as obs_status,
        conf_status, source_detail,
        single.comment_obs as comment_obs,
        single.reported_for as reported_for,
        period_start, period_end, is_synthetic, known_from,
        newest.load_id as load_id, newest.file_no as file_no, newest.file_sha256 as file_sha256,
        single.sheet as sheet, single.row_no as row_no, single.column_no as column_no,
        map_of::date::varchar as basis,
        basis_method,
        case when single is not null then 1 else coverage end::decimal(9, 6) as coverage,
        case when single is not null then 1 else parts end::integer as parts,
        case when single is not null then 1 else parts_present end::integer as parts_present,
        basis_reason
    from reasoned
),
-- a ratio made from the counts of another indicator: men per 100 women from the numbers of both
counted as (
    select
        indicator as ratio, factor, numerator_indicator as pair, 'above' as place,
        numerator_indicator as count_indicator, numerator_sex as count_sex
    from dim_indicator_quotient
    union all
    select indicator, factor, numerator_indicator, 'below', denominator_indicator, denominator_sex
    from dim_indicator_quotient
),
-- one row per count and unit of the map that it is a piece of
count_piece as (
    select
        c.ratio, c.factor, c.pair, c.place, p.to_ref_area, p.area_level as to_level, p.parts as parts_needed,
        p.share, p.certainty, p.piece, f.*
    from fact_observation_known(moment) as f
    join counted as c on c.count_indicator = f.indicator and c.count_sex = f.sex
    join projection as p
        on p.from_ref_area = f.ref_area
        and p.piece <> 'same' and p.from_since <= f.period_end and f.period_end < p.from_until
    where f.obs_value is not null
),
-- one row per key of the ratio and pair of counts
pair as (
    select
        ratio, pair, to_ref_area, to_level, time_period, age, urbanisation, ethnicity, breakdown, source,
        any_value(factor) as factor, any_value(period_start) as period_start, any_value(period_end) as period_end,
        max(parts_needed) as parts,
        least(
            count(distinct ref_area) filter (piece = 'part' and place = 'above'),
            count(distinct ref_area) filter (piece = 'part' and place = 'below')
        ) as parts_present,
        any_value(obs_value) filter (piece = 'whole' and place = 'above') as whole_above,
        any_value(obs_value) filter (piece = 'whole' and place = 'below') as whole_below,
        sum(obs_value * share) filter (piece = 'part' and place = 'above') as parts_above,
        sum(obs_value * share) filter (piece = 'part' and place = 'below') as parts_below,
        bool_and(certainty = 'exact') as is_exact,
        bool_or(certainty = 'unknown') as is_unknown,
        case when bool_or(obs_status = 'P') then 'P' when bool_or(obs_status = 'E') then 'E' else 'A' end
            as parts_status,
        case when max(conf_status) = 'F' and min(conf_status) = 'F' then 'F' else max(nullif(conf_status, 'F')) end
            as conf_status,
        case when min(source_detail) = max(source_detail) then min(source_detail) end as source_detail,
        bool_or(is_synthetic) as is_synthetic,
        max(known_from) as known_from,
        arg_max({'load_id': load_id, 'file_no': file_no, 'file_sha256': file_sha256}, known_from) as newest
    from count_piece
    group by ratio, pair, to_ref_area, to_level, time_period, age, urbanisation, ethnicity, breakdown, source
),
quotient_of as (
    select
        *,
        whole_above is not null and whole_below is not null as is_whole,
        case when whole_above is not null and whole_below is not null then whole_above
            when parts_present >= parts and not is_unknown then parts_above end::decimal(38, 12) as numerator,
        case when whole_above is not null and whole_below is not null then whole_below
            when parts_present >= parts and not is_unknown then parts_below end::decimal(38, 12) as denominator
    from pair
),
quotient as (
    select
        q.to_level as area_level, q.ratio as indicator, q.to_ref_area as ref_area, q.time_period, '_T' as sex, q.age,
        q.urbanisation, q.ethnicity, q.breakdown, q.source,
        exact_quotient(q.factor, q.numerator, q.denominator) as obs_value,
        null::decimal(38, 12) as lower_bound, null::decimal(38, 12) as upper_bound,
        q.numerator, q.denominator,
        i.unit_measure, 0 as unit_mult, null::varchar as value_as_printed, null::varchar as correction,
        case when is_exact or is_whole then parts_status else 'E' end as obs_status,
        conf_status, source_detail, null::varchar as comment_obs, null::varchar as reported_for,
        period_start, period_end, is_synthetic, known_from,
        newest.load_id as load_id, newest.file_no as file_no, newest.file_sha256 as file_sha256,
        null::varchar as sheet, null::bigint as row_no, null::integer as column_no,
        map_of::date::varchar as basis, 'quotient' as basis_method, 1::decimal(9, 6) as coverage,
        case when is_whole then 1 else parts end::integer as parts,
        case when is_whole then 1 else parts_present end::integer as parts_present,
        case when not is_exact and not is_whole then 'share_estimated' end as basis_reason
    from quotient_of as q
    join dim_indicator as i on i.indicator = q.ratio
    where q.denominator > 0
),
-- one row per key for which nothing was reported: a published figure before one from counts, any figure before none
ranked as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by
                case basis_method
                    when 'carried' then 1
                    when 'weighted_mean' then 4
                    when 'none' then 5
                    when 'quotient' then 3
                    else 2
                end,
                coalesce(numerator, 0) desc
        ) as choice
    from (select * from put_together union all by name select * from quotient)
    anti join own
        using (indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
)
select * from own
union all by name
select * exclude (choice) from ranked where choice = 1;

-- one row per observation key: history on the map of a day, as known at a moment, by the rules of the indicators
create macro observation_at(moment, map_of) as table
select
    o.indicator, o.ref_area, o.time_period, o.sex, o.age, o.urbanisation, o.ethnicity, o.breakdown, o.source,
    o.obs_value, o.lower_bound, o.upper_bound, o.numerator, o.denominator,
    o.unit_measure, o.unit_mult, o.value_as_printed, o.correction, o.obs_status, o.conf_status, o.source_detail,
    o.comment_obs, o.reported_for,
    o.period_start, o.period_end, o.known_from, o.is_synthetic,
    a.area_code, a.area_name_vi as area_name, a.area_level, a.area_edition,
    i.indicator_name_vi as indicator_name, i.code_status,
    o.load_id, o.file_no, o.file_sha256, f.file_name, o.sheet, o.row_no, o.column_no,
    o.basis, o.basis_method, o.coverage, o.parts, o.parts_present, o.basis_reason
from fact_observation_at(moment, map_of) as o
join dim_area as a on a.ref_area = o.ref_area
join dim_indicator as i on i.indicator = o.indicator
join load_file as f on f.load_id = o.load_id and f.file_no = o.file_no;

-- the same by the newest knowledge
create macro fact_observation_on_basis(map_of) as table
from fact_observation_at(null, map_of);

create macro observation_on_basis(map_of) as table
from observation_at(null, map_of);

-- one row per unit and unit of the map of a day that has ground of it
create macro area_projection(map_of) as table
select
    p.from_ref_area, f.area_name_vi as from_name, p.from_since, p.from_until,
    p.to_ref_area, t.area_name_vi as to_name, p.area_level, map_of::date as basis_date,
    p.share, p.share_low, p.share_high, p.certainty, p.piece, p.parts
from dim_area_projection as p
join dim_area as f on f.ref_area = p.from_ref_area
join dim_area as t on t.ref_area = p.to_ref_area
where p.basis_since <= map_of::date and map_of::date < p.basis_until;

-- one row per unit that was there on a day
create macro area_on(map_of) as table
select *
from area
where coalesce(valid_from, date '0001-01-01') <= map_of::date
    and map_of::date <= coalesce(valid_to, date '9999-12-31');
