-- A number for the key of a figure: keys of one number are told apart where it matters. In two steps, so that conforming
-- works out the parts once for each text.
create or replace macro key_hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as
    hash(
        hash(indicator), hash(ref_area), hash(time_period),
        hash(sex, age, urbanisation, ethnicity, breakdown, source)
    );
