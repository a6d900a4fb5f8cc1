package gsw.etl.read;

import gsw.etl.finding.Finding;
import java.util.List;

/** The files that were recognised, and for each of the others why it was not. */
public record Recognition(List<Recognised> files, List<Finding> findings) {}
