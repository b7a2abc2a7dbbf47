package org.gongkai.litigation.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.litigation.applicant.CaseRetention;
import org.gongkai.litigation.applicant.SealedApplicants;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.check.Findings;
import org.gongkai.litigation.check.LinkFindings;
import org.gongkai.litigation.check.OtherCase;
import org.gongkai.litigation.check.OtherCaseFindings;
import org.gongkai.litigation.life.Keeping;
import org.gongkai.litigation.life.Standing;
import org.gongkai.litigation.life.TakenStep;
import org.gongkai.litigation.life.TakenSteps;
import org.gongkai.litigation.telling.Telling;
import org.gongkai.litigation.telling.Tellings;
import org.gongkai.litigation.telling.ToldFindings;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.registers.calendar.Calendars;

/** How cases stand today: with what was done in them and told of them, or as a list shows them, without. */
@Singleton
class CaseStates {

    private final CasesBeside beside;
    private final Calendars calendars;
    private final TakenSteps steps;
    private final Tellings tellings;
    private final SealedApplicants applicants;
    private final CaseRetention retention;
    private final Clock clock;

    CaseStates(
            CasesBeside beside,
            Calendars calendars,
            TakenSteps steps,
            Tellings tellings,
            SealedApplicants applicants,
            CaseRetention retention,
            Clock clock) {
        this.beside = beside;
        this.calendars = calendars;
        this.steps = steps;
        this.tellings = tellings;
        this.applicants = applicants;
        this.retention = retention;
        this.clock = clock;
    }

    CaseFileState state(CaseFile file) {
        return state(
                file,
                steps.of(file.id()),
                tellings.of(file.id()),
                beside.of(List.of(file)).of(file),
                applicants::open);
    }

    List<CaseFileState> listed(List<CaseFile> files) {
        CasesBeside.Beside others = beside.of(files);
        BiFunction<String, UUID, String> names =
                applicants.openings(files.stream().map(CaseFile::id).toList());
        return files.stream()
                .map(file -> state(file, List.of(), List.of(), others.of(file), names))
                .toList();
    }

    private CaseFileState state(
            CaseFile file,
            List<TakenStep> taken,
            List<Telling> told,
            List<OtherCase> others,
            BiFunction<String, UUID, String> names) {
        Standing standing = standing(file);
        return new CaseFileState(
                file.id(),
                file.revision(),
                file.agencyCode(),
                file.isTold(),
                standing,
                file.link(),
                file.applicant().name().map(kept -> PersonalDataKind.NAME.mask(names.apply(kept, file.id()))),
                file.options(),
                CaseTerms.of(standing.course(), standing.calendar()),
                findings(file, standing, told, others),
                taken,
                told,
                file.openedBy(),
                file.openedAt(),
                file.voidReason());
    }

    private static List<Finding> findings(
            CaseFile file, Standing standing, List<Telling> told, List<OtherCase> others) {
        // What was recorded in error is beside nothing.
        List<OtherCase> beside = file.stands() ? others : List.of();
        return Stream.of(
                        LinkFindings.of(standing.course().subject(), file.link()).stream(),
                        Findings.of(standing.course(), standing.calendar(), standing.today()).stream(),
                        OtherCaseFindings.of(standing.course(), beside).stream(),
                        ToldFindings.of(standing, told).stream())
                .flatMap(found -> found)
                .toList();
    }

    Standing standing(CaseFile file) {
        boolean named = file.applicant().name().isPresent();
        Optional<LocalDate> until = file.watchedUntil().map(retention::last);
        // Nobody proposes to erase a name whose time is not over, so that nothing is asked of most cases.
        boolean over = named && until.filter(today()::isAfter).isPresent();
        Keeping keeping = new Keeping(
                named, file.applicant().isHeld(), until, over ? steps.erasureProposedBy(file.id()) : Optional.empty());
        return new Standing(file.course(), !file.stands(), keeping, calendars.of(file.agencyCode()), today());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
