package org.gongkai.request.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.rotation.KeyRenewals;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/**
 * Proposals to erase personal data: the head of the office agrees to one or refuses it, and then exactly what was proposed is
 * erased, as far as it is still due. Nothing that counts is touched: number, dates, kind of applicant and outcome stay, and
 * with them every figure.
 */
@ApplicationScoped
@Transactional
public class Erasures {

    private static final String SERVICE = "request-service";

    private final ErasureProposals proposals;
    private final ErasureItems items;
    private final Erasing erasing;
    private final Retention retention;
    private final ActingAs acting;
    private final ApplicationHandling handling;
    private final RequiredDuties duties;
    private final KeyRenewals renewals;
    private final DataKey key;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    Erasures(
            ErasureProposals proposals,
            ErasureItems items,
            Erasing erasing,
            Retention retention,
            ActingAs acting,
            ApplicationHandling handling,
            RequiredDuties duties,
            KeyRenewals renewals,
            DataKey key,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            ObjectMapper mapper,
            Clock clock) {
        this.proposals = proposals;
        this.items = items;
        this.erasing = erasing;
        this.retention = retention;
        this.acting = acting;
        this.handling = handling;
        this.duties = duties;
        this.renewals = renewals;
        this.key = key;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** One of them. */
    public ErasureState state(UUID id) {
        return state(proposals.findByIdOptional(id).orElseThrow(() -> notFound(id)));
    }

    /** A page of them, the first first. */
    public Page<ErasureState> list(
            Optional<String> agencyCode, Optional<ErasureState.Stage> stage, Optional<Boolean> open, PageRequest page) {
        List<ErasureState> oneMore =
                proposals.after(Cursor.readId(page.after()), agencyCode, stage, open, page.limit() + 1).stream()
                        .map(this::state)
                        .toList();
        return Page.of(oneMore, page.limit(), one -> one.id().toString());
    }

    /** A page of what one is about. */
    public Page<ErasureItem> items(UUID id, PageRequest page) {
        long last = Cursor.read(page.after(), Long::parseLong).orElse(0L);
        return Page.of(
                items.after(state(id).id(), last, page.limit() + 1),
                page.limit(),
                item -> Long.toString(item.ordinal()));
    }

    /** Agrees to one, which erases what it is about as far as that is due still, or refuses it. */
    public ErasureState decide(UUID id, boolean approved, Optional<String> reason, long expected) {
        ErasureProposal proposal = proposals.findLocked(id).orElseThrow(() -> notFound(id));
        Transition row = LifeCycle.of(Step.ERASE);
        duties.require(row.step().said(), row.approvers());
        if (expected != proposal.revision()) {
            throw Problem.stale(KitWords.CHANGED_MEANWHILE, proposal.revision());
        }
        proposal.decide(approved, caller.get().name(), now(), reason);
        proposals.changed(proposal);
        if (approved) {
            erase(proposal);
        }
        record(proposal, approved, reason);
        return state(proposal);
    }

    private void erase(ErasureProposal proposal) {
        erasing.lock(proposal.id());
        Map<PersonalDataKind, LocalDate> proposed = items.summary(proposal.id()).stream()
                .collect(Collectors.toMap(ErasureSummary::kind, ErasureSummary::before, (one, same) -> one));
        // The service does it: what belongs to applicants alone, such as their webhooks, is not in the reach of an
        // office.
        acting.call(Caller.service(SERVICE), () -> {
            List<RetentionRule> rules = retention.rules();
            erasing.mark(proposal.id(), rules);
            for (RetentionRule rule : rules) {
                LocalDate before = proposed.get(rule.kind());
                if (before != null) {
                    erasing.erase(proposal.id(), rule, before.isBefore(rule.before()) ? before : rule.before(), now());
                }
            }
            erasing.destroyKeys(proposal.id());
            return proposal;
        });
        items.open(proposal.id()).forEach(item -> erasing.leaveOut(proposal.id(), item, why(item)));
        recordErased(proposal);
    }

    /** What has come between the proposal and now. */
    private ItemFate why(ErasureItem item) {
        return switch (item.record()) {
            case APPLICATION -> {
                Set<Flag> flags = handling.state(item.id()).course().flags(LocalDate.now(clock));
                if (flags.contains(Flag.DISPUTED)) {
                    yield ItemFate.DISPUTED;
                }
                if (flags.contains(Flag.REDECISION)) {
                    yield ItemFate.REDECISION;
                }
                yield flags.contains(Flag.HOLD) ? ItemFate.HOLD : ItemFate.NOT_DUE;
            }
            // What ended stays so; only a hold can have come.
            case SUBMISSION, MATTER -> ItemFate.HOLD;
        };
    }

    private ErasureState state(ErasureProposal proposal) {
        return proposal.state(items.summary(proposal.id()), items.leftOut(proposal.id()), this::afterwards);
    }

    private Message afterwards(Instant decidedAt) {
        if (key.isInSettings()) {
            return RetentionWords.RENEWAL_BY_HAND;
        }
        return renewals.doneSince(decidedAt)
                .<Message>map(at -> RetentionWords.RENEWED.with(ChinaTime.say(at)))
                .orElse(RetentionWords.RENEWAL_DUE);
    }

    private void record(ErasureProposal proposal, boolean approved, Optional<String> reason) {
        AuditEvent event = AuditEvent.of(
                        approved ? ApplicationOperation.APPROVE_ERASURE : ApplicationOperation.REFUSE_ERASURE,
                        new AuditObject("ERASURE_PROPOSAL", proposal.id().toString(), proposal.agencyCode()))
                .at(proposal.agencyCode())
                .to(mapper.valueToTree(Map.of("summary", items.summary(proposal.id()))));
        jdbi.useHandle(handle -> audit.record(handle, reason.map(event::because).orElse(event)));
    }

    /** Of each record what was erased, so that its own trail tells it. */
    private void recordErased(ErasureProposal proposal) {
        String because = RetentionWords.ERASED_BY
                .with(proposal.requestedBy(), caller.get().name())
                .in(Language.CHINESE);
        Map<UUID, List<ErasureItem>> byRecord = items.all(proposal.id()).stream()
                .filter(item -> item.fate().filter(ItemFate.ERASED::equals).isPresent())
                .collect(Collectors.groupingBy(ErasureItem::id, LinkedHashMap::new, Collectors.toList()));
        jdbi.useHandle(handle -> byRecord.values()
                .forEach(erased -> audit.record(
                        handle,
                        AuditEvent.of(
                                        ApplicationOperation.ERASE,
                                        new AuditObject(
                                                erased.getFirst().record().name(),
                                                erased.getFirst().id().toString(),
                                                erased.getFirst().number()))
                                .at(proposal.agencyCode())
                                .to(mapper.valueToTree(Map.of(
                                        "kinds",
                                        erased.stream().map(ErasureItem::kind).toList())))
                                .because(because))));
    }

    private static Problem notFound(UUID id) {
        return Problem.notFound(RetentionWords.PROPOSAL, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
