package org.gongkai.report.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.Member;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Checks of whose report it is, and of who is in its sum. */
final class BodyChecks {

    private BodyChecks() {}

    /** V30: bodies of public service are in no sum, and every other body just once. */
    static Stream<Hit> countedOnce(Evidence evidence) {
        Set<String> passed = new HashSet<>();
        return counted(evidence).stream()
                .filter(member -> !passed.add(member.code()) || member.kind() == AgencyKind.PUBLIC_UTILITY)
                .map(member -> Hit.about(member.name()));
    }

    /** V30: a body that is led from above is in the sum of a region only by local practice. */
    static Stream<Hit> verticalCounted(Evidence evidence) {
        return counted(evidence).stream()
                .filter(member -> member.kind() == AgencyKind.VERTICAL)
                .map(member -> Hit.about(member.name()));
    }

    /** V32: the one report of a government is that of its region. */
    static Stream<Hit> coverage(Evidence evidence) {
        AnnualReport report = evidence.report();
        return report.coverage() == Coverage.AGENCY && report.agency().kind() == AgencyKind.GOVERNMENT
                ? Stream.of(Hit.about(report.agency().name()))
                : Stream.empty();
    }

    /** K34: the report of a region bears its government's name, not that of the office that draws it up. */
    static Stream<Hit> ofGovernment(Evidence evidence) {
        AnnualReport report = evidence.report();
        String name = report.agency().name();
        boolean ofOffice =
                report.agency().kind() != AgencyKind.GOVERNMENT || name.endsWith("办公室") || name.endsWith("办公厅");
        return report.coverage() == Coverage.REGION && ofOffice ? Stream.of(Hit.about(name)) : Stream.empty();
    }

    private static List<Member> counted(Evidence evidence) {
        return evidence.report().members().all().stream()
                .filter(member -> member.how().isCounted())
                .toList();
    }
}
