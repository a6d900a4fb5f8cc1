package gsw.reports.export;

import gsw.queries.observation.ObservationRow;
import gsw.queries.observation.ObservationRow.Figure;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.SdmxId;
import gsw.warehouse.model.TimePeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SDMX-CSV 1.0 of the dataflow {@code DF_GENDER}: dimensions in the order of its structure, then attributes. */
final class SdmxColumns {

    private static final String DATAFLOW = "GSW:DF_GENDER(1.0)";

    /** Before the comment of a generated figure, since SDMX has no attribute that says so. */
    private static final String SYNTHETIC = "[SYNTHETIC DATA] ";

    static final List<Column> ALL = List.of(
            column("DATAFLOW", "luồng dữ liệu", "dataflow", row -> DATAFLOW),
            column("FREQ", "chu kỳ (CL_FREQ)", "frequency (CL_FREQ)", SdmxColumns::frequency),
            dimension("REF_AREA", "đơn vị hành chính", "place", ObservationRow.Key::refArea),
            dimension("INDICATOR", "chỉ tiêu", "indicator", ObservationRow.Key::indicator),
            dimension("SEX", "giới tính", "sex", ObservationRow.Key::sex),
            dimension("AGE", "nhóm tuổi", "age group", ObservationRow.Key::age),
            dimension("URBANISATION", "thành thị, nông thôn", "urban or rural", ObservationRow.Key::urbanisation),
            dimension("ETHNICITY", "dân tộc", "ethnicity", ObservationRow.Key::ethnicity),
            dimension("BREAKDOWN", "phân tổ khác", "any other dimension", ObservationRow.Key::breakdown),
            dimension("SOURCE", "nguồn công bố", "who published the figure", ObservationRow.Key::source),
            column(
                    "TIME_PERIOD",
                    "kỳ của số liệu",
                    "the time the figure is about",
                    row -> row.key().timePeriod()),
            number("OBS_VALUE", "giá trị; trống nếu thiếu", "the value; empty if missing", Figure::value),
            column(
                    "UNIT_MEASURE",
                    "đơn vị tính",
                    "unit of measure",
                    row -> row.figure().unitMeasure()),
            column(
                    "UNIT_MULT",
                    "lũy thừa mười: luôn 0, vì giá trị đã theo đơn vị cơ bản",
                    "power of ten: always 0, since values are in base units",
                    row -> "0"),
            column(
                    "OBS_STATUS",
                    "trạng thái (CL_OBS_STATUS)",
                    "status (CL_OBS_STATUS)",
                    row -> row.figure().status()),
            column(
                    "CONF_STATUS",
                    "mức bảo mật (CL_CONF_STATUS)",
                    "confidentiality (CL_CONF_STATUS)",
                    row -> row.figure().confidentiality()),
            number("LOWER_BOUND", "cận dưới", "lower bound", Figure::lowerBound),
            number("UPPER_BOUND", "cận trên", "upper bound", Figure::upperBound),
            number("NUMERATOR", "tử số", "numerator", Figure::numerator),
            number("DENOMINATOR", "mẫu số", "denominator", Figure::denominator),
            column(
                    "SOURCE_DETAIL",
                    "nơi đọc số",
                    "where the figure was read",
                    row -> row.figure().sourceDetail()),
            column("COMMENT_OBS", "ghi chú", "comment on the figure", SdmxColumns::comment),
            column(
                    "CORRECTION",
                    "mã sửa sai: giá trị khác số nguồn công bố",
                    "correction: the value is not what the source says",
                    row -> row.figure().correction()));

    private SdmxColumns() {}

    private static Column column(String name, String vi, String en, Function<ObservationRow, @Nullable String> text) {
        return new Column(name, "string", new Bilingual(vi, en), text);
    }

    private static Column dimension(String name, String vi, String en, Function<ObservationRow.Key, String> key) {
        return column(name, vi, en, row -> SdmxId.of(key.apply(row.key())));
    }

    private static Column number(String name, String vi, String en, Function<Figure, @Nullable BigDecimal> value) {
        return Column.number(name, new Bilingual(vi, en), row -> value.apply(row.figure()));
    }

    private static @Nullable String comment(ObservationRow row) {
        String comment = row.figure().comment();
        if (!row.origin().synthetic()) {
            return comment;
        }
        return comment == null ? SYNTHETIC.strip() : SYNTHETIC + comment;
    }

    private static String frequency(ObservationRow row) {
        String text = row.key().timePeriod();
        TimePeriod period = TimePeriod.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("Not a period of the warehouse: '" + text + "'"));
        return switch (period) {
            case TimePeriod.Year year -> "A";
            case TimePeriod.HalfYear half -> "S";
            case TimePeriod.Quarter quarter -> "Q";
            case TimePeriod.Month month -> "M";
            case TimePeriod.Day day -> "D";
            case TimePeriod.YearsFrom years -> years.years() == 1 ? "A" : "A" + years.years();
        };
    }
}
