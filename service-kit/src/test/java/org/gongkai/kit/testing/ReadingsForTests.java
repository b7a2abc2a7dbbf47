package org.gongkai.kit.testing;

import java.time.Duration;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.foreign.ReadingSettings;
import org.gongkai.kit.foreign.WaitingClient;

/** How foreign files are read where no service runs: in a process of their own there, too. */
public record ReadingsForTests(int atATime, int waiting, Duration time, String memory, int files)
        implements ReadingSettings {

    /** As a service has it that nobody has set up, but one file after the other. */
    public static final ReadingsForTests USUAL = new ReadingsForTests(1, 4, Duration.ofSeconds(10), "192m", 200);

    /** What reads so; whoever asks stops it. */
    public ForeignFiles start() {
        return new ForeignFiles(this, () -> WaitingClient.Present.NOBODY);
    }

    @Override
    public Duration toStart() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration kept() {
        return Duration.ofMinutes(1);
    }

    /** The same where a process must be ready sooner. */
    public record ShortOfTime(ReadingsForTests usual, Duration toStart) implements ReadingSettings {

        @Override
        public int atATime() {
            return usual.atATime();
        }

        @Override
        public int waiting() {
            return usual.waiting();
        }

        @Override
        public Duration patience() {
            return usual.patience();
        }

        @Override
        public Duration time() {
            return usual.time();
        }

        @Override
        public String memory() {
            return usual.memory();
        }

        @Override
        public Duration kept() {
            return usual.kept();
        }

        @Override
        public int files() {
            return usual.files();
        }
    }
}
