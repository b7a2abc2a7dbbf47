package org.gongkai.kit.foreign;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

import org.gongkai.kit.problem.KitWords;

/**
 * The process that reads: it is asked through its standard input and answers through its standard output, one file after
 * the other, until the service that started it has gone or ends it.
 */
public final class ReadingChild {

    /** What it says when it is ready. */
    static final int READY = 'y';

    private final Map<String, ForeignReading> readings = new HashMap<>();

    private ReadingChild() {}

    public static void main(String[] arguments) throws Exception {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints is no answer.
        System.setOut(System.err);
        LogManager.getLogManager().reset();
        BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
        DataInputStream questions = new DataInputStream(new BufferedInputStream(System.in));
        Thread.ofPlatform().daemon().name("questions").start(() -> listen(questions, asked));
        answers.writeByte(READY);
        answers.flush();
        ReadingChild child = new ReadingChild();
        while (true) {
            child.outcome(asked.take()).write(answers);
        }
    }

    /** Whatever is being read: when the service has gone, nobody waits for it. */
    private static void listen(DataInputStream questions, BlockingQueue<Asked> asked) {
        try {
            while (true) {
                asked.add(Asked.read(questions));
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Outcome outcome(Asked asked) {
        try (OutputStream answer =
                new BoundedAnswer(new BufferedOutputStream(Files.newOutputStream(asked.answer())), asked.mostBytes())) {
            reading(asked.reading()).read(asked.file(), asked.more(), answer);
            answer.flush();
            return new Outcome.Read();
        } catch (UnreadableFile refused) {
            return new Outcome.Refused(refused.why());
        } catch (BoundedAnswer.TooLong tooLong) {
            return new Outcome.TooMuch();
        } catch (StackOverflowError nested) {
            // Libraries follow what is nested by recursion, as deep as a file likes.
            return new Outcome.Refused(KitWords.NESTED_TOO_DEEPLY);
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError failure) {
            StringWriter stack = new StringWriter();
            failure.printStackTrace(new PrintWriter(stack));
            return new Outcome.Failed(stack.toString());
        }
    }

    private ForeignReading reading(String name) throws ReflectiveOperationException {
        ForeignReading known = readings.get(name);
        if (known == null) {
            known = Class.forName(name)
                    .asSubclass(ForeignReading.class)
                    .getDeclaredConstructor()
                    .newInstance();
            readings.put(name, known);
        }
        return known;
    }
}
