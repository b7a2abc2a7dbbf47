package org.gongkai.request.submission.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
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
                return Optional.of(EvidenceWords.ASKED_FOR.with(Message.quoted(channel.label())));
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
        List<Violation> lacking = ROWS.stream()
                .filter(row -> row.channel() == channel)
                .flatMap(row ->
                        row
                                .lack(evidence, arrivedOn)
                                .map(why -> new Violation("/evidence/" + row.member(), why))
                                .stream())
                .toList();
        if (!lacking.isEmpty()) {
            throw Problem.invalid(lacking);
        }
    }

    private static List<Row> read() {
        try (InputStream file = ChannelEvidence.class.getResourceAsStream("channel-evidence.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> new Row(
                            Channel.valueOf(row.getField("channel")),
                            row.getField("member"),
                            Rule.valueOf(row.getField("rule"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
