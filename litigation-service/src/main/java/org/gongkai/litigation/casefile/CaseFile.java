package org.gongkai.litigation.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.kit.life.Life;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.counting.CountingOption;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.rule.CaseFileWords;

/** A case (案件): one reply or omission, one applicant or third party. */
@Entity
@Table(name = "case_file")
class CaseFile implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    /** Whether nothing is known but what a row of the register tells. */
    private boolean told;

    @Embedded
    private CaseSubject subject;

    /** How it counts; null as long as it has never been counted otherwise than its row tells. */
    private String counting;

    private LocalDate watchedUntil;

    private LocalDate countsOn;

    @Embedded
    private CaseLink link;

    @Embedded
    private CaseApplicant applicant;

    private String openedBy;

    private Instant openedAt;

    private String voidReason;

    @OneToMany(mappedBy = "caseFile", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    private List<CaseProceeding> proceedings = new ArrayList<>();

    /** For Hibernate. */
    CaseFile() {}

    CaseFile(UUID id, String agencyCode, CaseSubject subject, String openedBy, Instant openedAt) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.subject = subject;
        this.link = CaseLink.NOT_ASKED;
        this.applicant = new CaseApplicant();
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    /** Says what the register tells. */
    void tell(String agency, String receiptNumber) {
        agencyCode = agency;
        if (!Objects.equals(receiptNumber, subject().receiptNumber())) {
            link = CaseLink.NOT_ASKED;
        }
        subject = subject().of(receiptNumber);
    }

    void correct(CaseSubject corrected) {
        requireStanding();
        subject = corrected;
    }

    CaseProceeding begin(UUID proceedingId, ProceedingFacts facts) {
        requireStanding();
        CaseProceeding proceeding = new CaseProceeding(proceedingId, this, agencyCode, proceedings.size() + 1, facts);
        proceedings.add(proceeding);
        return proceeding;
    }

    CaseProceeding proceeding(int number) {
        return proceedings.stream()
                .filter(proceeding -> proceeding.ordinal() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(CaseFileWords.PROCEEDING, number));
    }

    /** The proceedings that count in a row. */
    List<CaseProceeding> countedIn(UUID row) {
        return proceedings.stream()
                .filter(proceeding -> proceeding.record().filter(row::equals).isPresent())
                .toList();
    }

    /** Was recorded in error: nothing of it counts any more. */
    void end(String reason) {
        requireStanding();
        voidReason = reason;
        proceedings.stream().filter(CaseProceeding::stands).forEach(proceeding -> proceeding.end(reason));
    }

    /** Follows a row that was voided: its proceedings count no more, and with the last of them nothing of the case. */
    void endWithRow(UUID row, String reason) {
        countedIn(row).stream().filter(CaseProceeding::stands).forEach(proceeding -> proceeding.end(reason));
        if (proceedings.stream().noneMatch(CaseProceeding::stands)) {
            voidReason = reason;
        }
    }

    /** Is known better than a row of the register tells, from now on. */
    void workOn(Set<CountingOption> options) {
        requireStanding();
        told = false;
        // A row that was voided stands in the register as it is, whatever becomes of the others.
        proceedings.stream()
                .filter(proceeding -> !proceeding.stands())
                .forEach(proceeding -> proceeding.countsIn(null));
        if (counting == null) {
            counting = CountingOption.written(options);
        }
    }

    /** Is about an application that is there, or is not. */
    void link(CaseLink asked) {
        link = asked;
    }

    CaseLink link() {
        return link == null ? CaseLink.NOT_ASKED : link;
    }

    CaseApplicant applicant() {
        return applicant;
    }

    /** Is looked at again when there is something to do. */
    void watch(LocalDate until, LocalDate nextCount) {
        watchedUntil = until;
        countsOn = nextCount;
    }

    void requireStanding() {
        if (voidReason != null) {
            throw Problem.of(ProblemKind.ALREADY_VOIDED, CaseFileWords.CASE_FILE_VOIDED);
        }
    }

    Set<CountingOption> options() {
        return CountingOption.read(Optional.ofNullable(counting));
    }

    @Override
    public long revision() {
        return revision;
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    boolean isTold() {
        return told;
    }

    boolean stands() {
        return voidReason == null;
    }

    CaseSubject subject() {
        return subject == null ? CaseSubject.UNKNOWN : subject;
    }

    List<CaseProceeding> proceedings() {
        return List.copyOf(proceedings);
    }

    Optional<LocalDate> watchedUntil() {
        return Optional.ofNullable(watchedUntil);
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<String> voidReason() {
        return Optional.ofNullable(voidReason);
    }

    CaseCourse course() {
        return new CaseCourse(
                subject(), proceedings.stream().map(CaseProceeding::proceeding).toList());
    }
}
