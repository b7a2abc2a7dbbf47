package org.gongkai.request.life.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.PaymentRoute;

/** The processing fee (信息处理费, Art. 42 of the Regulations). */
public sealed interface FeeEvent extends LifeEvent {

    /** A fee is asked for (收费通知). */
    @Schema(name = "FeeNotice")
    record FeeNotice(
            @NotNull @Schema(description = "Day on which the notice was dispatched")
            LocalDate on,

            @NotNull FeeMethod method,

            @NotNull @Min(1) @Max(100_000) @Schema(description = "Items or pages")
            Integer units,

            @Min(0) @Max(100_000) @Schema(description = "By item: those of the applicant in the month that came before")
            Integer earlier,

            @NotNull
            @Positive
            @Digits(integer = 10, fraction = 2)
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "300.00")
            BigDecimal amountYuan,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Why it is less than the tariff says")
            String reduction,

            @Schema(description = "Day on which the notice was served, where it is known already")
            LocalDate servedOn,

            @NotNull
            @Positive
            @Schema(
                    description =
                            "Applications in the period: only a number or frequency that is clearly unreasonable is charged for"
                                    + " (Art. 42), and the notice says it")
            Integer applications,

            @NotBlank @Size(max = SHORT) @Personal(PersonalDataKind.OWN_WORDS) @Schema(examples = "2026年2月")
            String period,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(
                    description =
                            "Needed where the register has fewer applications of the applicant in the period: through which"
                                    + " channels or to which bodies the others were made; the notice says it")
            String countedElsewhere)
            implements FeeEvent {

        /** One of which a ledger tells, which does not say how often somebody has applied. */
        public FeeNotice(
                LocalDate on,
                FeeMethod method,
                Integer units,
                Integer earlier,
                BigDecimal amountYuan,
                String reduction,
                LocalDate servedOn) {
            this(on, method, units, earlier, amountYuan, reduction, servedOn, null, null, null);
        }

        /** Whether a ledger tells of it, which does not say which of the month's items they were. */
        public boolean leavesItemsUnknown() {
            return method == FeeMethod.ITEM && earlier == null && applications == null;
        }

        /** The same, with so many items of the month that came before. */
        public FeeNotice after(int items) {
            return new FeeNotice(
                    on, method, units, items, amountYuan, reduction, servedOn, applications, period, countedElsewhere);
        }
    }

    /** Money came in. */
    @Schema(name = "FeePayment")
    record Payment(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer notice,

            @NotNull
            @Positive
            @Digits(integer = 10, fraction = 2)
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "300.00")
            BigDecimal amountYuan,

            @Schema(description = "On which way it came") PaymentRoute route,

            @Size(max = SHORT) @Schema(description = "Number of the fiscal receipt (财政票据)")
            String receipt)
            implements FeeEvent {

        /** One of which no more is told. */
        public Payment(LocalDate on, Integer notice, BigDecimal amountYuan) {
            this(on, notice, amountYuan, null, null);
        }
    }

    /** The notice is taken back. */
    @Schema(name = "FeeCancellation")
    record FeeCancellation(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer notice,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements FeeEvent {}

    /** The period is over without full payment, and the application is no longer handled (逾期未缴费). */
    @Schema(name = "FeeLapse")
    record FeeLapse(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer notice,
            @Null @Schema(hidden = true) String documentNumber)
            implements FeeEvent {

        /** One that has no number yet. */
        public FeeLapse(LocalDate on, Integer notice) {
            this(on, notice, null);
        }
    }

    /** Why money is given back. */
    @Schema(name = "RefundGround")
    enum RefundGround {
        PART_PAYMENT,
        OVERPAID,
        REVOKED,
        OTHER
    }

    /**
     * Money is given back (退费).
     *
     * @param reported of one that was recorded before this service heard of signatures: whether it counts in its own year
     * @param reportedYears years whose report was signed: what is given back of their payments counts in the year of the refund,
     *     the rest in the year of its payment
     */
    @Schema(name = "FeeRefund")
    record Refund(
            @NotNull LocalDate on,

            @NotNull
            @Positive
            @Digits(integer = 10, fraction = 2)
            @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "300.00")
            BigDecimal amountYuan,

            @NotNull RefundGround ground,

            @Null @Schema(hidden = true) Boolean reported,
            @Null @Schema(hidden = true) List<Integer> reportedYears,

            @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String note)
            implements FeeEvent {

        /** One of which it is not known yet what was reported. */
        public Refund(LocalDate on, BigDecimal amountYuan, RefundGround ground, String note) {
            this(on, amountYuan, ground, null, null, note);
        }

        /** The same, knowing of which years the report was signed. */
        public Refund after(List<Integer> years) {
            return new Refund(on, amountYuan, ground, null, years.isEmpty() ? null : years, note);
        }
    }
}
