package org.gongkai.request.application;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/**
 * What somebody enters by hand has come in, and no more is said of it: nobody alone registers an outcome or money, as who drafts a
 * reply never approves it. The head concludes what has ended already by a correction with its reason, and a fee has a notice; ledgers
 * of before are imported.
 */
public final class EnteredByHand {

    private record Member(String name, Function<DisclosureApplication, Object> value, Message why) {}

    /** What others say of it, and why it is not said here. */
    private static final List<Member> OF_OTHERS = List.of(
            new Member("closedOn", DisclosureApplication::closedOn, ApplicationWords.CONCLUDED_BY_HEAD),
            new Member("outcome", DisclosureApplication::outcome, ApplicationWords.CONCLUDED_BY_HEAD),
            new Member("outcomeDetail", DisclosureApplication::outcomeDetail, ApplicationWords.CONCLUDED_BY_HEAD),
            new Member("processingFeeYuan", DisclosureApplication::processingFeeYuan, ApplicationWords.FEE_BY_NOTICE),
            new Member(
                    "processingFeePaidOn", DisclosureApplication::processingFeePaidOn, ApplicationWords.FEE_BY_NOTICE),
            new Member(
                    "processingFeePayments",
                    DisclosureApplication::processingFeePayments,
                    ApplicationWords.FEE_BY_NOTICE));

    private EnteredByHand() {}

    /** The names of what is not said here. */
    public static Set<String> ofOthers() {
        return OF_OTHERS.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses what says more than that it came in, naming all of it. */
    public static void require(DisclosureApplication entry) {
        List<Violation> more = OF_OTHERS.stream()
                .filter(member -> member.value().apply(entry) != null)
                .map(member -> new Violation("/" + member.name(), member.why()))
                .toList();
        if (!more.isEmpty()) {
            throw Problem.invalid(more);
        }
    }
}
