package org.gongkai.report.filing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Fingerprint;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.SourceState;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agency.DirectoryEntry;
import org.gongkai.report.audit.ReportOperation;
import org.gongkai.report.check.PublishedReportCheck;
import org.gongkai.report.check.RuleSet;
import org.gongkai.report.check.evidence.CrossCheck;
import org.gongkai.report.collect.Collected;
import org.gongkai.report.collect.RegionFigures;
import org.gongkai.report.lock.ReportLock;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.version.Filing;
import org.gongkai.report.version.Filings;
import org.gongkai.report.version.ReportVersions;

/**
 * Takes reports that were published elsewhere (补录), judged by the rules and kept as they are printed: nobody can mend
 * what is published by entering it.
 */
@ApplicationScoped
public class ReportFilings {

    private final RuleSet rules;
    private final Jdbi jdbi;
    private final AgenciesInScope agencies;
    private final ReportVersions versions;
    private final Filings filings;
    private final PublishedReportCheck check;
    private final RegionFigures region;
    private final Clock clock;
    private final AuditTrail audit;

    ReportFilings(
            RuleSet rules,
            Jdbi jdbi,
            AgenciesInScope agencies,
            ReportVersions versions,
            Filings filings,
            PublishedReportCheck check,
            RegionFigures region,
            Clock clock,
            AuditTrail audit) {
        this.rules = rules;
        this.jdbi = jdbi;
        this.agencies = agencies;
        this.versions = versions;
        this.filings = filings;
        this.check = check;
        this.region = region;
        this.clock = clock;
        this.audit = audit;
    }

    /** Enters a report; one that replaces another says why. */
    public Filing file(ReportKey key, FiledReport filed) {
        DirectoryEntry agency = agencies.toWrite(key);
        filed.reason().ifPresent(ReportFilings::requireTellable);
        requirePublished(key, filed.publishedOn());
        String content = ReportJson.canonical(judged(agency, key, filed));
        String sha256 = Fingerprint.sha256(content.getBytes(StandardCharsets.UTF_8));
        return locked(key, handle -> {
            if (versions.findPublished(key).isPresent()) {
                throw Problem.of(ReportProblem.WRONG_STATUS, FilingWords.PUBLISHED_HERE);
            }
            if (filings.findCurrent(handle, key).isPresent() && filed.reason().isEmpty()) {
                throw Problem.invalid("/reason", FilingWords.REPLACING_NEEDS_REASON);
            }
            Filing filing =
                    filings.add(handle, key, content, sha256, filed.publishedOn(), filed.address(), filed.reason());
            record(handle, ReportOperation.FILE_REPORT, filing, filed.reason());
            return filing;
        });
    }

    /** Takes a filing out of what counts. */
    public Filing voidFiling(ReportKey key, int number, String reason) {
        agencies.toWrite(key);
        requireTellable(reason);
        return locked(key, handle -> {
            counting(handle, key, number);
            Filing voided = filings.voided(handle, key, number, reason);
            record(handle, ReportOperation.VOID_FILING, voided, Optional.of(reason));
            return voided;
        });
    }

    /** Shows a filing to everybody here too, which is done once; it ends with what the filing counts for. */
    public Filing publish(ReportKey key, int number) {
        agencies.toWrite(key);
        return locked(key, handle -> {
            Filing filing = counting(handle, key, number);
            if (filing.publicHere().isPresent()) {
                return filing;
            }
            Filing shown = filings.madePublic(handle, key, number);
            record(handle, ReportOperation.PUBLISH_FILING, shown, Optional.empty());
            return shown;
        });
    }

    /** The feed tells everybody why what was shown is shown no more. */
    private static void requireTellable(String reason) {
        PersonalDataScanner.requireNone("/reason", reason);
    }

    private Filing counting(Handle handle, ReportKey key, int number) {
        Filing filing =
                filings.find(handle, key, number).orElseThrow(() -> Problem.notFound(FilingWords.FILING, number));
        if (filing.voiding().isPresent()) {
            throw Problem.of(ProblemKind.ALREADY_VOIDED, FilingWords.VOIDED.with(number));
        }
        return filing;
    }

    private AnnualReport judged(DirectoryEntry agency, ReportKey key, FiledReport filed) {
        AnnualReport report = new AnnualReport(
                agency.body(),
                key.year(),
                key.coverage(),
                filed.form(),
                ReportStatus.PUBLISHED,
                1,
                Optional.empty(),
                filed.narrative(),
                filed.figures(),
                filed.fees(),
                List.of(),
                List.of(SourceState.filing(clock.instant())),
                rules.version());
        return report.with(check.findings(report, filed.publishedOn(), filed.address(), members(key)), rules.version());
    }

    /** What the members of a region add up to, where all of them are there to be held against. */
    private CrossCheck members(ReportKey key) {
        return switch (key.coverage()) {
            case AGENCY -> CrossCheck.NONE;
            case REGION -> {
                Collected sum = region.beginOneByOne(key).await(true);
                boolean whole = sum.members().counted() > 0
                        && sum.members().missing().isEmpty()
                        && sum.parts().stream().allMatch(Collected.Part::complete);
                yield whole ? CrossCheck.ofMembers(sum.figures()) : CrossCheck.NONE;
            }
        };
    }

    private void requirePublished(ReportKey key, LocalDate publishedOn) {
        LocalDate today = LocalDate.now(clock);
        if (publishedOn.isAfter(today)) {
            throw Problem.invalid("/publishedOn", KitWords.NOT_AFTER_TODAY);
        }
        if (publishedOn.getYear() <= key.year()) {
            throw Problem.invalid("/publishedOn", FilingWords.NOT_AFTER_THE_YEAR);
        }
    }

    private interface Change {
        Filing make(Handle handle);
    }

    private Filing locked(ReportKey key, Change change) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    ReportLock.REPORT.take(handle, key.toString());
                    return change.make(handle);
                }));
    }

    private void record(Handle handle, AuditVerb operation, Filing filing, Optional<String> reason) {
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("number", filing.number());
        after.put("sha256", filing.sha256());
        AuditEvent event = AuditEvent.of(
                        operation, AuditObject.of("REPORT_FILING", filing.key() + "/" + filing.number()))
                .at(filing.key().agencyCode())
                .to(after);
        audit.record(handle, reason.map(event::because).orElse(event));
    }
}
