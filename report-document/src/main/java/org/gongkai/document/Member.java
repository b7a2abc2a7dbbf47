package org.gongkai.document;

import java.util.List;
import java.util.Optional;

import org.gongkai.form.code.AgencyKind;

/**
 * A body as it counts in the report of a region (汇总单位).
 *
 * @param code its unified social credit code
 * @param name its name on 31 December of the year
 * @param kind its kind on that day
 */
public record Member(String code, String name, AgencyKind kind, Counting how) {

    /** What of the body is in the sum, if anything. */
    public sealed interface Counting {

        /** Whether a report of the body, or its registers, are in the sum. */
        default boolean isCounted() {
            return switch (this) {
                case Live live -> true;
                case Published published -> true;
                case Filed filed -> true;
                case Missing missing -> false;
                case IncludedIn includedIn -> false;
                case NotCounted notCounted -> false;
            };
        }
    }

    /**
     * What its registers here say.
     *
     * @param unknown the registers of which it has neither a record nor a nil report
     */
    public record Live(List<String> unknown) implements Counting {

        public Live {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * The report that it has published here.
     *
     * @param sha256 over its content; reports that were signed before this was listed do not say
     * @param unknown the registers of which the report states no number
     */
    public record Published(int version, Optional<String> sha256, List<String> unknown) implements Counting {

        public Published {
            unknown = List.copyOf(unknown);
        }

        /** One of which the hash is not known. */
        public Published(int version, List<String> unknown) {
            this(version, Optional.empty(), unknown);
        }
    }

    /**
     * The report that it has published elsewhere and filed here.
     *
     * @param number counts the filings of the report
     * @param sha256 over its content; reports that were signed before this was listed do not say
     * @param unknown the registers of which the report states no number
     */
    public record Filed(int number, Optional<String> sha256, List<String> unknown) implements Counting {

        public Filed {
            unknown = List.copyOf(unknown);
        }

        /** One of which the hash is not known. */
        public Filed(int number, List<String> unknown) {
            this(number, Optional.empty(), unknown);
        }
    }

    /** It should be in the sum, and there is nothing of it: neither registers nor a report. */
    public record Missing() implements Counting {}

    /** Its work stands in the report of another member. */
    public record IncludedIn(String code) implements Counting {}

    /** It is seated in the region and in no sum of it. */
    public record NotCounted(Reason reason) implements Counting {}

    /** Why a body of the region is not in the region's sum. */
    public enum Reason {
        /** It is led from above and reports in its own line (Art. 3 para. 4 of the Regulations). */
        VERTICAL("实行垂直领导，不计入本行政区域"),
        /** An enterprise or institution of public service, outside of this report (Art. 55 of the Regulations). */
        PUBLIC_UTILITY("公共企事业单位，依据《条例》第五十五条不计入本报告"),
        /** It has no report to make. */
        NO_DUTY("没有编制年度报告的职责"),
        /** It is in the sum of a body outside the region. */
        COUNTED_ELSEWHERE("计入其他行政区域");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** In Chinese. */
        public String label() {
            return label;
        }
    }

    /** What a report of it covers: of a lower government its region. */
    public Coverage coverage() {
        return Coverage.of(kind);
    }

    /** How it counts, in Chinese. */
    public String label() {
        return switch (how) {
            case Live live -> "按台账汇总";
            case Published published -> "按已发布年度报告第" + published.version() + "版汇总";
            case Filed filed -> "按补录年度报告第" + filed.number() + "次补录汇总";
            case Missing missing -> "尚缺";
            case IncludedIn includedIn -> "并入" + includedIn.code() + "的年度报告";
            case NotCounted notCounted -> notCounted.reason().label();
        };
    }

    /** The name of the way in which it counts, as the API has it. */
    public String howName() {
        return switch (how) {
            case Live live -> "LIVE";
            case Published published -> "PUBLISHED";
            case Filed filed -> "FILED";
            case Missing missing -> "MISSING";
            case IncludedIn includedIn -> "INCLUDED_IN";
            case NotCounted notCounted -> "NOT_COUNTED";
        };
    }

    /** The registers of which nothing is known from it. */
    public List<String> unknown() {
        return switch (how) {
            case Live live -> live.unknown();
            case Published published -> published.unknown();
            case Filed filed -> filed.unknown();
            case Missing missing -> List.of();
            case IncludedIn includedIn -> List.of();
            case NotCounted notCounted -> List.of();
        };
    }

    /** The version of its report, or the number of its filing, that is in the sum. */
    public Optional<Integer> version() {
        return switch (how) {
            case Published published -> Optional.of(published.version());
            case Filed filed -> Optional.of(filed.number());
            case Live live -> Optional.empty();
            case Missing missing -> Optional.empty();
            case IncludedIn includedIn -> Optional.empty();
            case NotCounted notCounted -> Optional.empty();
        };
    }

    /** The hash of the content of that report, by which whoever has it knows that it is this one. */
    public Optional<String> sha256() {
        return switch (how) {
            case Published published -> published.sha256();
            case Filed filed -> filed.sha256();
            case Live live -> Optional.empty();
            case Missing missing -> Optional.empty();
            case IncludedIn includedIn -> Optional.empty();
            case NotCounted notCounted -> Optional.empty();
        };
    }
}
