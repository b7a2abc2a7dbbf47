package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gongkai.document.Member;
import org.gongkai.document.Members;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.form.Keeping;
import org.gongkai.form.Text;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Checks against registers and against the reports of others. */
final class RegisterChecks {

    private static final List<FigureName> ACTIONS =
            List.of(FigureName.LICENCES, FigureName.PENALTIES, FigureName.COMPULSIONS);

    /** Results of licensing, and decisions on penalties and compulsion: Art. 20 items 5 and 6. */
    private static final List<String> CATEGORIES_OF_ACTIONS = List.of("A20_05", "A20_06");

    /** What is found in cases that cannot have been so: both roads at once, a chain or an application that is not there. */
    private static final Set<String> IMPOSSIBLE =
            Set.of("BOTH_ROADS", "BOTH_ROADS_IN_TWO_CASES", "AFTER_WITHOUT_RECONSIDERATION", "APPLICATION_NOT_THERE");

    private RegisterChecks() {}

    /** V16, K29: a case that was corrected names the application that it is about, so that something can follow. */
    static Stream<Hit> linkedCases(Evidence evidence) {
        return evidence.crossCheck().registers().stream()
                .flatMap(registers -> registers.unlinkedCases().stream())
                .map(Hit::about);
    }

    /** V28: cases that cannot have been so, of which more is known than their row. */
    static Stream<Hit> impossibleCases(Evidence evidence) {
        return found(evidence, found -> IMPOSSIBLE.contains(found.code()) && !isUnchained(found));
    }

    /** V28: suits after a reconsideration whose ledger does not say which. */
    static Stream<Hit> unchainedCases(Evidence evidence) {
        return found(evidence, RegisterChecks::isUnchained);
    }

    /** V29: suits that were brought at once though reconsideration comes first. */
    static Stream<Hit> reconsiderationFirst(Evidence evidence) {
        return found(evidence, found -> found.code().startsWith("RECONSIDERATION_FIRST"));
    }

    /** V16, K29: cases that were lost, after which nothing has followed. */
    static Stream<Hit> followUps(Evidence evidence) {
        return found(evidence, found -> found.code().equals("FOLLOW_UP_MISSING"));
    }

    private static boolean isUnchained(CrossCheck.FoundInCases found) {
        return found.told() && found.code().equals("AFTER_WITHOUT_RECONSIDERATION");
    }

    private static Stream<Hit> found(Evidence evidence, Predicate<CrossCheck.FoundInCases> wanted) {
        List<CrossCheck.FoundInCases> found = evidence.crossCheck().registers().stream()
                .flatMap(registers -> registers.foundInCases().stream())
                .filter(wanted)
                .toList();
        if (found.isEmpty()) {
            return Stream.empty();
        }
        List<String> numbers = found.stream()
                .flatMap(one -> one.caseNumbers().stream())
                .distinct()
                .toList();
        long cases = found.stream().mapToLong(CrossCheck.FoundInCases::cases).sum();
        return Stream.of(Hit.about(Message.listed(numbers)).values(BigDecimal.ZERO, BigDecimal.valueOf(cases)));
    }

    /** V19, K24: every application whose term ended in the year was concluded by then. */
    static Stream<Hit> lateApplications(Evidence evidence) {
        return evidence.crossCheck().registers().stream()
                .flatMapToLong(registers -> registers.lateApplications().stream())
                .filter(late -> late > 0)
                .mapToObj(late -> Hit.about("").values(BigDecimal.ZERO, BigDecimal.valueOf(late)));
    }

    /** K17, V14: fees that were not paid, or were, without a notice of them. */
    static Stream<Hit> unnoticedFees(Evidence evidence) {
        return unnoticed(evidence, Set.of("FEE_NOT_NOTICED", "PAID_WITHOUT_NOTICE"));
    }

    /** K18, V14: supplements that were not made, and nobody had asked for. */
    static Stream<Hit> unnoticedSupplements(Evidence evidence) {
        return unnoticed(evidence, Set.of("SUPPLEMENT_NOT_REQUESTED"));
    }

    /** K18: refusals for the rights of a third party, who was not consulted. */
    static Stream<Hit> unconsultedRefusals(Evidence evidence) {
        return unnoticed(evidence, Set.of("THIRD_PARTY_NOT_CONSULTED"));
    }

    /** V14: applications that were not handled for want of reasons, which nobody had asked for. */
    static Stream<Hit> unnoticedReasons(Evidence evidence) {
        return unnoticed(evidence, Set.of("REASONS_NOT_ASKED"));
    }

    private static Stream<Hit> unnoticed(Evidence evidence, Set<String> codes) {
        List<CrossCheck.Unnoticed> found = evidence.crossCheck().registers().stream()
                .flatMap(registers -> registers.unnoticed().stream())
                .filter(one -> codes.contains(one.code()))
                .toList();
        long applications =
                found.stream().mapToLong(CrossCheck.Unnoticed::applications).sum();
        return found.isEmpty()
                ? Stream.empty()
                : Stream.of(Hit.about(Message.listed(found.stream()
                                .flatMap(one -> one.receiptNumbers().stream())
                                .distinct()
                                .toList()))
                        .values(BigDecimal.ZERO, BigDecimal.valueOf(applications)));
    }

    /** Says that terms could not be checked. */
    static Stream<Hit> noCalendar(Evidence evidence) {
        return evidence.crossCheck().registers().stream()
                .filter(registers -> registers.lateApplications().isEmpty())
                .map(registers -> Hit.about(Integer.toString(evidence.report().year())));
    }

    /** K20: licences or penalties stand in the catalogue (双公示), and table 2 counts none of either. */
    static Stream<Hit> uncountedActions(Evidence evidence) {
        List<CellId> actions = ACTIONS.stream()
                .flatMap(name -> evidence.report().form().cellsOf(name).stream())
                .toList();
        boolean none = !actions.isEmpty() && actions.stream().allMatch(evidence::isZero);
        return evidence.crossCheck().registers().stream()
                .mapToLong(registers -> CATEGORIES_OF_ACTIONS.stream()
                        .mapToLong(category -> registers.itemsByCategory().getOrDefault(category, 0L))
                        .sum())
                .filter(items -> none && items > 0)
                .mapToObj(
                        items -> Hit.at(actions, Optional.of(BigDecimal.valueOf(items)), Optional.of(BigDecimal.ZERO)));
    }

    /** K27: items are entered in the catalogue with their index number. */
    static Stream<Hit> indexNumbers(Evidence evidence) {
        return evidence.crossCheck().registers().stream()
                .mapToLong(CrossCheck.Registers::itemsWithoutIndexNumber)
                .filter(items -> items > 0)
                .mapToObj(items -> Hit.about("").values(BigDecimal.ZERO, BigDecimal.valueOf(items)));
    }

    /** V25: an index number is one document's. */
    static Stream<Hit> sharedIndexNumbers(Evidence evidence) {
        return evidence.crossCheck().registers().stream()
                .flatMap(registers -> registers.sharedIndexNumbers().stream())
                .map(Hit::about);
    }

    /** V10, K21: a report of a region is the sum of its members, each counted by itself. */
    static Stream<Hit> sumOfMembers(Evidence evidence) {
        return evidence.crossCheck().oneByOne().stream()
                .flatMap(sum -> evidence.report().form().cells().keySet().stream()
                        .flatMap(cell -> difference(evidence, sum, cell).stream()));
    }

    /** K21: bodies that should be in the sum and are not. */
    static Stream<Hit> missingMembers(Evidence evidence) {
        Members members = evidence.report().members();
        return members.missing().isEmpty()
                ? Stream.empty()
                : Stream.of(Hit.about(names(members.missing()))
                        .values(BigDecimal.valueOf(members.due()), BigDecimal.valueOf(members.counted())));
    }

    /** V23: members of whom a register tells nothing, so that the sum is of the others alone. */
    static Stream<Hit> unknownToMembers(Evidence evidence) {
        List<Member> members = evidence.report().members().all();
        return evidence.report().form().keepings().stream().flatMap(keeping -> {
            List<Member> without = members.stream()
                    .filter(member -> member.unknown().contains(keeping.register()))
                    .toList();
            boolean stated = keeping.cells().stream()
                    .anyMatch(cell -> evidence.report().figures().amount(cell).isPresent());
            return without.isEmpty() || !stated
                    ? Stream.empty()
                    : Stream.of(Hit.at(keeping.cells(), Optional.empty(), Optional.empty())
                            .of(unknown(keeping, without)));
        });
    }

    /** V27: what a body brings along is what its last report says, or it says why not. */
    static Stream<Hit> openingBalances(Evidence evidence) {
        Figures last = evidence.lastYear()
                .map(report ->
                        report.figures(evidence.editions(), evidence.report().form()))
                .orElse(Figures.none());
        return evidence.crossCheck().openings().stream()
                .filter(opening -> !opening.explained())
                .flatMap(opening -> last
                        .amount(opening.cell())
                        .filter(reported -> reported.compareTo(opening.amount()) != 0)
                        .map(reported -> Hit.at(opening.cell()).values(reported, opening.amount()))
                        .stream());
    }

    private static Message unknown(Keeping register, List<Member> members) {
        Text label = register.label();
        Message names = names(members);
        return new Bilingual(
                label.zh() + "：" + names.in(Language.CHINESE), label.en() + ": " + names.in(Language.ENGLISH));
    }

    private static Message names(List<Member> members) {
        return Message.listed(members.stream().map(Member::name).toList());
    }

    private static Optional<Hit> difference(Evidence evidence, Figures sum, CellId cell) {
        Optional<BigDecimal> expected = sum.amount(cell);
        return evidence.report()
                .figures()
                .amount(cell)
                .filter(actual ->
                        expected.filter(other -> other.compareTo(actual) != 0).isPresent())
                .map(actual -> Hit.at(cell).values(expected.orElseThrow(), actual));
    }
}
