package gsw.reports.html.view;

import gsw.queries.method.Reason;
import gsw.queries.method.Verdict;
import gsw.queries.progress.AreaProgress;
import gsw.queries.progress.TargetProgress.TargetVerdict;
import gsw.reports.html.view.PageView.ClassCount;
import gsw.reports.html.view.PageView.Summary;
import gsw.reports.text.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the verdicts of one milestone year as Government reports do. */
record SummaryComposer(Phrases phrases, AreaProgress progress) {

    Summary compose(int milestoneYear) {
        List<TargetVerdict> verdicts = progress.targets().stream()
                .flatMap(target -> target.verdict(milestoneYear).stream())
                .toList();
        List<ClassCount> classes = Arrays.stream(VerdictClass.values())
                .map(verdictClass -> count(verdictClass, verdicts))
                .toList();
        return new Summary(milestoneYear, classes, remarks(milestoneYear, verdicts));
    }

    private ClassCount count(VerdictClass verdictClass, List<TargetVerdict> verdicts) {
        long number = verdicts.stream()
                .filter(verdict -> VerdictClass.of(verdict.verdict()) == verdictClass)
                .count();
        return new ClassCount(verdictClass, phrases.text("class." + verdictClass.name()), (int) number);
    }

    private List<String> remarks(int milestoneYear, List<TargetVerdict> verdicts) {
        var remarks = new ArrayList<String>();
        long provisional =
                verdicts.stream().filter(SummaryComposer::isProvisional).count();
        if (provisional > 0) {
            remarks.add(phrases.text("key.provisionally", provisional, milestoneYear));
        }
        String reasons = reasons(verdicts);
        if (!reasons.isEmpty()) {
            remarks.add(phrases.text("key.why", reasons));
        }
        return remarks;
    }

    private static boolean isProvisional(TargetVerdict verdict) {
        return verdict.verdict() == Verdict.ATTAINED_PROVISIONALLY || verdict.verdict() == Verdict.MISSED_PROVISIONALLY;
    }

    private String reasons(List<TargetVerdict> verdicts) {
        Map<String, Long> counts = verdicts.stream()
                .filter(verdict -> VerdictClass.of(verdict.verdict()) == VerdictClass.NOT_ASSESSABLE)
                .collect(Collectors.groupingBy(SummaryComposer::reason, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(reason -> phrases.text("count." + reason.getKey(), reason.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String reason(TargetVerdict verdict) {
        Reason reason = verdict.verdict() == Verdict.NOT_DUE ? Reason.NOT_DUE : verdict.reason();
        return reason == null ? "UNSTATED" : reason.name();
    }
}
