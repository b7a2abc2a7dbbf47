package org.gongkai.registers.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

/** What the system's resolver says, which is not waited for as long as it likes. */
@Singleton
class SystemNames implements Names {

    private static final int PATIENCE_SECONDS = 2;

    @Override
    public List<InetAddress> of(String host) throws UnknownHostException {
        FutureTask<InetAddress[]> asked = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread.ofVirtual().name("looking up a name").start(asked);
        try {
            return List.of(asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            throw unknown(host, e);
        } catch (TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception why) {
        UnknownHostException unknown = new UnknownHostException("the name " + host + " stands for no address now");
        unknown.initCause(why);
        return unknown;
    }
}
