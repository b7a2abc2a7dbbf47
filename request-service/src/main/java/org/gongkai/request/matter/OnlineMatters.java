package org.gongkai.request.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.database.ActingAs;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.request.application.Channel;
import org.gongkai.request.follow.QueryCodes;

/** Other matters that the public sends through the network, and what their writers are told of them. */
@ApplicationScoped
public class OnlineMatters {

    private final OtherMatters matters;
    private final MatterReceipts receipts;
    private final QueryCodes codes;
    private final ActingAs acting;
    private final Clock clock;

    OnlineMatters(OtherMatters matters, MatterReceipts receipts, QueryCodes codes, ActingAs acting, Clock clock) {
        this.matters = matters;
        this.receipts = receipts;
        this.codes = codes;
        this.acting = acting;
        this.clock = clock;
    }

    /** A matter that was sent, and the code that shows whose it is. */
    public record Sent(MatterState matter, String queryCode) {}

    /** Takes one in; it is received when it is sent. */
    public Sent send(String agencyCode, MatterKind kind, MatterContent content) {
        String code = codes.newCode();
        return acting.call(
                QueryCodes.publicAt(agencyCode),
                () -> new Sent(
                        receipts.receive(new NewMatter(
                                agencyCode,
                                kind,
                                Channel.ONLINE,
                                LocalDate.now(clock),
                                content,
                                Optional.of(codes.index(code)),
                                Optional.empty())),
                        code));
    }

    /** How the own matter stands; the same answer for a wrong number and a wrong code. */
    public MatterState follow(String typedNumber, String typedCode) {
        String number = Spelling.NUMBER.canonical(typedNumber);
        String agency = QueryCodes.agencyOf(number);
        String index = codes.index(typedCode);
        return acting.call(QueryCodes.publicAt(agency), () -> matters.find(agency, number, index))
                .orElseThrow(() -> Problem.notFound(MatterWords.MATTER_WITH_CODE, number));
    }
}
