package org.gongkai.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.StatisticsAnswer;

/** Writers at the same time lose no count and do not wait for each other in a circle. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;
    private static final List<String> KINDS = List.of("NATURAL_PERSON", "ENTERPRISE", "RESEARCH");
    private static final List<String> OUTCOMES = List.of("GRANTED", "PARTIAL", "OTHER_MISC");

    private final Api letters = LettersForTests.LETTERS;

    @RepeatedTest(2)
    void no_count_is_lost() throws Exception {
        LettersForTests mine = new LettersForTests();
        List<Callable<int[]>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            writers.add(writer == 0 ? () -> imports(mine, random) : () -> changes(mine, random));
        }
        int received = 0;
        int voided = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<int[]> done : threads.invokeAll(writers)) {
                received += done.get()[0];
                voided += done.get()[1];
            }
        }

        StatisticsAnswer statistics = Api.statistics(mine.agency(), 2021);
        assertThat(mine.count()).isEqualTo(received - voided);
        statistics.cell("T3.NEW_RECEIVED.TOTAL", received - voided);
        Api.verify().statusCode(200).body("differences", hasSize(0));
    }

    /** Registers, corrects and voids; answers how many were registered and voided. */
    private int[] changes(LettersForTests mine, Random random) {
        int voided = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String id = mine.receive(KINDS.get(random.nextInt(KINDS.size())), "2021-03-01");
            mine.conclude(id, OUTCOMES.get(random.nextInt(OUTCOMES.size())), "2021-04-01");
            letters.correct(id, Map.of("senderKind", KINDS.get(random.nextInt(KINDS.size()))))
                    .statusCode(200);
            if (random.nextInt(3) == 0) {
                letters.voidRecord(id).statusCode(200);
                voided++;
            }
        }
        return new int[] {ROUNDS, voided};
    }

    /** Imports the same twenty letters again and again, in another order and with other outcomes. */
    private int[] imports(LettersForTests mine, Random random) {
        for (int i = 0; i < ROUNDS / 5; i++) {
            List<Integer> numbers =
                    new ArrayList<>(IntStream.range(0, 20).boxed().toList());
            Collections.shuffle(numbers, random);
            StringBuilder csv =
                    new StringBuilder("letterNumber,agencyCode,channel,senderKind,receivedOn,closedOn,outcome\n");
            for (int number : numbers) {
                csv.append("IMPORT-" + number + "," + mine.agency() + ",ONLINE," + KINDS.get(number % KINDS.size())
                        + ",2021-03-01,2021-04-01," + OUTCOMES.get(random.nextInt(OUTCOMES.size())) + "\n");
            }
            letters.importCsv(csv.toString(), "?onConflict=replace").statusCode(200);
        }
        return new int[] {20, 0};
    }
}
