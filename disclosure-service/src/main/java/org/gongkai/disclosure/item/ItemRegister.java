package org.gongkai.disclosure.item;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.falsealarm.FalseAlarms;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.review.EntryGrounds;
import org.gongkai.disclosure.review.PublicWords;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.ledger.Movement;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.register.Admission;
import org.gongkai.registers.register.Register;

/** The register of proactive disclosure (主动公开台账). */
@ApplicationScoped
public class ItemRegister implements Register<DisclosureItem> {

    /** Flows of the ledger that count items by column; the form prints none of them. */
    static final String FLOW = "ITEM.";

    private final EntryGrounds grounds;
    private final FalseAlarms alarms;

    ItemRegister(EntryGrounds grounds, FalseAlarms alarms) {
        this.alarms = alarms;
        this.grounds = grounds;
    }

    @Override
    public String path() {
        return "disclosures";
    }

    @Override
    public String table() {
        return "disclosure_item";
    }

    @Override
    public String recordKind() {
        return "DISCLOSURE_ITEM";
    }

    @Override
    public Message singular() {
        return DisclosureWords.ITEM;
    }

    @Override
    public Class<DisclosureItem> entryType() {
        return DisclosureItem.class;
    }

    @Override
    public String agencyCode(DisclosureItem item) {
        return item.agencyCode();
    }

    @Override
    public String number(DisclosureItem item) {
        return item.indexNumber() != null ? item.indexNumber() : item.title();
    }

    /**
     * The index number; an item without one is known by its column, title, date and document number, the title in
     * whatever width and with whatever spaces it is typed.
     */
    @Override
    public String key(DisclosureItem item) {
        if (item.indexNumber() != null) {
            return item.indexNumber();
        }
        String said = String.join(
                "\n",
                item.column(),
                Spelling.CODE.canonical(item.title()),
                item.publishedOn().toString(),
                String.valueOf(item.documentNumber()));
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public Optional<String> keyField() {
        return Optional.of("indexNumber");
    }

    @Override
    public List<String> searched() {
        return List.of("title", "documentNumber", "indexNumber", "topic");
    }

    @Override
    public List<Movement> movements(DisclosureItem item) {
        return List.of(new Movement(FLOW + item.column(), item.publishedOn(), java.math.BigDecimal.ONE));
    }

    /** An item is there for everybody to read: nothing that is worded freely must name what identifies a person. */
    @Override
    public List<Violation> check(DisclosureItem item, LocalDate today) {
        List<Violation> violations = new ArrayList<>(alarms.forbid(item.agencyCode(), "/title", item.title()));
        violations.addAll(alarms.forbid(item.agencyCode(), "/topic", item.topic()));
        violations.addAll(alarms.forbid(item.agencyCode(), "/channel", item.channel()));
        if (item.withdrawnOn() != null && item.withdrawnOn().isBefore(item.publishedOn())) {
            violations.add(new Violation("/withdrawnOn", DisclosureWords.NOT_BEFORE_PUBLICATION));
        }
        violations.addAll(grounds.violations(item.agencyCode(), said(item)));
        return violations;
    }

    @Override
    public Admission<DisclosureItem> admission(Admission.Way way) {
        return this::refusal;
    }

    private Optional<Admission.Refused> refusal(DisclosureItem item, Optional<DisclosureItem> standing) {
        return grounds.refusal(
                item.agencyCode(), said(item), standing.map(ItemRegister::said), DisclosureWords.ITEM_WORDS_BY_REVIEW);
    }

    private static EntryGrounds.Said said(DisclosureItem item) {
        PublicWords words = new PublicWords()
                .with("title", item.title())
                .with("documentNumber", item.documentNumber())
                .withNumber("indexNumber", item.indexNumber())
                .withTopic("topic", item.topic())
                .with("channel", item.channel())
                .with("url", item.url())
                // What was withdrawn and is shown again is read anew.
                .with("withdrawnOn", item.withdrawnOn() == null ? "" : null);
        return new EntryGrounds.Said(item.publishedOn(), item.ground(), item.groundDetail(), words.byField());
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(ItemRegister.class, "recount.sql"),
                Optional.empty(),
                "select agency_code, count(*) records from disclosure_item where voided_at is null group by 1");
    }
}
