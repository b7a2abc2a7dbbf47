package org.gongkai.deploy.stack;

/** A thread that looks after something of the stack until it is closed, and keeps nobody from ending. */
final class Watch implements AutoCloseable {

    /** What it does; that it is closed comes as an interruption. */
    @FunctionalInterface
    interface Looking {

        void go() throws InterruptedException;
    }

    private final Thread thread;

    private Watch(Thread thread) {
        this.thread = thread;
    }

    /** Begins to look; by its name the thread is known in a dump. */
    static Watch begin(String name, Looking looking) {
        return new Watch(Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                looking.go();
            } catch (InterruptedException closed) {
                // The stack is stopped, and with it what this thread is for.
                return;
            }
        }));
    }

    /** Ends it, and waits until it looks no more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
