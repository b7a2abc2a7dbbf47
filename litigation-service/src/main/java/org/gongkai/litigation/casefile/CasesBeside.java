package org.gongkai.litigation.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.litigation.check.OtherCase;
import org.gongkai.litigation.check.OtherCase.Sameness;

/** The cases of a body that are about one application: whoever has brought each of them. */
@Singleton
class CasesBeside {

    private final CaseFiles files;

    CasesBeside(CaseFiles files) {
        this.files = files;
    }

    /** Those beside each of some cases. */
    Beside of(Collection<CaseFile> some) {
        List<CaseFile> naming = some.stream()
                .filter(file -> file.subject().receiptNumber() != null)
                .toList();
        return new Beside(
                naming.isEmpty()
                        ? Map.of()
                        : files.about(naming).stream()
                                .collect(Collectors.groupingBy(
                                        file -> file.subject().receiptNumber())));
    }

    /** Cases by the application that they are about. */
    record Beside(Map<String, List<CaseFile>> byApplication) {

        /** The others beside a case. */
        List<OtherCase> of(CaseFile file) {
            return Stream.ofNullable(file.subject().receiptNumber())
                    .flatMap(number -> byApplication.getOrDefault(number, List.of()).stream())
                    .filter(other ->
                            !other.id().equals(file.id()) && other.agencyCode().equals(file.agencyCode()))
                    .map(other -> new OtherCase(named(other), other.course(), sameness(file, other)))
                    .toList();
        }

        private static String named(CaseFile file) {
            return file.course().proceedings().stream()
                    .flatMap(proceeding -> Stream.ofNullable(proceeding.facts().caseNumber()))
                    .findFirst()
                    .orElseGet(() -> file.id().toString());
        }

        private static Sameness sameness(CaseFile one, CaseFile other) {
            if (differ(one.subject().broughtBy(), other.subject().broughtBy())) {
                return Sameness.ANOTHER;
            }
            return one.applicant()
                    .index()
                    .flatMap(index -> other.applicant().index().map(index::equals))
                    .map(same -> same ? Sameness.SAME : Sameness.ANOTHER)
                    .orElse(Sameness.UNKNOWN);
        }

        private static boolean differ(Object one, Object other) {
            return one != null && other != null && !Objects.equals(one, other);
        }
    }
}
