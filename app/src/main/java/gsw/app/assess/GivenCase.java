package gsw.app.assess;

import gsw.queries.method.ProgressCase;
import gsw.queries.method.ProgressMethod;
import java.util.List;

/**
 * One row of a file of cases.
 *
 * @param methods those asked for, or all
 * @param group what it makes up together with others; empty if it stands alone
 */
public record GivenCase(String name, ProgressCase progress, List<ProgressMethod> methods, String group) {

    /** @param cases in the order of the file; empty if there are faults */
    public record CaseFile(List<GivenCase> cases, List<CaseFault> faults) {}
}
