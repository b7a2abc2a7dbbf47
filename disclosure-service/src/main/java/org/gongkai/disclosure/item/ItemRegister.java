package org.gongkai.disclosure.item;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.disclosure.review.ReviewStarts;
import org.gongkai.disclosure.review.ReviewedHere;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.privacy.PersonalDataScanner;
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

    private final ReviewStarts starts;

    ItemRegister(ReviewStarts starts) {
        this.starts = starts;
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
    public List<Movement> movements(DisclosureItem item) {
        return List.of(new Movement(FLOW + item.column(), item.publishedOn(), java.math.BigDecimal.ONE));
    }

    /** An item is there for everybody to read: its title must not name what identifies a person. */
    @Override
    public List<Violation> check(DisclosureItem item, LocalDate today) {
        List<Violation> violations = new ArrayList<>(PersonalDataScanner.forbid("/title", item.title()));
        if (item.withdrawnOn() != null && item.withdrawnOn().isBefore(item.publishedOn())) {
            violations.add(new Violation("/withdrawnOn", DisclosureWords.NOT_BEFORE_PUBLICATION));
        }
        if (item.ground() != null && item.ground().needsDetail() && item.groundDetail() == null) {
            violations.add(new Violation("/groundDetail", DisclosureWords.GROUND_DETAIL_NEEDED));
        }
        if (item.ground() == null && item.groundDetail() != null) {
            violations.add(new Violation("/ground", DisclosureWords.GROUND_NEEDED_WITH_DETAIL));
        }
        return violations;
    }

    @Override
    public Admission<DisclosureItem> admission() {
        return this::refusal;
    }

    @Override
    public Admission<DisclosureItem> admissionByHand() {
        return this::refusal;
    }

    /**
     * Once its body reviews here, one that was not reviewed here says on what ground it is public. What stands there already is
     * asked where its day or its ground is another now: what was released here is exported without a ground and comes back so.
     */
    private Optional<Admission.Refused> refusal(DisclosureItem item, Optional<DisclosureItem> standing) {
        boolean saysNothing = item.ground() == null || item.ground() == EntryGround.BEFORE_THE_SYSTEM;
        boolean isKnown = standing.filter(
                        before -> before.publishedOn().equals(item.publishedOn()) && before.ground() == item.ground())
                .isPresent();
        if (!saysNothing || isKnown || ReviewedHere.isSo()) {
            return Optional.empty();
        }
        return starts.reviewedFrom(item.agencyCode())
                .filter(from -> !item.publishedOn().isBefore(from))
                .map(from -> new Admission.Refused(
                        "ground",
                        item.ground() == null ? "REQUIRED" : "INVALID",
                        DisclosureWords.GROUND_NEEDED_SINCE.with(from)));
    }

    @Override
    public Recount recount() {
        return new Recount(
                SqlResource.read(ItemRegister.class, "recount.sql"),
                Optional.empty(),
                "select agency_code, count(*) records from disclosure_item where voided_at is null group by 1");
    }
}
