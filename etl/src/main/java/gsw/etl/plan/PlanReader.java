package gsw.etl.plan;

import gsw.etl.conform.AreaNames;
import gsw.etl.conform.AreaNames.Asked;
import gsw.etl.conform.Meaning;
import gsw.etl.conform.Meaning.Known;
import gsw.etl.conform.Meaning.Recovered;
import gsw.etl.conform.Meaning.Unknown;
import gsw.etl.format.UnreadableException;
import gsw.warehouse.catalogue.LocalPlan;
import gsw.warehouse.catalogue.PlanTarget;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.TimePeriod;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a locality's plan of targets: the plan, or everything that is wrong with it. */
public final class PlanReader {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern KEY = Pattern.compile("VN(63|34)_.+");

    /** A workbook stores a day as a number from 30 December 1899 on; these are the years 2000 to 2099. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern SERIAL_DAY = Pattern.compile("3(?:6[5-9]|[7-9]\\d)\\d\\d|[4-6]\\d{4}|7[0-2]\\d{3}");

    private static final LocalDate FIRST_DAY_OF_STRATEGY = LocalDate.of(2021, 3, 3);
    private static final LocalDate FIRST_DAY_OF_34 = LocalDate.of(2025, 7, 1);

    private static final Set<AreaLevel> LOCALITIES = Set.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE);

    private final Connection catalogue;
    private final List<PlanFault> faults = new ArrayList<>();
    private final List<PlanFault> remarks = new ArrayList<>();

    private PlanReader(Connection catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param plan empty if there is any fault: nothing is half read
     * @param remarks what is to be known of a plan that is taken all the same
     */
    public record PlanReading(Optional<LocalPlan> plan, List<PlanFault> faults, List<PlanFault> remarks) {}

    private record Locality(String refArea, String name, AreaLevel level) {}

    /** @param catalogue holds the dim_* tables */
    public static PlanReading read(Path file, Connection catalogue) throws IOException, SQLException {
        var reader = new PlanReader(catalogue);
        LocalPlan plan = reader.plan(file);
        List<PlanFault> inOrder = reader.faults.stream()
                .sorted(Comparator.comparingLong(
                                (PlanFault fault) -> fault.place().row())
                        .thenComparingInt(fault -> fault.place().column()))
                .toList();
        return new PlanReading(
                inOrder.isEmpty() ? Optional.ofNullable(plan) : Optional.empty(), inOrder, List.copyOf(reader.remarks));
    }

    private @Nullable LocalPlan plan(Path file) throws IOException, SQLException {
        try {
            PlanSheet sheet = PlanSheet.read(file, faults);
            return sheet.hasTable() ? plan(sheet) : null;
        } catch (UnreadableException e) {
            faults.add(unreadable(e));
            return null;
        }
    }

    /** In the words that the load of figures has for it. */
    private PlanFault unreadable(UnreadableException e) throws SQLException {
        String found = e.found() == null ? "" : e.found();
        try (PreparedStatement rule =
                catalogue.prepareStatement("select message_vi, message_en from dim_rule where rule_code = ?")) {
            rule.setString(1, e.ruleCode());
            try (ResultSet row = rule.executeQuery()) {
                if (row.next()) {
                    var sentence = new Bilingual(filled(row.getString(1), found), filled(row.getString(2), found));
                    return new PlanFault(PlanRule.FILE_UNREADABLE, e.place(), found, sentence);
                }
            }
        }
        return PlanFault.of(PlanRule.FILE_UNREADABLE, e.place(), found, "");
    }

    private static String filled(String message, String found) {
        return message.replace("{found}", found).replace("{expected}", "XLSX, CSV (UTF-8)");
    }

    private @Nullable LocalPlan plan(PlanSheet sheet) throws SQLException {
        Optional<String> number = said(sheet, PlanHead.DOCUMENT_NO);
        Optional<LocalDate> date =
                said(sheet, PlanHead.DOCUMENT_DATE).flatMap(text -> day(sheet, PlanHead.DOCUMENT_DATE));
        Optional<LocalDate> from = day(sheet, PlanHead.VALID_FROM);
        Optional<LocalDate> to = day(sheet, PlanHead.VALID_TO);
        Optional<LocalDate> begin = from.or(() -> date);
        if (to.isPresent() && begin.isPresent() && to.get().isBefore(begin.get())) {
            PlanCell cell = sheet.head(PlanHead.VALID_TO);
            faults.add(PlanFault.of(
                    PlanRule.VALIDITY_REVERSED,
                    cell.place(),
                    cell.text(),
                    begin.get().toString()));
        }
        Optional<String> evidence = said(sheet, PlanHead.EVIDENCE);
        Optional<Locality> locality = locality(sheet, date.or(() -> from));
        String level = locality.map(place -> place.level().code()).orElse(null);
        List<PlanTarget> targets =
                new PlanRows(PlanComponents.of(catalogue), level, faults, remarks).targets(sheet.rows());
        if (sheet.rows().isEmpty()) {
            faults.add(PlanFault.of(PlanRule.NO_ROWS, sheet.head(PlanHead.AREA).place(), "", ""));
        }
        return locality.map(place -> new LocalPlan(
                        place.refArea(),
                        place.name(),
                        number.orElse(null),
                        date.orElse(null),
                        text(sheet.head(PlanHead.ISSUER)),
                        text(sheet.head(PlanHead.TITLE)),
                        from.orElse(null),
                        to.orElse(null),
                        confidence(sheet).code(),
                        evidence.orElse(""),
                        targets))
                .orElse(null);
    }

    private PlanConfidence confidence(PlanSheet sheet) {
        PlanCell cell = sheet.head(PlanHead.CONFIDENCE);
        if (cell.isEmpty()) {
            return PlanConfidence.SOURCE;
        }
        return PlanConfidence.of(cell.text()).orElseGet(() -> {
            faults.add(PlanFault.of(PlanRule.CONFIDENCE_UNKNOWN, cell.place(), cell.text(), PlanConfidence.allWords()));
            return PlanConfidence.UNCERTAIN;
        });
    }

    /** An item that must be there; empty without a fault where the plan says that it was not seen. */
    private Optional<String> said(PlanSheet sheet, PlanHead item) {
        PlanCell cell = sheet.head(item);
        if (cell.isEmpty()) {
            faults.add(PlanFault.of(PlanRule.HEAD_MISSING, cell.place(), "", item.label()));
            return Optional.empty();
        }
        return PlanHead.saysNotSeen(cell.text()) ? Optional.empty() : Optional.of(cell.text());
    }

    private Optional<LocalDate> day(PlanSheet sheet, PlanHead item) {
        PlanCell cell = sheet.head(item);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(cell.text());
        if (day.isEmpty()) {
            faults.add(PlanFault.of(PlanRule.DATE_MALFORMED, cell.place(), cell.text(), ""));
        }
        return day;
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text);
        Matcher iso = ISO_DAY.matcher(text);
        try {
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
            }
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // 31/02/2022
        }
        return SERIAL_DAY.matcher(text).matches()
                ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(text)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Optional<Locality> locality(PlanSheet sheet, Optional<LocalDate> known) throws SQLException {
        PlanCell cell = sheet.head(PlanHead.AREA);
        if (said(sheet, PlanHead.AREA).isEmpty()) {
            return Optional.empty();
        }
        PlanCell date = sheet.head(PlanHead.DOCUMENT_DATE);
        Optional<LocalDate> day = known.or(() -> dayOfKey(cell.text()));
        if (day.isPresent()) {
            return locality(cell, day.get());
        }
        if (PlanHead.saysNotSeen(date.text())) { // a name alone does not say which map it is of
            faults.add(PlanFault.of(PlanRule.HEAD_MISSING, cell.place(), "", PlanHead.VALID_FROM.label()));
        } else if (!isKnownOnSomeMap(cell)) { // the date is at fault already; the name may be, too
            unknown(cell, "–");
        }
        return Optional.empty();
    }

    private Optional<Locality> locality(PlanCell cell, LocalDate day) throws SQLException {
        return switch (meaning(cell, day)) {
            case Known(String refArea) -> locality(refArea, cell);
            case Recovered(String refArea, String shown) -> unknown(cell, shown);
            case Unknown(String rule, String expected) -> unknown(cell, expected == null ? "–" : expected);
        };
    }

    private boolean isKnownOnSomeMap(PlanCell cell) throws SQLException {
        return meaning(cell, FIRST_DAY_OF_STRATEGY) instanceof Known || meaning(cell, FIRST_DAY_OF_34) instanceof Known;
    }

    private Meaning meaning(PlanCell cell, LocalDate day) throws SQLException {
        TimePeriod onDay = TimePeriod.parse(day.toString()).orElseThrow();
        return AreaNames.of(catalogue).meaning(new Asked(cell.text(), null, null, null), onDay);
    }

    /** A key names its map, so that it needs no date. */
    private static Optional<LocalDate> dayOfKey(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            return Optional.empty();
        }
        return Optional.of(key.group(1).equals("63") ? FIRST_DAY_OF_STRATEGY : FIRST_DAY_OF_34);
    }

    private Optional<Locality> unknown(PlanCell cell, String near) {
        faults.add(PlanFault.of(PlanRule.AREA_UNKNOWN, cell.place(), cell.text(), near));
        return Optional.empty();
    }

    private Optional<Locality> locality(String refArea, PlanCell cell) throws SQLException {
        try (PreparedStatement unit =
                catalogue.prepareStatement("select area_name_vi, area_level from dim_area where ref_area = ?")) {
            unit.setString(1, refArea);
            try (ResultSet row = unit.executeQuery()) {
                row.next();
                var locality = new Locality(refArea, row.getString(1), AreaLevel.ofCode(row.getString(2)));
                if (LOCALITIES.contains(locality.level())) {
                    return Optional.of(locality);
                }
            }
        }
        faults.add(PlanFault.of(PlanRule.AREA_IS_NO_LOCALITY, cell.place(), cell.text(), ""));
        return Optional.empty();
    }

    private static @Nullable String text(PlanCell cell) {
        return cell.isEmpty() ? null : cell.text();
    }
}
