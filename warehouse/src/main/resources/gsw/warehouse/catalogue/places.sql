-- Where in the files each thing stands, so that a finding can say which line to look at. Lives as long as the
-- connection; a release does not carry it. The subject is written as the checks write it.

-- one row per subject and line
create or replace temp table catalogue_place as
select doc_key as subject, 'programmes_and_documents.csv' as file_name, row_no as line from raw.programmes_and_documents
union all select codelist || ':' || code, 'code_lists.csv', row_no from raw.code_lists
union all select codelist || ':' || alias, 'code_aliases.csv', row_no from raw.code_aliases
union all select source, 'sources.csv', row_no from raw.sources
union all select dimension, 'disaggregation_dimensions.csv', row_no from raw.disaggregation_dimensions
union all select key, 'national_indicators.csv', row_no from raw.national_indicators
union all select key, 'circular10_indicators.csv', row_no from raw.circular10_indicators
union all select key, 'decision05_indicators.csv', row_no from raw.decision05_indicators
union all select key, 'education_sector_indicators.csv', row_no from raw.education_sector_indicators
union all select component_id, 'strategy_targets.csv', row_no from raw.strategy_targets
union all select component_id, 'programme_targets.csv', row_no from raw.programme_targets
union all select indicator, 'own_indicators.csv', row_no from raw.own_indicators
union all select indicator, 'indicator_supplements.csv', row_no from raw.indicator_supplements
union all select indicator, 'indicator_ranges.csv', row_no from raw.indicator_ranges
union all select alias, 'indicator_aliases.csv', row_no from raw.indicator_aliases
union all select ref_area, 'country.csv', row_no from raw.country
union all select 'VN' || edition || '_' || region_code, 'regions.csv', row_no from raw.regions
union all select 'VN63_' || code, 'province_63.csv', row_no from raw.province_63
union all select 'VN34_' || code, 'province_34.csv', row_no from raw.province_34
union all select 'VN' || area_edition || '_' || area_code, 'areas_ended.csv', row_no from raw.areas_ended
union all select 'VN63_' || code, 'district_pre2025.csv', row_no from raw.district_pre2025
union all select 'VN63_' || code, 'commune_pre2025.csv', row_no from raw.commune_pre2025
union all select 'VN34_' || code, 'commune_post2025.csv', row_no from raw.commune_post2025
union all select edition || ':' || alias, 'province_aliases.csv', row_no from raw.province_aliases
union all select area_edition || ':' || alias, 'area_aliases.csv', row_no from raw.area_aliases
union all select 'VN63_' || old_code || '>VN34_' || new_code, 'crosswalk_province.csv', row_no
    from raw.crosswalk_province
union all select 'VN63_' || coalesce(old_code, old_district_code) || '>VN34_' || new_code, 'crosswalk_commune.csv',
    row_no
    from raw.crosswalk_commune
union all select 'VN63_' || province_code || ' ' || year || ' ' || reference, 'province_population.csv', row_no
    from raw.province_population
union all select
    case geo_code when 'VN' then 'VN' else 'VN63_' || geo_code end || ' ' || year || ' ' || reference,
    'population_control_totals.csv', row_no
    from raw.population_control_totals
union all select
    component_id || ' VN' || area_edition || '_' || area_code || ' ' || milestone_year, 'local_plan_targets.csv', row_no
    from raw.local_plan_targets
union all select
    component_id || ' VN' || area_edition || '_' || area_code || ' ' || milestone_year, file_name, row_no
    from raw.loaded_plan_targets
union all select component_id || ' measure ' || rank, 'component_measures.csv', row_no from raw.component_measures
union all select component_id || ' source ' || source, 'component_sources.csv', row_no from raw.component_sources
union all select event_id, 'area_events_to_2008.csv', row_no from raw.area_events_to_2008
union all select event_id, 'area_events.csv', row_no from raw.area_events
union all select from_ref_area, 'area_events.csv', row_no from raw.area_events where from_ref_area is not null
union all select indicator, 'reaggregation.csv', row_no from raw.reaggregation
union all select rule_id, 'reporting_calendar.csv', row_no from raw.reporting_calendar
union all select rule_code, 'rules.csv', row_no from raw.rules;
