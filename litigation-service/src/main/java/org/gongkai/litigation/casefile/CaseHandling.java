package org.gongkai.litigation.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.paging.Counts;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.applicant.CaseRetention;
import org.gongkai.litigation.applicant.SealedApplicants;
import org.gongkai.litigation.casefile.state.CaseFileFilter;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.casefile.state.RunningCase;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.course.CaseSubject;
import org.gongkai.litigation.legalcase.CaseWords;
import org.gongkai.litigation.life.Taking;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRules;
import org.gongkai.litigation.telling.Tellings;
import org.gongkai.registers.agency.AgencyReplica;

/** The use cases of a case as a whole: opened, read, corrected, voided. */
@ApplicationScoped
@Transactional
public class CaseHandling {

    /** Who may look for a person there may do so in a list. */
    private static final String SEARCHES = "/api/v1/case-files/searches";

    static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final CaseFiles files;
    private final CaseWork work;
    private final AgencyReplica agencies;
    private final CaseRetention retention;
    private final SealedApplicants applicants;
    private final Tellings tellings;
    private final CurrentCaller caller;
    private final CallerRights rights;
    private final Clock clock;

    CaseHandling(
            CaseFiles files,
            CaseWork work,
            AgencyReplica agencies,
            CaseRetention retention,
            SealedApplicants applicants,
            Tellings tellings,
            CurrentCaller caller,
            CallerRights rights,
            Clock clock) {
        this.rights = rights;
        this.retention = retention;
        this.applicants = applicants;
        this.tellings = tellings;
        this.files = files;
        this.work = work;
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
    }

    /** One of them. */
    public CaseFileState state(UUID id) {
        return work.state(files.findByIdOptional(id).orElseThrow(() -> Problem.notFound(CaseFileWords.CASE_FILE, id)));
    }

    /** Those of these ids, as lists show them. */
    public List<CaseFileState> listed(Collection<UUID> ids) {
        return work.listed(files.list("id in ?1 order by id", ids));
    }

    /** The cases of an agency in which something runs on a day. */
    public List<RunningCase> running(String agencyCode, LocalDate today) {
        return files.watched(agencyCode, today).stream()
                .map(file -> new RunningCase(file.id(), file.course()))
                .toList();
    }

    /** Counts a case anew, as the day has come on which a decision holds. */
    public void recount(UUID id) {
        work.recount(id);
    }

    /** Has the application told what it does not know of a case yet, with nothing happening in it. */
    public void tell(UUID id) {
        work.tell(id);
    }

    /** The one that a row of the register counts for. */
    public CaseFileState ofRecord(UUID record) {
        return state(files.findIdByRecord(record).orElseThrow(() -> Problem.notFound(CaseWords.CASE, record)));
    }

    /** A page of them, in the order that is asked for ({@code sort}). */
    public Page<CaseFileState> list(CaseFileFilter filter, Optional<String> sort, PageRequest page) {
        Page<CaseFile> found = CaseFiles.LIST.page(files.getEntityManager(), question(filter), sort, page);
        return new Page<>(work.listed(found.items()), found.next());
    }

    /** How many there are, and how many have which value in each of these. */
    public Counts counts(CaseFileFilter filter, List<String> by) {
        LifeList.Question possible = question(filter).and("l.watchedUntil is null");
        return CaseFiles.LIST.counts(
                files.getEntityManager(),
                question(filter),
                by,
                Map.of("due", asked -> CaseFiles.LIST.dues(files.getEntityManager(), asked, possible, work::dues)));
    }

    private LifeList.Question question(CaseFileFilter filter) {
        boolean people = rights.findRefusal("POST", SEARCHES).isEmpty();
        return CaseFiles.question(
                filter,
                retention.before(work.today()),
                filter.refused() ? tellings.refused(filter.agencyCode()) : List.of(),
                word -> Optional.of(word).filter(name -> people).map(applicants::index));
    }

    /**
     * Opens one; it counts when a proceeding is accepted.
     *
     * @param applicantName who goes against the reply, where that is said already
     * @param link whether the application that it names is there
     */
    public CaseFileState open(String agencyCode, CaseSubject subject, CaseLink link, Optional<String> applicantName) {
        agencies.requireKnown(agencyCode);
        CaseRules.require(subject, work.today());
        CaseFile file = new CaseFile(
                IDS.generate(),
                agencyCode,
                subject,
                caller.get().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        file.link(link);
        applicantName.ifPresent(
                name -> file.applicant().name(applicants.seal(name, file.id(), agencyCode), applicants.index(name)));
        return work.opened(file, Taking.of(CaseStep.OPEN_CASE));
    }

    /** Corrects what it is about. */
    public CaseFileState correct(UUID id, CaseSubject subject, Optional<CaseLink> link, String reason, long expected) {
        Taking taking = Taking.of(CaseStep.CORRECT_CASE, expected).because(reason);
        return work.take(id, taking, file -> {
            if (subject.equals(file.subject())) {
                throw Problem.invalid("", CaseFileWords.NOTHING_CHANGED);
            }
            CaseRules.require(subject, work.today());
            file.correct(subject);
            link.ifPresent(file::link);
        });
    }

    /**
     * Keeps what was said when it was asked again whether the application is there.
     *
     * @param asked the case as it stood when that was asked
     */
    public CaseFileState link(CaseFileState asked, CaseSubject subject, CaseLink link, long expected) {
        return work.take(asked.id(), Taking.of(CaseStep.CHECK_LINK, expected), file -> {
            // The answer was waited for without a lock.
            if (!file.agencyCode().equals(asked.agencyCode())
                    || !file.subject().equals(asked.course().subject())) {
                throw Problem.of(ProblemKind.STALE, KitWords.CHANGED_MEANWHILE);
            }
            file.link(link);
            file.correct(subject);
            // What is known of the reply moves the terms in which it may be gone against.
            work.watch(file);
        });
    }

    /** Voids one that was opened in error; it stays readable, and nothing of it counts. */
    public CaseFileState voidFile(UUID id, String reason, long expected) {
        return work.take(id, Taking.of(CaseStep.VOID_CASE, expected).because(reason), file -> file.end(reason));
    }
}
