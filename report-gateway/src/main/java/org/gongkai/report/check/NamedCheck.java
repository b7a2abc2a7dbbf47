package org.gongkai.report.check;

import java.util.function.Function;
import java.util.stream.Stream;

import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;
import org.gongkai.report.check.figure.BlankParts;
import org.gongkai.report.check.figure.FeeChecks;
import org.gongkai.report.check.figure.FigureChecks;
import org.gongkai.report.check.figure.Outliers;
import org.gongkai.report.check.figure.Subtotals;
import org.gongkai.report.check.text.Copies;
import org.gongkai.report.check.text.NameInTitle;
import org.gongkai.report.check.text.NilStatements;
import org.gongkai.report.check.text.OtherAgencies;
import org.gongkai.report.check.text.OtherRegions;
import org.gongkai.report.check.text.Revisions;
import org.gongkai.report.check.text.Similarity;
import org.gongkai.report.check.text.TextChecks;
import org.gongkai.report.check.text.TextFigures;
import org.gongkai.report.check.text.TextScope;

/** The checks that take more than arithmetic over cells; {@code rules.json} names them. */
public enum NamedCheck {
    BLANK_COLUMNS(BlankParts::columns),
    BLANK_ROWS(BlankParts::otherwise),
    COPIES(Copies::check),
    TEXT_SCOPE(TextScope::check),
    LEDGER(FigureChecks::ledger),
    COMPLETE(FigureChecks::complete),
    UNKNOWN(FigureChecks::unknown),
    RULE_MAKING(FigureChecks::ruleMaking),
    SAME_AS_LAST_YEAR(FigureChecks::sameAsLastYear),
    TOTALS_OF_DISPUTES(FigureChecks::totalsOfDisputes),
    EDITION_OF_YEAR(FigureChecks::editionOfYear),
    SHARE_OF_OTHER(FigureChecks::shareOfOther),
    OUTLIER(Outliers::amongYears),
    OUTLIER_AMONG_PEERS(Outliers::amongPeers),
    NO_LAST_YEAR(FigureChecks::noLastYear),
    FILED_LAST_YEAR(FigureChecks::filedLastYear),
    DEADLINE(PublicationChecks::deadline),
    REVIEWED(PublicationChecks::reviewed),
    YEAR_OVER(PublicationChecks::yearOver),
    LINKED_CASES(RegisterChecks::linkedCases),
    IMPOSSIBLE_CASES(RegisterChecks::impossibleCases),
    UNCHAINED_CASES(RegisterChecks::unchainedCases),
    RECONSIDERATION_FIRST(RegisterChecks::reconsiderationFirst),
    FOLLOW_UPS(RegisterChecks::followUps),
    LATE_APPLICATIONS(RegisterChecks::lateApplications),
    UNNOTICED_FEES(RegisterChecks::unnoticedFees),
    UNNOTICED_SUPPLEMENTS(RegisterChecks::unnoticedSupplements),
    UNCONSULTED_REFUSALS(RegisterChecks::unconsultedRefusals),
    UNNOTICED_REASONS(RegisterChecks::unnoticedReasons),
    NO_CALENDAR(RegisterChecks::noCalendar),
    UNCOUNTED_ACTIONS(RegisterChecks::uncountedActions),
    SHARED_INDEX_NUMBERS(RegisterChecks::sharedIndexNumbers),
    INDEX_NUMBERS(RegisterChecks::indexNumbers),
    SUM_OF_MEMBERS(RegisterChecks::sumOfMembers),
    MISSING_MEMBERS(RegisterChecks::missingMembers),
    UNKNOWN_TO_MEMBERS(RegisterChecks::unknownToMembers),
    OPENING_BALANCES(RegisterChecks::openingBalances),
    COUNTED_ONCE(BodyChecks::countedOnce),
    VERTICAL_COUNTED(BodyChecks::verticalCounted),
    COVERAGE(BodyChecks::coverage),
    OF_GOVERNMENT(BodyChecks::ofGovernment),
    REVISIONS(Revisions::balanced),
    UNDECLARED_NIL(NilStatements::undeclared),
    TEXT_FIGURES(TextFigures::check),
    CONTRADICTION(TextFigures::contradiction),
    SUBTOTALS(Subtotals::check),
    SECTIONS(TextChecks::sections),
    HEADINGS(TextChecks::headings),
    PERIOD(TextChecks::period),
    NAME_IN_TITLE(NameInTitle::check),
    NAME_OF_FILE(NameInTitle::ofFile),
    YEAR_OF_FILE(TextChecks::yearOfFile),
    YOUNGER_NOTICES(TextChecks::youngerNotices),
    PERSONAL_DATA(TextChecks::personalData),
    EMPTY_WORDS(TextChecks::emptyWords),
    UNFILLED(TextChecks::unfilled),
    LEFT_OPEN(TextChecks::leftOpen),
    FEE_MENTIONED(FeeChecks::mentioned),
    FEE_AMOUNT(FeeChecks::amount),
    FEE_APPLICATIONS(FeeChecks::applications),
    OTHER_REGIONS(OtherRegions::check),
    OTHER_AGENCIES(OtherAgencies::check),
    SIMILARITY(Similarity::check);

    private final Function<Evidence, Stream<Hit>> check;

    NamedCheck(Function<Evidence, Stream<Hit>> check) {
        this.check = check;
    }

    boolean needsAgency() {
        return this == RULE_MAKING
                || this == OTHER_REGIONS
                || this == COVERAGE
                || this == OF_GOVERNMENT
                || this == NAME_IN_TITLE
                || this == NAME_OF_FILE;
    }

    boolean isOfPublication() {
        return this == DEADLINE || this == REVIEWED;
    }

    boolean isOfPublished() {
        return this == BLANK_COLUMNS || this == BLANK_ROWS || this == NAME_OF_FILE || this == YEAR_OF_FILE;
    }

    Stream<Hit> apply(Evidence evidence) {
        return check.apply(evidence);
    }
}
