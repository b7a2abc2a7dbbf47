package org.gongkai.request.submission.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.application.Channel;

/** The evidence that each channel asks for, as {@code channel-evidence.csv} lists it. */
public final class ChannelEvidence {

    private static final List<Row> ROWS = read();

    private ChannelEvidence() {}

    private enum Rule {
        NEEDED,
        TRUE,
        DAY_OF_ARRIVAL
    }

    private record Row(Channel channel, String member, Rule rule) {

        Optional<Message> lack(ArrivalEvidence evidence, LocalDate arrivedOn) {
            Optional<Object> said = evidence.member(member);
            if (said.isEmpty()) {
                return Optional.of(EvidenceWords.ASKED_FOR.with(channel.said()));
            }
            return switch (rule) {
                case NEEDED -> Optional.empty();
                case TRUE -> said.get().equals(true) ? Optional.empty() : Optional.of(EvidenceWords.MUST_BE_DONE);
                case DAY_OF_ARRIVAL ->
                    said.get().equals(arrivedOn)
                            ? Optional.empty()
                            : Optional.of(EvidenceWords.THE_DAY_OF_ARRIVAL.with(arrivedOn));
            };
        }
    }

    /** Refuses evidence in which something lacks that the channel asks for, naming all of it. */
    public static void require(Channel channel, ArrivalEvidence evidence, LocalDate arrivedOn) {
        require(channel, evidence, arrivedOn, "");
    }

    /**
     * The same.
     *
     * @param place where the evidence lies in what was sent, as a JSON pointer
     */
    public static void require(Channel channel, ArrivalEvidence evidence, LocalDate arrivedOn, String place) {
        List<Violation> lacking = ROWS.stream()
                .filter(row -> row.channel() == channel)
                .flatMap(row ->
                        row
                                .lack(evidence, arrivedOn)
                                .map(why -> new Violation(place + "/evidence/" + row.member(), why))
                                .stream())
                .toList();
        if (!lacking.isEmpty()) {
            throw Problem.invalid(lacking);
        }
    }

    private static List<Row> read() {
        return ResourceTable.read(
                ChannelEvidence.class,
                "channel-evidence.csv",
                row -> new Row(
                        Channel.valueOf(row.getField("channel")),
                        row.getField("member"),
                        Rule.valueOf(row.getField("rule"))));
    }
}
