-- From the events to what part of every unit of every time lies in which unit of every map: dim_area_projection.
-- A unit is followed as spans: from one day on which its ground or its key changed to the next. Shares along a path are
-- multiplied, paths that meet again are added. What is not known stays an interval.

-- one row per unit and span in which its ground stayed the same
create or replace temp table area_span as
with territorial as (
    select from_ref_area, to_ref_area, effective_date
    from dim_area_event
    where from_ref_area is not null and (from_ref_area is distinct from to_ref_area or share is distinct from 1
        or kind in ('merge', 'split', 'partial_transfer'))
),
edge as (
    select from_ref_area as ref_area, effective_date as day from territorial
    union select to_ref_area, effective_date from territorial where to_ref_area is not null
    union select ref_area, valid_from from dim_area where valid_from is not null
    union select ref_area, valid_to + 1 from dim_area where valid_to is not null
    union select ref_area, date '0001-01-01' from dim_area
),
span as (
    select
        ref_area, day as since,
        lead(day, 1, date '9999-12-31') over (partition by ref_area order by day) as until
    from edge
)
select
    s.ref_area, s.since, s.until, a.area_level, a.region_ref_area,
    s.since = min(s.since) over (partition by s.ref_area) as is_first,
    s.until = max(s.until) over (partition by s.ref_area) as is_last
from span as s
join dim_area as a on a.ref_area = s.ref_area
where s.since >= coalesce(a.valid_from, date '0001-01-01') and s.until <= coalesce(a.valid_to + 1, date '9999-12-31');

-- one row per span before an event and span after it that share ground
create or replace temp table area_link as
with named as (
    select
        from_ref_area, to_ref_area, effective_date,
        sum(share) as known_share, bool_and(share is not null) as is_known,
        least(sum(share_low), 1) as share_low, least(sum(share_high), 1) as share_high,
        bool_or(share_of = 'population') as of_population
    from dim_area_event
    where from_ref_area is not null and to_ref_area is not null
        and not (from_ref_area = to_ref_area and kind in ('rename', 'upgrade'))
    group by from_ref_area, to_ref_area, effective_date
),
-- a unit that takes something over and gives nothing away goes on whole
went_on as (
    select distinct to_ref_area as ref_area, effective_date
    from named as n
    anti join (select from_ref_area, effective_date from named) as given
        on given.from_ref_area = n.to_ref_area and given.effective_date = n.effective_date
),
passed_on as (
    select * from named
    union all
    select ref_area, ref_area, effective_date, 1, true, 1, 1, false from went_on
),
-- a step of its own: of all spans that meet on one day there are 36 million pairs, and DuckDB would begin with them
from_span as materialized (
    select n.*, f.since as from_since
    from passed_on as n
    join area_span as f on f.ref_area = n.from_ref_area and f.until = n.effective_date
    where n.share_high > 0
)
select
    n.from_ref_area, n.from_since, n.to_ref_area, t.since as to_since,
    case when is_known then least(known_share, 1) end::decimal(12, 9) as share,
    share_low::decimal(12, 9) as share_low, share_high::decimal(12, 9) as share_high,
    of_population,
    count(*) over (partition by t.ref_area, t.since) as pieces_of_later
from from_span as n
join area_span as t on t.ref_area = n.to_ref_area and t.since = n.effective_date;

insert into dim_area_projection by name
with recursive
forward as (
    select
        ref_area as from_ref_area, since as from_since, ref_area as to_ref_area, since as to_since,
        1::decimal(12, 9) as share, 1::decimal(12, 9) as share_low, 1::decimal(12, 9) as share_high,
        false as of_population, 0 as steps
    from area_span
    union all
    select
        p.from_ref_area, p.from_since, l.to_ref_area, l.to_since,
        (p.share * l.share)::decimal(12, 9), (p.share_low * l.share_low)::decimal(12, 9),
        (p.share_high * l.share_high)::decimal(12, 9), p.of_population or l.of_population, steps + 1
    from forward as p
    join area_link as l on l.from_ref_area = p.to_ref_area and l.from_since = p.to_since
),
-- back in time a unit lies wholly in the one it came from, if it came from one only; else nobody knows how it falls apart
backward as (
    select
        ref_area as from_ref_area, since as from_since, ref_area as to_ref_area, since as to_since,
        1::decimal(12, 9) as share, 1::decimal(12, 9) as share_low, 1::decimal(12, 9) as share_high,
        false as of_population, 0 as steps
    from area_span
    union all
    select
        p.from_ref_area, p.from_since, l.from_ref_area, l.from_since,
        case when l.pieces_of_later = 1 then p.share end,
        case when l.pieces_of_later = 1 then p.share_low else 0 end,
        p.share_high, p.of_population or l.of_population, steps + 1
    from backward as p
    join area_link as l on l.to_ref_area = p.to_ref_area and l.to_since = p.to_since
),
path as (
    select * from forward where steps > 0
    union all
    select * from backward where steps > 0
),
-- one row per span and span of another time: paths that meet again are added
met as (
    select
        from_ref_area, from_since, to_ref_area, to_since,
        case when count(share) = count(*) then least(sum(share), 1) end as share,
        least(sum(share_low), 1) as share_low, least(sum(share_high), 1) as share_high,
        bool_or(of_population) as of_population
    from path
    group by all
),
-- of any time before and any map, the pieces of a unit are the whole of it: what the others cannot hold, this one does
image as (
    select
        m.*, f.until as from_until, t.until as to_until, t.area_level, t.region_ref_area
    from met as m
    join area_span as f on f.ref_area = m.from_ref_area and f.since = m.from_since
    join area_span as t on t.ref_area = m.to_ref_area and t.since = m.to_since
),
beside as (
    select
        i.from_ref_area, i.from_since, i.to_ref_area, i.to_since,
        coalesce(sum(o.share_low), 0) as other_low, coalesce(sum(o.share_high), 0) as other_high,
        coalesce(sum(o.share), 0) as other_share, count(o.to_ref_area) = count(o.share) as others_known
    from image as i
    left join image as o
        on o.from_ref_area = i.from_ref_area and o.from_since = i.from_since
        and o.to_since <= i.to_since and i.to_since < o.to_until
        and o.to_ref_area <> i.to_ref_area
        and (o.to_since < o.from_since) = (i.to_since < i.from_since)
    group by all
),
bounded as (
    select
        i.* exclude (share, share_low, share_high),
        least(greatest(i.share_low, 1 - b.other_high), 1)::decimal(12, 9) as share_low,
        greatest(least(i.share_high, 1 - b.other_low), 0)::decimal(12, 9) as share_high,
        case
            when i.share is not null then i.share
            when b.others_known then greatest(1 - b.other_share, 0)
        end::decimal(12, 9) as share
    from image as i
    join beside as b using (from_ref_area, from_since, to_ref_area, to_since)
),
between_spans as (
    select
        from_ref_area, from_since, from_until, to_ref_area, to_since as basis_since, to_until as basis_until,
        area_level, region_ref_area,
        case when share_low = share_high then share_low else share end as share, share_low, share_high, of_population
    from bounded
),
unit as (
    select
        ref_area, since, until, area_level, region_ref_area, is_first, is_last
    from area_span
),
-- the same unit on the same ground
same as (
    select
        ref_area as from_ref_area, since as from_since, until as from_until, ref_area as to_ref_area, area_level,
        since as basis_since, until as basis_until, 'same' as piece
    from unit
    where area_level <> 'region'
),
-- as reported where pieces could be, too: for periods before or after the unit's days, and regions
whole as (
    select
        ref_area as from_ref_area, date '0001-01-01' as from_since, since as from_until, ref_area as to_ref_area,
        area_level, since as basis_since, until as basis_until, 'whole' as piece
    from unit
    where is_first and since > date '0001-01-01' and area_level <> 'region'
    union all
    select
        ref_area, until, date '9999-12-31', ref_area, area_level, since, until, 'whole'
    from unit
    where is_last and until < date '9999-12-31' and area_level <> 'region'
    union all
    select ref_area, date '0001-01-01', date '9999-12-31', ref_area, area_level, since, until, 'whole'
    from unit
    where area_level = 'region'
),
-- regions are put together from the provinces of every time
of_region as (
    select
        from_ref_area, from_since, from_until, region_ref_area as to_ref_area, 'region' as area_level,
        basis_since, basis_until,
        case when count(share) = count(*) then least(sum(share), 1) end as share,
        least(sum(share_low), 1) as share_low, least(sum(share_high), 1) as share_high,
        bool_or(of_population) as of_population
    from (
        select
            from_ref_area, from_since, from_until, region_ref_area, basis_since, basis_until,
            share, share_low, share_high, of_population
        from between_spans
        where area_level = 'province'
        union all
        select ref_area, since, until, region_ref_area, since, until, 1, 1, 1, false
        from unit
        where area_level = 'province'
    )
    where region_ref_area is not null
    group by from_ref_area, from_since, from_until, region_ref_area, basis_since, basis_until
),
part as (
    select * exclude (region_ref_area) from between_spans
    union all by name
    select * from of_region
),
-- spans of maps and of figures in which a unit has the same pieces
edge as (
    select to_ref_area, basis_since as day from part
    union select to_ref_area, basis_until from part
),
map_span as (
    select to_ref_area, day as since, lead(day) over (partition by to_ref_area order by day) as until
    from edge
),
on_map as (
    select p.* replace (m.since as basis_since, m.until as basis_until)
    from part as p
    join map_span as m
        on m.to_ref_area = p.to_ref_area and p.basis_since <= m.since and m.until <= p.basis_until
),
figure_edge as (
    select to_ref_area, basis_since, from_since as day from on_map
    union select to_ref_area, basis_since, from_until from on_map
),
figure_span as (
    select
        to_ref_area, basis_since, day as since,
        lead(day) over (partition by to_ref_area, basis_since order by day) as until
    from figure_edge
),
counted as (
    select
        p.* replace (s.since as from_since, s.until as from_until),
        (count(*) over same_time)::integer as parts,
        bool_or(p.of_population) over same_time as any_of_population
    from on_map as p
    join figure_span as s
        on s.to_ref_area = p.to_ref_area and s.basis_since = p.basis_since
        and p.from_since <= s.since and s.until <= p.from_until
    window same_time as (partition by p.to_ref_area, p.basis_since, s.since)
)
select
    from_ref_area, from_since, from_until, to_ref_area, area_level, basis_since, basis_until,
    share, share_low, share_high,
    case
        when share_low = share_high then 'exact'
        when share is not null then 'estimated'
        else 'unknown'
    end as certainty,
    'part' as piece, parts, any_of_population as of_population
from counted
union all by name
select *, 1 as share, 1 as share_low, 1 as share_high, 'exact' as certainty, 1 as parts, false as of_population
from (select * from same union all select * from whole)
order by to_ref_area, basis_since, from_since, from_ref_area, piece;
