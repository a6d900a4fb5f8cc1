-- From the CSV files of the catalogue to the dim_* tables. Every file is a table of the attached database raw, under
-- its own name: all columns text, an empty cell is null, row_no is the line of the file.
-- Keys of areas: VN for the country, else VN<edition>_<code>. Region, province, district and commune codes differ in
-- form within an edition, so their keys do not meet (check area-code-names-one-unit).

-- ---------------------------------------------------------------- documents, code lists, sources

-- one row per document
insert into dim_document by name
select
    doc_key as document_key,
    doc_no as document_no,
    date as document_date,
    doc_type as document_type,
    issuer,
    title_vi,
    title_en,
    scope_locality,
    what_it_requires_of_data as data_duty_en,
    confidence,
    evidence,
    note_en
from raw.programmes_and_documents
order by row_no;

-- one row per code
insert into dim_code by name
select codelist, code, label_vi, label_en, origin
from raw.code_lists
order by row_no;

-- one row per spelling of a code; a code is a spelling of itself
insert into dim_code_alias by name
select codelist, code as alias, code from raw.code_lists
union
select codelist, alias, code from raw.code_aliases
order by codelist, code, alias;

-- one row per source
insert into dim_source by name
select source, name_vi as source_name_vi, name_en as source_name_en, source_class, counts_of
from raw.sources
order by row_no;

-- one row per dimension
insert into dim_dimension by name
select dimension, label_vi, member_examples, seen_in, confidence, note_en
from raw.disaggregation_dimensions
order by row_no;

-- ---------------------------------------------------------------- indicators

-- one row per indicator of any list
insert into dim_indicator by name
with national_list as (
    select
        'NAT' || list_version as indicator_list, key as indicator, code as indicator_code,
        group_code, group_vi as group_name_vi, name_vi as indicator_name_vi,
        case when gender_relevance is not null then 'gender relevance: ' || gender_relevance end as note_en,
        in_force_from::date as in_force_from, in_force_to::date as in_force_to,
        confidence, evidence, row_no
    from raw.national_indicators
),
gender_list as (
    select
        'TT10' as indicator_list, key as indicator, code as indicator_code,
        group_code, group_vi as group_name_vi, group_en as group_name_en,
        name_vi as indicator_name_vi, name_en as indicator_name_en,
        unit as unit_text, value_type, disaggregations, periodicity, responsible_agency_vi,
        code_status, confidence, evidence, note_en, row_no
    from raw.circular10_indicators
),
local_lists as (
    select
        'QD05' as indicator_list, key as indicator, code as indicator_code, level as area_level,
        group_code, "group" as group_name_vi,
        name_vi as indicator_name_vi, name_en as indicator_name_en,
        unit as unit_text, value_type, disaggregations, periodicity, responsible_agency_vi,
        code_status, confidence, evidence, note_en, row_no
    from raw.decision05_indicators
),
education_list as (
    select
        'EDU2017' as indicator_list, key as indicator, code as indicator_code,
        section_vi as group_name_vi, name_vi as indicator_name_vi,
        value_type, disaggregations, periodicity, responsible_agency_vi,
        confidence, evidence, concat_ws('; ', formula_en, status) as note_en, row_no
    from raw.education_sector_indicators
),
-- the number of a target is the resolution's own; the letters a to d and numbers known from memory only are not
strategy as (
    select
        'NQ28' as indicator_list, component_id as indicator, replace(component_id, 'NQ28-', '') as indicator_code,
        objective_no as group_code, objective_vi as group_name_vi, objective_en as group_name_en,
        target_vi as indicator_name_vi, target_en as indicator_name_en,
        unit as unit_text, measure_type as value_type, aggregation, usual_source_agency as responsible_agency_vi,
        case
            when confidence = 'source' and not regexp_matches(component_id, '[a-z]$') then 'source'
            else 'inferred'
        end as code_status,
        confidence, evidence, note_en, row_no
    from raw.strategy_targets
),
programmes as (
    select
        'P1790' as indicator_list, p.component_id as indicator, replace(p.component_id, 'P1790-', '') as indicator_code,
        p.programme_vi as group_name_vi, p.programme_en as group_name_en,
        p.name_vi as indicator_name_vi, p.name_en as indicator_name_en,
        p.unit as unit_text, s.measure_type as value_type, p.aggregation,
        p.confidence, p.evidence, p.note_en, p.row_no
    from raw.programme_targets as p
    left join raw.programme_supplements as s using (component_id)
),
own as (
    select
        'GSW' as indicator_list, indicator, replace(indicator, 'GSW:', '') as indicator_code,
        group_name_vi, name_vi as indicator_name_vi, name_en as indicator_name_en,
        unit_measure, value_type, aggregation, disaggregations, periodicity,
        code_status, confidence, evidence, note_en, row_no
    from raw.own_indicators
),
listed as (
    select * from national_list
    union all by name select * from gender_list
    union all by name select * from local_lists
    union all by name select * from education_list
    union all by name select * from strategy
    union all by name select * from programmes
    union all by name select * from own
),
-- what the lists leave out is supplied; what they say badly is corrected. Both with a reason, in their own files.
completed as (
    select
        l.indicator, l.indicator_list, l.indicator_code, l.area_level,
        l.group_code, l.group_name_vi, l.group_name_en,
        l.indicator_name_vi, coalesce(l.indicator_name_en, s.name_en) as indicator_name_en,
        coalesce(s.unit_measure, l.unit_measure, ul.unit_measure, u.unit_measure) as unit_measure,
        replace(coalesce(l.value_type, s.value_type), 'ratio_of_means', 'ratio') as value_type,
        coalesce(s.aggregation, l.aggregation) as aggregation,
        l.disaggregations, l.periodicity, l.responsible_agency_vi,
        coalesce(l.in_force_from, i.in_force_from::date) as in_force_from,
        coalesce(l.in_force_to, i.in_force_to::date) as in_force_to,
        coalesce(l.code_status, i.code_status) as code_status,
        l.confidence, l.evidence, l.note_en,
        i.row_no as list_no, l.row_no
    from listed as l
    left join raw.indicator_lists as i on i.indicator_list = l.indicator_list
    left join raw.indicator_supplements as s on s.indicator = l.indicator
    left join raw.units_of_lists as ul on ul.indicator_list = l.indicator_list and ul.unit_text = l.unit_text
    left join raw.units_of_lists as u on u.indicator_list = '*' and u.unit_text = l.unit_text
),
-- how history crosses a merger, where nobody said otherwise: counts add up, shares need their numerators
aggregated as (
    select
        * replace (coalesce(
            aggregation,
            case when value_type = 'count' then 'sum' when value_type in ('ratio', 'rate') then 'ratio_of_sums' end,
            'not_computable'
        ) as aggregation)
    from completed
)
select
    a.* exclude (list_no, row_no),
    case when r.indicator is null then u.min_value else r.min_value end::decimal(38, 12) as min_value,
    case when r.indicator is null then u.max_value else r.max_value end::decimal(38, 12) as max_value,
    f.factor::decimal(18, 0) as ratio_factor,
    g.weight as aggregation_weight,
    coalesce(g.min_coverage, e.min_coverage)::decimal(9, 6) as min_coverage
from aggregated as a
left join raw.unit_factors as f on f.unit_measure = a.unit_measure
left join raw.reaggregation as g on g.indicator = a.indicator
left join raw.reaggregation as e on e.indicator = '*'
left join raw.unit_ranges as u on u.unit_measure = a.unit_measure
left join raw.indicator_ranges as r on r.indicator = a.indicator
order by a.list_no, a.row_no;

-- one row per pair of indicators, the newer or the strategy's first
insert into dim_indicator_crosswalk by name
with between_national_lists as (
    select
        unnest(string_split(corresponding_key, ';')) as indicator, key as related_indicator,
        correspondence as relation, evidence
    from raw.national_indicators
    where list_version = '2015' and corresponding_key is not null
),
gender_to_national as (
    select
        key as indicator,
        unnest(string_split(concat_ws(';', corresponding_national_code_2021, corresponding_national_code), ';'))
            as related_indicator,
        'corresponds' as relation, evidence
    from raw.circular10_indicators
    where coalesce(corresponding_national_code_2021, corresponding_national_code) is not null
),
local_to_national as (
    select
        key as indicator, unnest(string_split(corresponding_national_code, ';')) as related_indicator,
        'corresponds' as relation, evidence
    from raw.decision05_indicators
    where corresponding_national_code is not null
),
measures as (
    select distinct component_id as indicator, indicator as related_indicator, 'measures' as relation,
        'component_measures.csv' as evidence
    from raw.component_measures
    where indicator <> component_id
),
strategy_to_lists as (
    select
        component_id as indicator, unnest(string_split(related_indicator_codes, ';')) as related_indicator,
        'related' as relation, evidence
    from raw.strategy_targets
    where related_indicator_codes is not null
),
related_only as (
    select s.*
    from strategy_to_lists as s
    anti join measures as m on m.indicator = s.indicator and m.related_indicator = s.related_indicator
)
select * from between_national_lists
union all select * from gender_to_national
union all select * from local_to_national
union all select * from measures
union all select * from related_only
order by indicator, related_indicator;

-- one row per spelling of an indicator: the names somebody wrote down, then every name that only one indicator has
insert into dim_indicator_alias by name
with written_down as (
    select alias, indicator, folded_key(alias) as name_key
    from raw.indicator_aliases
),
list_names as (
    select indicator_name_vi as alias, indicator from dim_indicator
    union
    select indicator_name_en, indicator from dim_indicator where indicator_name_en is not null
),
keyed as (
    select alias, indicator, folded_key(alias) as name_key from list_names
),
of_one_indicator as (
    select alias, indicator
    from keyed
    where name_key not in (select name_key from written_down)
        and name_key in (select name_key from keyed group by name_key having count(distinct indicator) = 1)
)
select alias, indicator from written_down
union all
select alias, indicator from of_one_indicator
order by indicator, alias;

-- ---------------------------------------------------------------- territory

-- one row per unit of an edition of the map
insert into dim_area by name
with country as (
    select
        ref_area, '*' as area_edition, area_code, 'country' as area_level,
        name_vi as area_name_vi, full_name_vi, name_en as area_name_en, row_no
    from raw.country
),
region as (
    select
        'VN' || edition || '_' || region_code as ref_area, edition as area_edition, region_code as area_code,
        'region' as area_level, 'VN' as parent_ref_area,
        name_vi as area_name_vi, 'Vùng ' || name_vi as full_name_vi, name_en as area_name_en, 'vùng' as area_type,
        case edition when '34' then date '2025-07-01' end as valid_from,
        case edition when '63' then date '2025-06-30' end as valid_to,
        basis as legal_basis, sort_order::integer as row_no
    from raw.regions
),
-- the office recalculated the series of the provinces split in 1997, not of those split in 2004: a figure of before
-- under one of these names is about a larger place
split_without_new_series as (
    select unnest(regexp_extract_all("after", '\((\d\d)', 1)) as code, effective_date::date as valid_from
    from raw.province_changes
    where change = 'split' and effective_date::date > date '1997-01-01'
),
province_63 as (
    select
        'VN63_' || p.code as ref_area, '63' as area_edition, p.code as area_code, 'province' as area_level,
        'VN' as parent_ref_area, 'VN63_' || p.region_code as region_ref_area,
        p.name_vi as area_name_vi, p.full_name_vi, p.name_en as area_name_en, p.type as area_type,
        s.valid_from, p.valid_to::date as valid_to, p.note as legal_basis, p.row_no
    from raw.province_63 as p
    left join split_without_new_series as s using (code)
),
province_ended as (
    select
        'VN' || area_edition || '_' || area_code as ref_area, area_edition, area_code, area_level,
        'VN' as parent_ref_area, 'VN' || area_edition || '_' || region_code as region_ref_area,
        name_vi as area_name_vi, full_name_vi, name_en as area_name_en, type as area_type,
        valid_from::date as valid_from, valid_to::date as valid_to, legal_basis, 1000 + row_no as row_no
    from raw.areas_ended
),
province_34 as (
    select
        'VN34_' || p.code as ref_area, '34' as area_edition, p.code as area_code, 'province' as area_level,
        'VN' as parent_ref_area, 'VN34_' || p.region_code as region_ref_area,
        p.name_vi as area_name_vi, p.full_name_vi, p.name_en as area_name_en, p.type as area_type,
        p.valid_from::date as valid_from, p.valid_to::date as valid_to,
        p.type_current as current_type, p.full_name_vi_current as current_full_name_vi,
        (select any_value(c.legal_basis) from raw.crosswalk_province as c where c.new_code = p.code) as legal_basis,
        p.row_no
    from raw.province_34 as p
),
district_63 as (
    select
        'VN63_' || d.code as ref_area, '63' as area_edition, d.code as area_code, 'district' as area_level,
        'VN63_' || d.province_code as parent_ref_area, 'VN63_' || p.region_code as region_ref_area,
        d.name_vi as area_name_vi, d.full_name_vi, d.type as area_type, d.valid_to::date as valid_to, d.row_no
    from raw.district_pre2025 as d
    left join raw.province_63 as p on p.code = d.province_code
),
commune_63 as (
    select
        'VN63_' || c.code as ref_area, '63' as area_edition, c.code as area_code, 'commune' as area_level,
        'VN63_' || c.district_code as parent_ref_area, 'VN63_' || p.region_code as region_ref_area,
        c.name_vi as area_name_vi, c.full_name_vi, c.type as area_type, c.valid_to::date as valid_to, c.row_no
    from raw.commune_pre2025 as c
    left join raw.province_63 as p on p.code = c.province_code
),
commune_34 as (
    select
        'VN34_' || c.code as ref_area, '34' as area_edition, c.code as area_code, 'commune' as area_level,
        'VN34_' || c.province_code as parent_ref_area, 'VN34_' || p.region_code as region_ref_area,
        c.name_vi as area_name_vi, c.full_name_vi, c.type as area_type,
        c.valid_from::date as valid_from, c.valid_to::date as valid_to,
        c.type_current as current_type,
        case
            when c.type_current <> c.type
                then upper(c.type_current[1]) || c.type_current[2:] || ' ' || c.name_vi
            else c.full_name_vi
        end as current_full_name_vi,
        c.legal_basis, c.row_no
    from raw.commune_post2025 as c
    left join raw.province_34 as p on p.code = c.province_code
),
unit as (
    select * from country
    union all by name select * from region
    union all by name select * from province_63
    union all by name select * from province_ended
    union all by name select * from province_34
    union all by name select * from district_63
    union all by name select * from commune_63
    union all by name select * from commune_34
),
-- as tables print them: the country, regions from north to south, the provinces of each region together
placed as (
    select
        u.*,
        list_position(['country', 'region', 'province', 'district', 'commune'], u.area_level) as level_no,
        coalesce(r.sort_order::integer, 0) as region_no
    from unit as u
    left join raw.regions as r on 'VN' || r.edition || '_' || r.region_code = coalesce(u.region_ref_area, u.ref_area)
)
select
    * exclude (row_no, level_no, region_no),
    row_number() over (order by area_edition, level_no, region_no, row_no, ref_area) as sort_order
from placed
order by sort_order;

-- units that the events of an office bring, on the level and under the roof of the first unit they are made of
insert into dim_area by name
with brought as (
    select
        to_ref_area as ref_area,
        any_value(to_name_vi) as area_name_vi,
        coalesce(any_value(to_full_name_vi), any_value(to_name_vi)) as full_name_vi,
        any_value(to_type) as area_type,
        min(effective_date)::date as valid_from,
        any_value(legal_basis) as legal_basis,
        arg_min(from_ref_area, row_no) as from_ref_area
    from raw.area_events
    where to_name_vi is not null and to_ref_area not in (select ref_area from dim_area)
    group by to_ref_area
)
select
    b.* exclude (from_ref_area),
    regexp_extract(b.ref_area, '^VN(.*?)_', 1) as area_edition,
    regexp_extract(b.ref_area, '_(.*)$', 1) as area_code,
    f.area_level, f.parent_ref_area, f.region_ref_area,
    (select max(sort_order) from dim_area) + row_number() over (order by b.ref_area) as sort_order
from brought as b
join dim_area as f on f.ref_area = b.from_ref_area;

-- and those that they end
update dim_area
set valid_to = ended.day - 1
from (
    select from_ref_area, max(effective_date)::date as day
    from raw.area_events
    where from_ref_area is not null
    group by from_ref_area
    having not bool_or(to_ref_area is not distinct from from_ref_area)
) as ended
where dim_area.ref_area = ended.from_ref_area and dim_area.valid_to is null;

-- one row per spelling of a unit within an edition
insert into dim_area_alias by name
with province_spelling as (
    select edition as area_edition, 'VN' || edition || '_' || code as ref_area, alias, kind as alias_kind, 1 as kind_no
    from raw.province_aliases
),
other_spelling as (
    select area_edition, ref_area, alias, alias_kind, 1 as kind_no
    from raw.area_aliases
),
-- a province of before 2004 goes by the names of the smaller one of today: the period decides which is meant
ended_spelling as (
    select
        e.area_edition, 'VN' || e.area_edition || '_' || e.area_code as ref_area, p.alias,
        'ended_unit' as alias_kind, 1 as kind_no
    from raw.areas_ended as e
    join raw.province_aliases as p on p.edition = e.area_edition and starts_with(e.area_code, p.code || '_')
    where not regexp_matches(p.alias, '^(?i:tp|thành phố|thanh pho|.* city)')
),
own_name as (
    select area_edition, ref_area, area_name_vi as alias, 'name' as alias_kind, 2 as kind_no from dim_area
    union all
    select area_edition, ref_area, full_name_vi, 'full_name', 3 from dim_area
    union all
    select area_edition, ref_area, area_name_en, 'english', 4 from dim_area where area_name_en is not null
    union all
    select area_edition, ref_area, current_full_name_vi, 'current_full_name', 5
    from dim_area
    where current_full_name_vi is not null
),
spelling as (
    select * from province_spelling
    union all select * from other_spelling
    union all select * from ended_spelling
    union all select * from own_name
)
select area_edition, ref_area, alias, arg_min(alias_kind, kind_no) as alias_kind
from spelling
group by area_edition, ref_area, alias
order by area_edition, ref_area, alias;

-- one row per pair of an old and a new unit of one level that share ground, as of 1 July 2025
insert into dim_area_crosswalk by name
with provinces as (
    select
        'province' as area_level, 'VN63_' || old_code as from_ref_area, 'VN34_' || new_code as to_ref_area,
        relation, 1 as n_targets, effective_date::date as effective_date, legal_basis, row_no
    from raw.crosswalk_province
),
communes as (
    select
        'commune' as area_level, 'VN63_' || old_code as from_ref_area,
        'VN63_' || old_district_code as from_district_ref_area, 'VN34_' || new_code as to_ref_area,
        relation, n_targets_of_old::integer as n_targets, effective_date::date as effective_date,
        concat_ws('; ', relation_note_vi, remark) as remark, row_no
    from raw.crosswalk_commune
)
select * exclude (row_no)
from (select * from provinces union all by name select * from communes)
order by area_level desc, row_no;

-- one row per change of a province or of the type of a commune
insert into dim_area_change by name
with province_change as (
    select
        effective_date::date as effective_date, change as change_kind,
        "before" as units_before, "after" as units_after, legal_basis,
        case when effective_date::date > date '2025-07-01' then 'VN34_' else 'VN63_' end as prefix_before,
        case when effective_date::date >= date '2025-07-01' then 'VN34_' else 'VN63_' end as prefix_after,
        regexp_extract_all("before", '\((\d\d)', 1) as codes_before,
        regexp_extract_all("after", '\((\d\d)', 1) as codes_after,
        row_no
    from raw.province_changes
),
-- a province that ended in a split stands in the act without a code
with_ended as (
    select
        p.* replace (case when e.area_code is null then p.codes_before else [e.area_code] end as codes_before)
    from province_change as p
    left join raw.areas_ended as e
        on e.valid_to::date = p.effective_date - 1
        and p.change_kind = 'split'
        and starts_with(e.name_vi, p.units_before)
),
commune_change as (
    select
        effective_date::date as effective_date, 'commune' as area_level, 'retype' as change_kind,
        type_before || ' ' || name_vi || ' (' || code || ')' as units_before,
        type_after || ' ' || name_vi || ' (' || code || ')' as units_after,
        legal_basis, 'VN34_' || code as ref_areas_before, 'VN34_' || code as ref_areas_after, row_no
    from raw.unit_changes_2026
    where level = 'commune'
),
keyed as (
    select
        effective_date, 'province' as area_level, change_kind, units_before, units_after, legal_basis,
        list_transform(codes_before, lambda code: prefix_before || code) as keys_before,
        list_transform(codes_after, lambda code: prefix_after || code) as keys_after,
        row_no
    from with_ended
),
joined as (
    select
        * exclude (keys_before, keys_after),
        nullif(array_to_string(keys_before, '|'), '') as ref_areas_before,
        nullif(array_to_string(keys_after, '|'), '') as ref_areas_after
    from keyed
)
select * exclude (row_no)
from (select * from joined union all by name select * from commune_change)
order by effective_date, area_level desc, row_no;

-- one row per event and pair of a unit before and a unit after it
insert into dim_area_event by name
with written_down as (
    select * from raw.area_events_to_2008
    union all by name
    select * from raw.area_events
),
declared as (
    select
        event_id, kind, effective_date::date as effective_date, from_ref_area, to_ref_area,
        share::decimal(12, 9) as share, share_low, share_high, 'everything' as share_of,
        weight_basis, legal_basis, confidence, evidence, note_en
    from written_down
),
-- ends of units of before the records: no figure of theirs can come
before_records as (
    select
        '1997-' || row_no as event_id, 'split' as kind, effective_date::date as effective_date,
        'VN63_' || unnest(regexp_extract_all("after", '\((\d\d)', 1)) as to_ref_area,
        'everything' as share_of, legal_basis, 'source' as confidence, 'province_changes.csv' as evidence,
        "before" as note_en
    from raw.province_changes
    where change = 'split' and effective_date < '2004'
),
upgrade as (
    select
        effective_date || '-' || code as event_id, 'upgrade' as kind, effective_date::date as effective_date,
        'VN34_' || code as from_ref_area, 'VN34_' || code as to_ref_area, 1::decimal(12, 9) as share,
        'everything' as share_of, legal_basis, 'source' as confidence, 'unit_changes_2026.csv' as evidence,
        type_before || ' → ' || type_after as note_en
    from raw.unit_changes_2026
    union all
    select
        effective_date || '-' || code, 'upgrade', effective_date::date, 'VN63_' || code, 'VN63_' || code,
        1::decimal(12, 9), 'everything', legal_basis, 'source', 'province_changes.csv', "before" || ' → ' || "after"
    from (select *, regexp_extract("after", '\((\d\d)', 1) as code from raw.province_changes)
    where change = 'retype_rename'
),
province_2025 as (
    select
        '2025-07-01-' || new_code as event_id,
        case relation when 'unchanged' then 'recode' else 'merge' end as kind,
        effective_date::date as effective_date,
        'VN63_' || old_code as from_ref_area, 'VN34_' || new_code as to_ref_area, 1::decimal(12, 9) as share,
        'everything' as share_of, legal_basis, 'source' as confidence, 'crosswalk_province.csv' as evidence
    from raw.crosswalk_province
),
-- a part says whether ground, people or both moved; how many people is published nowhere
commune_piece as (
    select
        *,
        n_targets_of_old = '1' as is_all,
        count(*) over (partition by new_code) as n_sources,
        bool_or(relation = 'part_area_all_population') over (partition by coalesce(old_code, old_district_code)) as people_in_one,
        bool_or(relation in ('part_area', 'part_area_all_population', 'part_population', 'full_area'))
            over (partition by coalesce(old_code, old_district_code)) as apart
    from raw.crosswalk_commune
),
commune_2025 as (
    select
        '2025-07-01-' || new_code as event_id,
        case
            when not is_all then 'partial_transfer'
            when n_sources > 1 then 'merge'
            when relation = 'renamed' then 'rename'
            when relation = 'retyped' then 'upgrade'
            else 'recode'
        end as kind,
        effective_date::date as effective_date,
        'VN63_' || coalesce(old_code, old_district_code) as from_ref_area, 'VN34_' || new_code as to_ref_area,
        case
            when is_all or relation = 'part_area_all_population' then 1
            when relation in ('part_area', 'full_area') and people_in_one then 0
        end::decimal(12, 9) as share,
        case when apart and not is_all then 'population' else 'everything' end as share_of,
        relation_note_vi as note_en, 'source' as confidence, 'crosswalk_commune.csv' as evidence,
        u.legal_basis
    from commune_piece as p
    left join (select code, legal_basis from raw.commune_post2025) as u on u.code = p.new_code
),
district_2025 as (
    select
        '2025-07-01-' || d.code as event_id, 'abolish' as kind, date '2025-07-01' as effective_date,
        'VN63_' || d.code as from_ref_area, 'everything' as share_of,
        'Nghị quyết 203/2025/QH15' as legal_basis, 'recall' as confidence,
        'district_pre2025.csv; the act is from memory' as evidence
    from raw.district_pre2025 as d
    anti join commune_2025 as c on c.from_ref_area = 'VN63_' || d.code
),
event as (
    select * from before_records
    union all by name select * from declared
    union all by name select * from upgrade
    union all by name select * from province_2025
    union all by name select * from commune_2025
    union all by name select * from district_2025
)
select
    e.* exclude (share_low, share_high),
    coalesce(f.area_level, t.area_level) as area_level,
    coalesce(e.share_low::decimal(12, 9), case when e.share in (0, 1) then e.share end, 0) as share_low,
    coalesce(e.share_high::decimal(12, 9), case when e.share in (0, 1) then e.share end, 1) as share_high
from event as e
left join dim_area as f on f.ref_area = e.from_ref_area
left join dim_area as t on t.ref_area = e.to_ref_area
order by effective_date, area_level desc, event_id, from_ref_area, to_ref_area;

-- one row per unit, year and reference, in persons
insert into dim_population by name
with province_year as (
    select
        -- to 2003 the rows of three codes are about a larger province (see areas_ended.csv)
        'VN' || p.edition || '_' || coalesce(e.area_code, p.province_code) as ref_area,
        p.year, p.reference,
        p.total_thousand, p.male_thousand, p.female_thousand, p.urban_thousand, p.rural_thousand,
        p.sex_basis, p.status, p.source_id as source_detail, p.note, p.row_no
    from raw.province_population as p
    left join raw.areas_ended as e
        on starts_with(e.area_code, p.province_code || '_') and p.year::integer <= year(e.valid_to::date)
),
control_year as (
    select
        case geo_code when 'VN' then 'VN' else 'VN63_' || geo_code end as ref_area,
        year, reference,
        total_thousand, male_thousand, female_thousand, urban_thousand, rural_thousand,
        case
            when male_thousand is null then 'none'
            when contains(source, 'derived') then 'derived_from_sex_ratio'
            else 'published'
        end as sex_basis,
        case year when '2024' then 'preliminary' else 'final' end as status,
        source as source_detail, row_no
    from raw.population_control_totals
),
published as (
    select * from control_year
    union all by name select * from province_year
),
in_persons as (
    select
        ref_area,
        case when reference like 'census%' then right(reference, 10) else year end as time_period,
        reference,
        total_thousand::decimal(18, 3) * 1000 as total,
        male_thousand::decimal(18, 3) * 1000 as male,
        female_thousand::decimal(18, 3) * 1000 as female,
        urban_thousand::decimal(18, 3) * 1000 as urban,
        rural_thousand::decimal(18, 3) * 1000 as rural,
        sex_basis,
        case status when 'preliminary' then 'P' else 'A' end as obs_status,
        case when reference like 'census%' then 'NSO_CENSUS2019' else 'NSO_PXWEB' end as source,
        source_detail, note
    from published
),
at_merger as (
    select
        'VN34_' || code as ref_area, '2025-07-01' as time_period, 'at_merger' as reference,
        population_persons::decimal(18, 0) as total, 'none' as sex_basis, 'A' as obs_status,
        'MERGER_FILE' as source, basis as source_detail,
        'registered residents: not comparable with the annual average' as note
    from raw.province_34_area_population
)
select * from in_persons
union all by name
select * from at_merger
order by reference, ref_area, time_period;

-- one row per tile
insert into dim_area_tile by name
select 'VN63_' || code as ref_area, col::integer as tile_col, "row"::integer as tile_row from raw.tilegrid_63
union all
select 'VN34_' || code, col::integer, "row"::integer from raw.tilegrid_34
order by ref_area;

-- ---------------------------------------------------------------- targets and duties

-- one row per component of a target
insert into dim_component by name
with strategy as (
    select
        component_id, 'NQ28' as programme, objective_no::integer as objective_no, objective_vi, objective_en,
        target_no::integer as target_no,
        regexp_replace(component_id, '[a-z]$', '') as target_id,
        target_vi as component_name_vi, target_en as component_name_en,
        direction, measure_type, multiplier::integer as multiplier, aggregation, applies_at_level,
        numerator_vi, denominator_vi, usual_source_agency as usual_source_agency_vi,
        confidence, evidence, note_en, row_no
    from raw.strategy_targets
),
programme as (
    select
        p.component_id, 'P1790' as programme, p.programme_vi as objective_vi, p.programme_en as objective_en,
        p.component_id as target_id,
        p.name_vi as component_name_vi, p.name_en as component_name_en,
        p.direction, s.measure_type, s.multiplier::integer as multiplier, p.aggregation, s.applies_at_level,
        p.confidence, p.evidence, p.note_en, 1000 + p.row_no as row_no
    from raw.programme_targets as p
    left join raw.programme_supplements as s using (component_id)
),
component as (
    select * from strategy
    union all by name select * from programme
)
select
    c.* exclude (row_no) replace (replace(c.applies_at_level, 'national', 'country') as applies_at_level),
    i.unit_measure,
    n.note_vi,
    row_number() over (order by c.row_no) as sort_order
from component as c
left join dim_indicator as i on i.indicator = c.component_id
left join raw.component_notes as n on n.component_id = c.component_id
order by sort_order;

-- one row per line of a plan of a locality; a plan the office loaded takes the place of the same document that ships
create temp table local_plan_line as
with shipped as (
    select s.*
    from raw.local_plan_targets as s
    anti join raw.loaded_plan_targets as l
        on l.area_edition = s.area_edition and l.area_code = s.area_code
        and l.document_no is not distinct from s.document_no
        -- the date of a plan that ships may not be known
        and l.document_date is not distinct from coalesce(s.document_date, l.document_date)
),
line as (
    select *, false as is_loaded from shipped
    union all by name
    select * exclude (file_name), true as is_loaded from raw.loaded_plan_targets
)
select
    *,
    'VN' || area_edition || '_' || area_code as ref_area,
    concat_ws(':', 'VN' || area_edition || '_' || area_code, document_no, document_date) as target_set
from line;

-- one row per document that sets targets
insert into dim_target_set by name
with strategy as (
    select
        'NQ28' as target_set, 'strategy' as set_kind, 'VN' as ref_area, '28/NQ-CP' as document_no,
        '2021-03-03' as document_date
),
programme as (
    select distinct
        'P1790' as target_set, 'programme' as set_kind, 'VN' as ref_area, document_no, document_date
    from raw.programme_targets
),
national as (
    select
        n.*, d.issuer, d.title_vi, d.title_en,
        n.document_date::date as valid_from, '2030-12-31'::date as valid_to, -- the titles say: to 2030
        false as is_loaded, coalesce(d.confidence, 'recall') as confidence, d.evidence
    from (from strategy union all by name from programme) as n
    left join dim_document as d on d.document_no = n.document_no and d.document_date = n.document_date
),
local as (
    select
        target_set, 'local_plan' as set_kind, ref_area, document_no, document_date,
        first(issuer order by row_no) as issuer, first(title_vi order by row_no) as title_vi,
        -- a plan that does not say otherwise is in force from its date; part of a date is no day
        coalesce(first(valid_from order by row_no)::date, try_cast(document_date as date)) as valid_from,
        first(valid_to order by row_no)::date as valid_to,
        first(is_loaded order by row_no) as is_loaded,
        first(confidence order by row_no) as confidence, first(evidence order by row_no) as evidence
    from local_plan_line
    group by target_set, ref_area, document_no, document_date
)
select * from national
union all by name
select * from local
order by set_kind desc, ref_area, document_date, target_set;

-- one row per component, area, document and milestone year
insert into dim_target by name
with national as (
    select
        'NQ28' as target_set, component_id, '28/NQ-CP' as document_no, '2021-03-03' as document_date,
        comparator_2025, value_2025, comparator_2030, value_2030,
        effective_from_year::integer as effective_from_year, confidence, evidence, row_no
    from raw.strategy_targets
    union all by name
    select
        'P1790' as target_set, component_id, document_no, document_date, comparator_2025, value_2025, comparator_2030, value_2030,
        confidence, evidence, 1000 + row_no as row_no
    from raw.programme_targets
),
milestone as (
    select *, 2025 as milestone_year, comparator_2025 as comparator, value_2025 as value_text from national
    union all
    select *, 2030, comparator_2030, value_2030 from national
),
local as (
    select
        target_set, component_id, ref_area, document_no, document_date,
        milestone_year::integer as milestone_year, comparator, value as value_text,
        tolerance::decimal(38, 12) as tolerance,
        baseline_year::integer as baseline_year, baseline_value::decimal(38, 12) as baseline_value, agency_vi,
        confidence, evidence, note_en, 2000 + row_no as row_no
    from local_plan_line
),
target as (
    select 'VN' as ref_area, * from milestone where comparator is not null
    union all by name
    select * from local
)
select
    target_set, component_id, ref_area, document_no, document_date, milestone_year, comparator,
    -- a band is written 10-15
    case comparator when 'band' then split_part(value_text, '-', 1) else value_text end::decimal(38, 12)
        as target_value,
    case comparator when 'band' then split_part(value_text, '-', 2) end::decimal(38, 12) as target_value_to,
    tolerance, effective_from_year, baseline_year, baseline_value, agency_vi, confidence, evidence, note_en
from target
order by row_no, milestone_year, target_set;

drop table local_plan_line;

-- one row per component whose whole is the population
insert into dim_component_whole by name
select component_id, population, evidence
from raw.component_wholes
order by row_no;

-- one row per component with a stated starting level
insert into dim_baseline by name
select
    component_id, baseline_year::integer as baseline_year, baseline_value::decimal(38, 12) as baseline_value, evidence
from raw.strategy_targets
where baseline_value is not null
order by row_no;

-- one row per way to measure a component
insert into dim_component_measure by name
select
    component_id, rank::integer as rank, indicator, sex, age, urbanisation, ethnicity, breakdown, operation, note_en
from raw.component_measures
order by row_no;

-- one row per component and source
insert into dim_component_source by name
select component_id, source, rank::integer as rank, reason_vi, reason_en
from raw.component_sources
order by row_no;

-- one row per duty of an agency; * for all targets becomes null
insert into dim_agency_assignment by name
select
    locality, level as area_level, agency_vi, agency_en,
    nullif(objective_no, '*')::integer as objective_no, nullif(target_no, '*')::integer as target_no,
    role, source_document, component_ids, basis, data_scope_en, successor_agency_vi, confidence
from raw.agency_assignments
order by row_no;

-- one row per agency that passed its duties on
insert into dim_agency_succession by name
select
    old_agency_vi, replace(level, 'national', 'country') as area_level, new_agency_vi, scope_en,
    effective_from::date as effective_from, confidence, note_en
from raw.agency_succession
order by row_no;

-- one row per reporting rule
insert into dim_reporting_rule by name
select
    rule_id, domain, applies_to, period_type, period_from, period_to, cut_off, due_date,
    reporter_vi, receiver_vi, rule_en, document_no, confidence, evidence
from raw.reporting_calendar
order by row_no;

-- ---------------------------------------------------------------- rules

-- one row per check a file goes through
insert into dim_rule by name
select
    rule_code, rule_kind, severity, unit_measures, value_types, aggregations, indicators, parameters,
    message_vi, message_en
from raw.rules
order by row_no;

-- one row per figure that a source publishes wrongly
insert into dim_correction by name
select
    correction, source, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown,
    expect::decimal(38, 12) as expected_value, corrected::decimal(38, 12) as corrected_value,
    reason_vi, reason_en, role, decided_on::date as decided_on, evidence
from raw.corrections
order by row_no;

-- one row per published ratio and pair of published counts it is made from
insert into dim_indicator_quotient by name
select
    indicator, numerator_indicator, numerator_sex, denominator_indicator, denominator_sex,
    factor::decimal(18, 0) as factor, note_en
from raw.quotients
order by row_no;
