package gsw.app.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A file in the canonical layout as an office might send it, of any length: eleven columns, labels in Vietnamese, every
 * key once, and 36 rows of a thousand at fault. The same seed gives the same bytes. Its source says that it is made up.
 */
public final class GeneratedFile {

    /** More rows than this have no key of their own. */
    public static final long MOST_ROWS = 20_412_000;

    private static final String HEAD =
            "indicator,ref_area,time_period,sex,age,urbanisation,ethnicity,source,obs_value,obs_status,comment_obs\n";
    private static final long SEED = 20_261_122;

    private static final List<String> SEXES = List.of("Tổng số", "Nữ", "Nam");
    private static final List<String> SETTLEMENTS = List.of("Chung", "Thành thị", "Nông thôn");
    private static final List<String> PEOPLES = List.of("Tổng số", "Kinh", "Dân tộc thiểu số");
    private static final List<String> AGES = List.of(
            "_T", "Y0T4", "Y5T9", "Y10T14", "Y15T19", "Y20T24", "Y25T29", "Y30T34", "Y35T39", "Y40T44", "Y45T49",
            "Y50T54", "Y55T59", "Y60T64", "Y65T69", "Y70T74", "Y75T79", "Y80T84", "Y0T14", "Y15T24");
    private static final List<String> INDICATORS = List.of(
            "NAT2015:0102",
            "NAT2015:0201",
            "NAT2015:0202",
            "NAT2015:0712",
            "NAT2015:0713",
            "NAT2015:1402",
            "NAT2015:1403",
            "NAT2015:1907",
            "NAT2021:0102",
            "NAT2021:0201",
            "NAT2021:0202",
            "NAT2021:0716",
            "NAT2021:1402",
            "NAT2021:1403",
            "NAT2021:2006",
            "TT10:0101",
            "TT10:P0201",
            "TT10:P0203",
            "TT10:P0217",
            "TT10:P0221",
            "TT10:P0222",
            "TT10:P0406",
            "TT10:P0407",
            "TT10:P0408",
            "TT10:P0409",
            "TT10:P0410",
            "TT10:P0411",
            "TT10:P0605",
            "QD05:province/T0102",
            "QD05:province/PT0201",
            "QD05:province/PT0202",
            "QD05:province/PT0701",
            "QD05:province/PT0702",
            "QD05:province/PT1401",
            "QD05:province/PT1402",
            "QD05:province/PT1501",
            "QD05:province/PT1502",
            "QD05:province/PT1503",
            "QD05:province/PT1504",
            "QD05:province/PT1601");
    private static final List<String> PROVINCES = List.of(
            "Hà Nội",
            "Hà Giang",
            "Cao Bằng",
            "Bắc Kạn",
            "Tuyên Quang",
            "Lào Cai",
            "Điện Biên",
            "Lai Châu",
            "Sơn La",
            "Yên Bái",
            "Hòa Bình",
            "Thái Nguyên",
            "Lạng Sơn",
            "Quảng Ninh",
            "Bắc Giang",
            "Phú Thọ",
            "Vĩnh Phúc",
            "Bắc Ninh",
            "Hải Dương",
            "Hải Phòng",
            "Hưng Yên",
            "Thái Bình",
            "Hà Nam",
            "Nam Định",
            "Ninh Bình",
            "Thanh Hóa",
            "Nghệ An",
            "Hà Tĩnh",
            "Quảng Bình",
            "Quảng Trị",
            "Thừa Thiên Huế",
            "Đà Nẵng",
            "Quảng Nam",
            "Quảng Ngãi",
            "Bình Định",
            "Phú Yên",
            "Khánh Hòa",
            "Ninh Thuận",
            "Bình Thuận",
            "Kon Tum",
            "Gia Lai",
            "Đắk Lắk",
            "Đắk Nông",
            "Lâm Đồng",
            "Bình Phước",
            "Tây Ninh",
            "Bình Dương",
            "Đồng Nai",
            "Bà Rịa - Vũng Tàu",
            "TP. Hồ Chí Minh",
            "Long An",
            "Tiền Giang",
            "Bến Tre",
            "Trà Vinh",
            "Vĩnh Long",
            "Đồng Tháp",
            "An Giang",
            "Kiên Giang",
            "Cần Thơ",
            "Hậu Giang",
            "Sóc Trăng",
            "Bạc Liêu",
            "Cà Mau");
    private static final int YEARS = 15;
    private static final int FIRST_YEAR = 2010;
    private static final List<String> NO_NUMBERS = List.of("không có", "12.5 %", "1.234.567", "n/a", "…");

    private final SplittableRandom random = new SplittableRandom(SEED);

    private GeneratedFile() {}

    /** Writes a file of so many rows below its header. */
    public static Path write(Path file, long rows) throws IOException {
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException("At most " + MOST_ROWS + " rows have a key of their own");
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            var generated = new GeneratedFile();
            for (long row = 0; row < rows; row++) {
                generated.row(out, row);
            }
        }
        return file;
    }

    private void row(Writer out, long row) throws IOException {
        long rest = row;
        String sex = SEXES.get((int) (rest % 3));
        rest /= 3;
        String province = PROVINCES.get((int) (rest % PROVINCES.size()));
        rest /= PROVINCES.size();
        String settlement = SETTLEMENTS.get((int) (rest % 3));
        rest /= 3;
        int year = FIRST_YEAR + (int) (rest % YEARS);
        rest /= YEARS;
        String indicator = INDICATORS.get((int) (rest % INDICATORS.size()));
        rest /= INDICATORS.size();
        String people = PEOPLES.get((int) (rest % 3));
        rest /= 3;
        String age = AGES.get((int) rest);
        String period = Integer.toString(year);
        String value = Integer.toString(random.nextInt(1, 4_000_000));
        int fault = random.nextInt(1000);
        if (fault < 18) {
            value = NO_NUMBERS.get(fault % NO_NUMBERS.size());
        } else if (fault < 26) {
            province = fault % 2 == 0 ? "Tỉnh không có thật" : "";
        } else if (fault < 31) {
            period = "năm " + year % 100;
        } else if (fault < 36) {
            value = "";
        }
        out.append(indicator)
                .append(',')
                .append(province)
                .append(',')
                .append(period)
                .append(',');
        out.append(sex)
                .append(',')
                .append(age)
                .append(',')
                .append(settlement)
                .append(',')
                .append(people);
        out.append(",SYNTHETIC,").append(value).append(',').append(year == 2024 ? "P" : "A");
        out.append(",Số giả lập để đo\n");
    }

    /** Arguments: the file to write and how many rows. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
    }
}
