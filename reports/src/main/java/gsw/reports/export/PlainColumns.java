package gsw.reports.export;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import gsw.queries.observation.ObservationRow;
import gsw.queries.observation.ObservationRow.Figure;
import gsw.queries.observation.ObservationRow.Names;
import gsw.queries.observation.ObservationRow.Origin;
import gsw.warehouse.model.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the view {@code observation}, in its order. */
final class PlainColumns {

    static final List<Column> ALL = List.of(
            key(
                    "indicator",
                    "khóa chỉ tiêu trong danh mục",
                    "key of the indicator in the catalogue",
                    ObservationRow.Key::indicator),
            key("ref_area", "khóa đơn vị hành chính", "key of the place", ObservationRow.Key::refArea),
            key(
                    "time_period",
                    "kỳ của số liệu, theo SDMX",
                    "the time the figure is about, as SDMX",
                    ObservationRow.Key::timePeriod),
            key("sex", "giới tính; _T là tổng số", "sex; _T is the total", ObservationRow.Key::sex),
            key("age", "nhóm tuổi; _T là mọi tuổi", "age group; _T is all ages", ObservationRow.Key::age),
            key(
                    "urbanisation",
                    "thành thị, nông thôn; _T là tổng số",
                    "urban or rural; _T is both",
                    ObservationRow.Key::urbanisation),
            key("ethnicity", "dân tộc; _T là tổng số", "ethnicity; _T is the total", ObservationRow.Key::ethnicity),
            key("breakdown", "phân tổ khác, có tên", "any other dimension, named", ObservationRow.Key::breakdown),
            key("source", "nguồn công bố", "who published the figure", ObservationRow.Key::source),
            number(
                    "obs_value",
                    "giá trị, theo đơn vị cơ bản; trống nếu thiếu",
                    "the value, in base units; empty if missing",
                    Figure::value),
            number(
                    "lower_bound",
                    "cận dưới, khi nguồn chỉ cho biết cận",
                    "lower bound, where only a bound is known",
                    Figure::lowerBound),
            number(
                    "upper_bound",
                    "cận trên, khi nguồn chỉ cho biết cận",
                    "upper bound, where only a bound is known",
                    Figure::upperBound),
            number("numerator", "tử số của tỷ lệ", "numerator of a ratio", Figure::numerator),
            number("denominator", "mẫu số của tỷ lệ", "denominator of a ratio", Figure::denominator),
            figure("unit_measure", "mã đơn vị tính", "code of the unit of measure", Figure::unitMeasure),
            integer(
                    "unit_mult",
                    "lũy thừa mười của số đã in; giá trị ở đây đã nhân",
                    "power of ten of the printed value; the values here are already multiplied",
                    row -> row.figure().unitMult()),
            figure(
                    "value_as_printed",
                    "số như nguồn đã in",
                    "the value as the sender printed it",
                    Figure::valueAsPrinted),
            figure(
                    "correction",
                    "mã sửa sai: giá trị khác số nguồn công bố",
                    "correction: the value is not what the source says",
                    Figure::correction),
            figure("obs_status", "trạng thái số liệu (SDMX)", "observation status (SDMX)", Figure::status),
            figure(
                    "conf_status",
                    "mức bảo mật (SDMX); chỉ xuất F",
                    "confidentiality status (SDMX); only F is exported",
                    Figure::confidentiality),
            figure(
                    "source_detail",
                    "văn bản, trang, địa chỉ nơi đọc số",
                    "document, page or address the figure was read from",
                    Figure::sourceDetail),
            figure("comment_obs", "ghi chú của số liệu", "comment on the figure", Figure::comment),
            figure(
                    "reported_for",
                    "kỳ báo cáo, khi số liệu cũ hơn kỳ báo cáo",
                    "period of the report, where the figure is older",
                    Figure::reportedFor),
            name(
                    "period_start",
                    "date",
                    "ngày đầu kỳ",
                    "first day of the period",
                    names -> names.periodStart().toString()),
            name(
                    "period_end",
                    "date",
                    "ngày cuối kỳ",
                    "last day of the period",
                    names -> names.periodEnd().toString()),
            new Column(
                    "known_from",
                    "datetime",
                    new Bilingual("kho biết số này từ khi nào", "since when the warehouse has known it"),
                    row -> ISO_LOCAL_DATE_TIME.format(row.origin().knownFrom())),
            new Column(
                    "is_synthetic",
                    "boolean",
                    new Bilingual("true: số liệu giả lập, không phải số thật", "true: generated, not a real figure"),
                    row -> Boolean.toString(row.origin().synthetic())),
            name("area_code", "string", "mã đơn vị hành chính", "code of the place", Names::areaCode),
            name("area_name", "string", "tên đơn vị hành chính", "name of the place, in Vietnamese", Names::areaName),
            name(
                    "area_level",
                    "string",
                    "cấp hành chính",
                    "level of the place",
                    names -> names.areaLevel().code()),
            name(
                    "area_edition",
                    "string",
                    "danh mục đơn vị hành chính: 63 hoặc 34 tỉnh",
                    "edition of the map: 63 or 34 provinces",
                    Names::areaEdition),
            name(
                    "indicator_name",
                    "string",
                    "tên chỉ tiêu",
                    "name of the indicator, in Vietnamese",
                    Names::indicatorName),
            name(
                    "code_status",
                    "string",
                    "mã chỉ tiêu: source là chính thức",
                    "status of the code: only source is official",
                    Names::codeStatus),
            integer(
                    "load_id",
                    "lần nạp",
                    "load that brought it",
                    row -> row.origin().loadId()),
            integer(
                    "file_no",
                    "tệp trong lần nạp",
                    "file of the load",
                    row -> row.origin().fileNo()),
            origin("file_sha256", "dấu băm SHA-256 của tệp nguồn", "SHA-256 of the source file", Origin::fileSha256),
            origin("file_name", "tên tệp nguồn", "name of the source file", Origin::fileName),
            origin("sheet", "trang tính", "sheet", origin -> origin.place().sheet()),
            integer(
                    "row_no",
                    "dòng trong tệp, từ 1",
                    "row of the file, from 1",
                    row -> row.origin().place().row()),
            integer(
                    "column_no",
                    "cột trong tệp, từ 1",
                    "column of the file, from 1",
                    row -> row.origin().place().column()));

    private PlainColumns() {}

    private static Column key(String name, String vi, String en, Function<ObservationRow.Key, String> field) {
        return text(name, "string", vi, en, row -> field.apply(row.key()));
    }

    private static Column figure(String name, String vi, String en, Function<Figure, @Nullable String> field) {
        return text(name, "string", vi, en, row -> field.apply(row.figure()));
    }

    private static Column name(String name, String type, String vi, String en, Function<Names, String> field) {
        return text(name, type, vi, en, row -> field.apply(row.names()));
    }

    private static Column origin(String name, String vi, String en, Function<Origin, @Nullable String> field) {
        return text(name, "string", vi, en, row -> field.apply(row.origin()));
    }

    private static Column text(
            String name, String type, String vi, String en, Function<ObservationRow, @Nullable String> field) {
        return new Column(name, type, new Bilingual(vi, en), row -> SpreadsheetText.safe(field.apply(row)));
    }

    private static Column number(String name, String vi, String en, Function<Figure, @Nullable BigDecimal> field) {
        return Column.number(name, new Bilingual(vi, en), row -> field.apply(row.figure()));
    }

    private static Column integer(String name, String vi, String en, Function<ObservationRow, Number> field) {
        return new Column(
                name, "integer", new Bilingual(vi, en), row -> field.apply(row).toString());
    }
}
