package org.gongkai.request.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Fields;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.life.course.Course;

/** Finds personal data whose time is over, and proposes to each body that they be erased. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final String SERVICE = "request-service";

    /** In order of time, so that lists are too. */
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Fields<DisclosureApplication> fields;
    private final RetentionSettings settings;
    private final ErasureProposals proposals;
    private final ErasureItems items;
    private final ActingAs acting;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Event<Proposed> proposed;
    private final Clock clock;

    Retention(
            Editions editions,
            RetentionSettings settings,
            ErasureProposals proposals,
            ErasureItems items,
            ActingAs acting,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Event<Proposed> proposed,
            Clock clock) {
        this.fields = new Fields<>(DisclosureApplication.class, editions);
        this.settings = settings;
        this.proposals = proposals;
        this.items = items;
        this.acting = acting;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.proposed = proposed;
        this.clock = clock;
    }

    /**
     * That it was proposed to a body that what is due of it be erased: an event in the transaction of the proposal.
     *
     * @param records how many records would lose something
     * @param data how many kinds of data of all of them
     */
    public record Proposed(UUID proposal, String agencyCode, int records, int data) {}

    /** Proposes in the night what has become due by then; what was refused a short while ago is left in peace. */
    @Scheduled(cron = "0 30 2 * * ?", timeZone = "Asia/Shanghai")
    void proposeDaily() {
        LOG.infof("proposed what is due: %d proposals", proposeByItself().size());
    }

    /** Likewise, now. */
    public List<UUID> proposeByItself() {
        Instant since = clock.instant()
                .atZone(ChinaTime.ZONE)
                .minus(settings.refusedFor())
                .toInstant();
        return acting.call(
                Caller.service(SERVICE), () -> made(SERVICE, RetentionWords.PROPOSED_DAILY, Optional.of(since)));
    }

    /** Tells what is due, and does nothing. */
    public RetentionReport tell() {
        // Of all bodies, and on behalf of nobody who may see a case: the service does it and tells the numbers.
        return acting.call(Caller.service(SERVICE), () -> {
            List<RetentionReport.OfKind> kinds = new ArrayList<>();
            Map<UUID, RetentionReport.Erased> records = new TreeMap<>();
            for (RetentionRule rule : rules()) {
                List<RetentionReport.Erased> due = items.due(rule);
                due.forEach(record -> records.merge(record.id(), record, RetentionReport.Erased::and));
                kinds.add(new RetentionReport.OfKind(rule.kind(), settings.of(rule.kind()), rule.before(), due.size()));
            }
            return new RetentionReport(true, kinds, List.copyOf(records.values()), List.of());
        });
    }

    /** Proposes what is due on behalf of the caller, to each body that has no open proposal; answers what is due. */
    public RetentionReport propose() {
        String by = caller.get().name();
        return acting.call(Caller.service(SERVICE), () -> {
            RetentionReport due = tell();
            return new RetentionReport(
                    false, due.kinds(), due.records(), made(by, RetentionWords.PROPOSED_BY.with(by), Optional.empty()));
        });
    }

    /**
     * The last days of keeping personal data of an application (T_RETENTION), the first first: one for each period that is set.
     * They are counted from its end, or from that of the last case or further decision behind it; none while there is no end,
     * or while nothing may be erased.
     */
    public List<LocalDate> keptUntil(Course course) {
        return course.aftermath().isHeld()
                ? List.of()
                : RetentionRule.endedOn(course).stream()
                        .flatMap(ended -> Stream.of(PersonalDataKind.values())
                                .map(settings::of)
                                .map(ended::plus))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** A rule for each kind of data, as it holds today. */
    List<RetentionRule> rules() {
        return RetentionRule.all(fields, settings, LocalDate.now(clock));
    }

    /** Makes the proposals: one for each body of which something is due, unless one is open. */
    private List<UUID> made(String by, Message why, Optional<Instant> refusedSince) {
        jdbi.useHandle(RetentionLock.PROPOSALS::take);
        List<RetentionRule> rules = rules();
        Set<String> agencies = items.agencies(rules, refusedSince);
        agencies.removeAll(proposals.agenciesWithOpen());
        List<ErasureProposal> made = agencies.stream()
                .map(agency -> new ErasureProposal(
                        IDS.generate(), agency, by, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .toList();
        proposals.persist(made);
        proposals.flush();
        List<UUID> ids = made.stream().map(ErasureProposal::id).toList();
        rules.forEach(rule -> items.propose(ids, rule, refusedSince));
        made.forEach(one -> announce(one, why));
        return ids;
    }

    private void announce(ErasureProposal proposal, Message why) {
        int data = items.summary(proposal.id()).stream()
                .mapToInt(ErasureSummary::records)
                .sum();
        record(proposal, data, why);
        proposed.fire(new Proposed(proposal.id(), proposal.agencyCode(), items.records(proposal.id()), data));
    }

    private void record(ErasureProposal proposal, int data, Message why) {
        AuditEvent event = AuditEvent.of(
                        ApplicationOperation.PROPOSE_ERASURE,
                        new AuditObject("ERASURE_PROPOSAL", proposal.id().toString(), proposal.agencyCode()))
                .at(proposal.agencyCode())
                .to(JsonNodeFactory.instance.objectNode().put("items", data))
                .because(why.in(Language.CHINESE));
        jdbi.useHandle(handle -> audit.record(handle, event));
    }
}
