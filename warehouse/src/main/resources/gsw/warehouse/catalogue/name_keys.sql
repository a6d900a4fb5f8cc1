-- The matching keys of names in SQL. The same rules in Java: gsw.warehouse.catalogue.NameKey.

-- one way of writing the tone of an open syllable, moved to the other: not after q (quý), nor before another letter
-- (hoàn, thuyền)
create or replace temp macro tone_moved(lower_name, written, common) as
    regexp_replace(lower_name, '(^|[^q])' || written || '([^\pL\pM]|$)', '\1' || common || '\2', 'g');

create or replace temp macro tone_moved_oa(lower_name) as
    tone_moved(tone_moved(tone_moved(tone_moved(tone_moved(
        lower_name, 'oà', 'òa'), 'oá', 'óa'), 'oả', 'ỏa'), 'oã', 'õa'), 'oạ', 'ọa');

create or replace temp macro tone_moved_oe(lower_name) as
    tone_moved(tone_moved(tone_moved(tone_moved(tone_moved(
        lower_name, 'oè', 'òe'), 'oé', 'óe'), 'oẻ', 'ỏe'), 'oẽ', 'õe'), 'oẹ', 'ọe');

create or replace temp macro tone_moved_uy(lower_name) as
    tone_moved(tone_moved(tone_moved(tone_moved(tone_moved(
        lower_name, 'uỳ', 'ùy'), 'uý', 'úy'), 'uỷ', 'ủy'), 'uỹ', 'ũy'), 'uỵ', 'ụy');

-- where the tone stands in oa, oe, uy is a habit of typing: hoà = hòa
create or replace temp macro tone_placed(lower_name) as
    case
        when regexp_matches(lower_name, '(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])([^\pL\pM]|$)')
            then tone_moved_uy(tone_moved_oe(tone_moved_oa(lower_name)))
        else lower_name
    end;

-- the spelling, without accidents of typing: composed accents, Đ for the Icelandic Ð, single plain spaces, lower case
create or replace temp macro exact_key(name) as
    tone_placed(trim(regexp_replace(
        replace(lower(replace(nfc_normalize(name), 'Ð', 'Đ')), 'ð', 'đ'),
        '[\s\pZ]+', ' ', 'g'
    )));

-- for search without diacritics: a to z and digits only
create or replace temp macro folded_key(name) as
    regexp_replace(replace(strip_accents(exact_key(name)), 'đ', 'd'), '[^a-z0-9]', '', 'g');
