-- The matching keys of names in SQL. The same rules in Java: gsw.warehouse.catalogue.NameKey.

-- where the tone stands in an open oa, oe, uy is a habit of typing: hoà = hòa. After q it is not (quý), nor before
-- another letter (hoàn, thuyền).
create or replace temp macro tone_placed(lower_name) as
    case
        when regexp_matches(lower_name, '(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])([^\pL\pM]|$)')
            then list_reduce(
                [
                    ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
                    ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
                    ['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy']
                ],
                lambda text, tone: [regexp_replace(
                    text[1], '(^|[^q])' || tone[1] || '([^\pL\pM]|$)', '\1' || tone[2] || '\2', 'g'
                )],
                [lower_name]
            )[1]
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
