package gsw.queries.form;

import java.util.List;
import java.util.Optional;

/**
 * What the plans of localities ask of an agency.
 *
 * @param agency its name today, as the catalogue writes it
 * @param components it reports or leads, without those at levels other than that of the place; in no order
 * @param documents the plans that say so
 * @param receiver who gathers the reports of the place; empty if no plan says so
 * @param places the localities whose plans these are
 * @param ofThePlace true if they are plans of the very place that was asked about; else those of others stand in
 */
public record Duty(
        String agency,
        List<String> components,
        List<String> documents,
        Optional<String> receiver,
        List<String> places,
        boolean ofThePlace) {}
