package org.gongkai.deploy.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.year.Office;

/** Clerks who write into all registers, each record until it is acknowledged, and know in the end what must be there. */
final class SoakWriters {

    private static final int LONGEST_BREATH_MILLIS = 800;
    private static final int PAGE = 500;

    private final Office people;
    private final String agency;
    private final Map<Register, Set<String>> acknowledged = new HashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean done;

    /** Starts so many of them. */
    SoakWriters(Office people, String agency, int writers, long seed) {
        this.people = people;
        this.agency = agency;
        for (Register register : Register.values()) {
            acknowledged.put(register, ConcurrentHashMap.newKeySet());
        }
        for (int writer = 1; writer <= writers; writer++) {
            int number = writer;
            threads.add(Thread.ofVirtual().start(() -> write(number, new Random(seed + number))));
        }
    }

    /** How many writes were acknowledged so far. */
    int count() {
        return acknowledged.values().stream().mapToInt(Set::size).sum();
    }

    /** Lets them end what they do. */
    void end() throws InterruptedException {
        done = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** What is lost, doubled or was never sent, and what was refused. */
    List<String> differences() throws InterruptedException {
        List<String> wrong = new ArrayList<>(faults);
        for (Register register : Register.values()) {
            Map<String, Integer> there = there(register);
            for (String number : acknowledged.get(register)) {
                int times = there.getOrDefault(number, 0);
                if (times != 1) {
                    wrong.add("%s %s is there %d times".formatted(register, number, times));
                }
            }
            there.keySet().stream()
                    .filter(number -> !acknowledged.get(register).contains(number))
                    .forEach(number -> wrong.add("%s %s was never acknowledged".formatted(register, number)));
        }
        return wrong;
    }

    private void write(int writer, Random random) {
        Register[] all = Register.values();
        try {
            for (int serial = 1; !done; serial++) {
                Register register = all[random.nextInt(all.length)];
                String number = "S-" + writer + "-" + serial;
                people.post(Demo.CLERK, register.path(), register.path(), register.body(number, agency));
                acknowledged.get(register).add(number);
                Thread.sleep(random.nextInt(LONGEST_BREATH_MILLIS));
            }
        } catch (IllegalStateException refused) {
            faults.add(refused.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Integer> there(Register register) throws InterruptedException {
        Map<String, Integer> there = new HashMap<>();
        String list = register.path() + "?limit=" + PAGE + "&agencyCode=" + agency;
        String page = list;
        while (page != null) {
            JsonNode read = people.get(Demo.CLERK, page);
            read.required("items")
                    .forEach(each -> there.merge(each.required(register.mark()).asText(), 1, Integer::sum));
            page = read.required("next").isTextual()
                    ? list + "&after=" + read.required("next").asText()
                    : null;
        }
        return there;
    }
}
