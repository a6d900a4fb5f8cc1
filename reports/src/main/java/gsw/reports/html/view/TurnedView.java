package gsw.reports.html.view;

import gsw.reports.html.view.PageView.Chip;

/**
 * A verdict that is another one than in the release before, as a line of a table.
 *
 * @param year of assessment
 * @param number {@code 2.1}
 * @param anchor where the page tells of the target
 * @param cause in a few words; {@code why} in a sentence with the figures
 */
public record TurnedView(
        int year,
        String number,
        String anchor,
        String name,
        int milestoneYear,
        Chip before,
        Chip now,
        String cause,
        String why) {}
