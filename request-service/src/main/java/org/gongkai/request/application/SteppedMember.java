package org.gongkai.request.application;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A member of the record that steps of a life bring about, or correct with whom the law asks to agree. */
public enum SteppedMember {
    RECEIVED_ON("receivedOn", DisclosureApplication::receivedOn, "receipt-corrections"),
    APPLICANT_KIND("applicantKind", DisclosureApplication::applicantKind, "applicant-corrections"),
    APPLICANT_NAME("applicantName", DisclosureApplication::applicantName, "applicant-corrections"),
    APPLICANT_ID_NUMBER("applicantIdNumber", DisclosureApplication::applicantIdNumber, "applicant-corrections"),
    FEE_YUAN("processingFeeYuan", DisclosureApplication::processingFeeYuan, "fee-notices"),
    FEE_PAID_ON("processingFeePaidOn", DisclosureApplication::processingFeePaidOn, "fee-notices"),
    FEE_PAYMENTS("processingFeePayments", DisclosureApplication::processingFeePayments, "fee-notices"),
    CLOSED_ON("closedOn", DisclosureApplication::closedOn, null),
    OUTCOME("outcome", DisclosureApplication::outcome, null),
    OUTCOME_DETAIL("outcomeDetail", DisclosureApplication::outcomeDetail, null);

    private final String member;
    private final Function<DisclosureApplication, Object> value;
    private final String path;

    SteppedMember(String member, Function<DisclosureApplication, Object> value, String path) {
        this.member = member;
        this.value = value;
        this.path = path;
    }

    /** Its name in the API. */
    public String member() {
        return member;
    }

    /** The path, below the application, of the step that alone corrects it; of what it ended with the head may correct the record. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** Whether it is of the fee (Art. 42 of the Regulations). */
    public boolean isOfFee() {
        return "fee-notices".equals(path);
    }

    /** The names of all. */
    public static Set<String> members() {
        return Arrays.stream(values()).map(SteppedMember::member).collect(Collectors.toUnmodifiableSet());
    }

    /** Those in which two entries differ. */
    public static Set<SteppedMember> changed(DisclosureApplication before, DisclosureApplication after) {
        return Arrays.stream(values())
                .filter(one -> !Objects.equals(one.value.apply(before), one.value.apply(after)))
                .collect(Collectors.toSet());
    }
}
